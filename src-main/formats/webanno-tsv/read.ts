import { decodeStrictly } from '../decode-text.ts';
import type { ReadDocument } from '../read-document.ts';
import { recordOfCas } from '../uima/to-record.ts';
import { casOfTsv } from './to-cas.ts';

/** True where the first line of a file says that it is WebAnno TSV, of whatever version. */
export const isWebannoTsv = (head: string): boolean => head.startsWith('#FORMAT=WebAnno TSV ');

/** The article of a WebAnno TSV 3 file: UTF-8, with controls as they are; offsets are UTF-16. Throws what is wrong with the file, with the line. */
export const readWebannoTsv = (bytes: Uint8Array, newId: () => string): ReadDocument =>
  recordOfCas(casOfTsv(decodeStrictly(bytes, 'utf-8', 0).replace(/^\uFEFF/, '')), newId);
