import { annotatedFormats, type ImportFormat, importFormats } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatedReaders } from './annotated-files.ts';
import { isZip } from './zip/files-in.ts';

/**
 * The format of a file, by what is in it and by its name: article records, files of other annotation tools, archives, Word documents
 * and web pages are known by their content whatever they are called, tables and plain text by their name; no extension at all is plain text. Throws format-unknown.
 */
export function detectFormat(bytes: Uint8Array, name: string): ImportFormat {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = byContent(bytes, extension) ?? byExtension[extension];
  if (format) return format;
  throw new Problem('format-unknown', { formats: importFormats.join(', ') });
}

const byExtension: Readonly<Record<string, ImportFormat>> = {
  '': 'txt',
  txt: 'txt',
  text: 'txt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  zip: 'zip',
  ann: 'brat',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  conll: 'conll',
  conllu: 'conllu',
  iob: 'conll',
  bio: 'conll',
  xmi: 'uima-xmi',
  jsonld: 'web-annotation',
};

/** Enough of the first line, in bytes, to see its "format" wherever a writer put it before the text. */
export const lookAt = 4096;

function byContent(bytes: Uint8Array, extension: string): ImportFormat | undefined {
  if (isZip(bytes)) return zipFormat(bytes);
  if (isCompoundFile(bytes)) return /^do[ct][xm]?$/.test(extension) ? 'docx' : undefined;
  const head = headOf(bytes);
  if (isRecords(bytes)) return 'jsonl';
  if (extension in byExtension && /^\s*<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'html';
  return annotatedFormat(bytes);
}

const headOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, lookAt));

/** True where a file that begins so is of article records. */
export function isRecords(beginning: Uint8Array): boolean {
  const head = headOf(beginning);
  return /^\s*\{/.test(head) && /"format"\s*:\s*"hashiya-article\//.test(head);
}

/** Enough of a file of annotations, in bytes: texts stand before what is said of them; without them a few kilobytes show all names. */
export const lookAtAnnotated = 2 * 1024 * 1024;
const longStrings = /"(?:[^"\\]|\\[\s\S]){200,}"/g;

function annotatedFormat(bytes: Uint8Array): ImportFormat | undefined {
  const encoding = wideMark(bytes) ?? 'utf-8';
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, lookAtAnnotated));
  // Without the white space before it: a megabyte of blanks is gone through once, and not once from each of them.
  const head = beginning.trimStart().replace(longStrings, '""');
  return annotatedFormats.find((format) => annotatedReaders[format].isIt(head));
}

/** Tables of spreadsheets may be in UTF-16. */
const wideMark = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;

/** A zip file is what its entries make it; their names stand in it as they are. */
function zipFormat(bytes: Uint8Array): ImportFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!content.includes('[Content_Types].xml')) return 'zip';
  if (content.includes('word/document.xml')) return 'docx';
  throw new Problem('format-unknown', { formats: importFormats.join(', ') });
}

// Word before 2007, and Office files under a password.
const isCompoundFile = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
