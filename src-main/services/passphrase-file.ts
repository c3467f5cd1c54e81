import { readFileSync } from 'node:fs';
import { guarded } from '../db/sqlite-problems.ts';

/** The passphrase in a file. Throws `file-not-found`. */
export function readPassphrase(path: string): string {
  const text = guarded(path, () => readFileSync(path, 'utf8'));
  // Editors end the last line, and some begin the file with a mark.
  return text.replace(/^\uFEFF|\r?\n$/g, '');
}
