import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { largestDocxContent } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { IncomingArticle } from '../article-record.ts';
import type { FoundMetadata } from '../found-metadata.ts';
import { documentOf } from '../html/dom.ts';
import { visibleText } from '../html/visible-text.ts';
import { newArticle } from '../new-article.ts';
import { sha256 } from '../sha256.ts';
import { type ArchiveEntry, openArchive } from '../zip/open-archive.ts';
import { refuseDeepXml } from './nesting.ts';

interface DocxFile {
  /** The file's name without its folder. */
  readonly name: string;
  newId(): string;
}

/**
 * The text of a Word document: a line for each paragraph, an empty one between them, soft line breaks as lines, table rows as lines with tabs;
 * no pictures, no comments, nothing deleted. Throws `docx-macros`, `docx-encrypted`, `docx-old`, `docx-damaged`.
 */
export async function readDocxArticle(bytes: Uint8Array, file: DocxFile): Promise<IncomingArticle> {
  refuseCompoundFile(bytes);
  const entries = await partsOf(bytes);
  const html = await htmlOf(bytes);
  // The arrow back from a note leads nowhere in a text.
  const text = visibleText(documentOf(html), (element) =>
    (element.getAttribute('href') ?? '').startsWith('#footnote-ref'),
  );
  return newArticle(
    { text, metadata: await propertiesOf(entries), warnings: [] },
    { name: file.name, sha256: sha256(bytes), encoding: null, byteOrderMark: false, newId: file.newId },
  );
}

/** Protected documents, and those of Word before 2007, are no zip files but OLE compound files. */
function refuseCompoundFile(bytes: Uint8Array): void {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (!magic.every((byte, index) => bytes[index] === byte)) return;
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  throw new Problem(Buffer.from(bytes).includes(stream) ? 'docx-encrypted' : 'docx-old');
}

async function partsOf(bytes: Uint8Array): Promise<ArchiveEntry[]> {
  const entries = await openArchive(bytes).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'zip-damaged') throw new Problem('docx-damaged');
    throw error;
  });
  const names = entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => /vbaproject\.bin$|vbadata\.xml$/.test(name))) throw new Problem('docx-macros');
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types || !names.includes('word/document.xml')) throw new Problem('docx-damaged');
  const markup = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const size = markup.reduce((sum, entry) => sum + entry.size, 0);
  if (size > largestDocxContent) {
    const megabyte = 1024 * 1024;
    throw new Problem('file-too-large', {
      size: Math.ceil(size / megabyte),
      limit: largestDocxContent / megabyte,
    });
  }
  if (/macroEnabled/i.test(await textOf(types))) throw new Problem('docx-macros');
  // Of properties no document is built.
  for (const entry of markup) if (!entry.name.startsWith('docProps/')) refuseDeepXml(await textOf(entry));
  return entries;
}

async function textOf(entry: ArchiveEntry): Promise<string> {
  try {
    return new TextDecoder().decode(await entry.read());
  } catch (error) {
    if (error instanceof Problem && error.code === 'zip-encrypted') throw new Problem('docx-encrypted');
    throw new Problem('docx-damaged');
  }
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    // Raw text would join the words at a soft line break. Pictures would come as megabytes of base64.
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const options = { convertImage, externalFileAccess: false };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch {
    // Whatever it was that the library could not make sense of.
    throw new Problem('docx-damaged');
  }
}

async function propertiesOf(entries: readonly ArchiveEntry[]): Promise<FoundMetadata> {
  const core = entries.find(({ name }) => name === 'docProps/core.xml');
  if (!core) return {};
  const values = propertyTexts(await textOf(core));
  const title = values.get('dc:title');
  const author = values.get('dc:creator');
  return {
    ...(title && { title: { value: title, from: 'dc:title' } }),
    ...(author && { author: { value: author, from: 'dc:creator' } }),
  };
}

/** Texts of elements by their names, as far as the file makes sense; in one pass, since a document of a deep file takes minutes to build. */
function propertyTexts(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const parser = new SaxesParser();
  let name = '';
  let text = '';
  parser.on('error', () => {});
  parser.on('opentag', (tag) => {
    name = tag.name;
    text = '';
  });
  const add = (more: string): void => {
    text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => {
    if (tag.name === name && text.trim() !== '') values.set(name, text.trim());
    name = '';
  });
  parser.write(xml).close();
  return values;
}
