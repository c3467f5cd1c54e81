import { type ImportFormat, importFormats } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';

/**
 * The format of a file, by what is in it and by its name: article records are known by their first line whatever they are called,
 * plain text by `.txt`, `.text` or no extension at all. Throws format-unknown for anything else.
 */
export function detectFormat(bytes: Uint8Array, name: string): ImportFormat {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'jsonl' || extension === 'ndjson' || beginsWithRecord(bytes)) return 'jsonl';
  if (extension === undefined || extension === 'txt' || extension === 'text') return 'txt';
  throw new Problem('format-unknown', { formats: importFormats.join(', ') });
}

// Enough of the first line to see its "format" wherever a writer put it before the text.
const lookAt = 4096;

function beginsWithRecord(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, lookAt));
  return /^\s*\{/.test(head) && /"format"\s*:\s*"hashiya-article\//.test(head);
}
