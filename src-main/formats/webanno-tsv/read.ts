import { haveSameLetters, lettersKey } from '../align-tokens.ts';
import { decodeStrictly } from '../decode-text.ts';
import type { ReadDocument } from '../read-document.ts';
import { recordOfCas } from '../uima/to-record.ts';
import { casOfTsv } from './to-cas.ts';

/** True where the first line of a file says that it is WebAnno TSV, of whatever version. */
export const isWebannoTsv = (head: string): boolean =>
  head.startsWith('#FORMAT=WebAnno TSV ') || isVersion2(head);

/** Version 2 does not name itself; nothing else begins so, and what reads it has to say which version it is. */
const isVersion2 = (head: string): boolean => /^#id=\d+\r?\n#text=/.test(head);

/**
 * The article of a WebAnno TSV 3 file: UTF-8, with controls as they are; offsets are UTF-16. The file lacks what lies between sentences: where
 * `storedText` has a text of the same letters at the same offsets, the article is that one. Throws what is wrong with the file, with the line.
 */
export function readWebannoTsv(
  bytes: Uint8Array,
  newId: () => string,
  storedText: (key: string) => string | undefined = () => undefined,
): ReadDocument {
  const cas = casOfTsv(decodeStrictly(bytes, 'utf-8', 0).replace(/^\uFEFF/, ''));
  const stored = storedText(lettersKey(cas.text));
  const text = stored !== undefined && haveSameLetters(stored, cas.text) ? stored : cas.text;
  return recordOfCas({ ...cas, text }, newId);
}
