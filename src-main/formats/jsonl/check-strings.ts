import { Problem } from '../../../src-shared/model/problem.ts';
import { loneSurrogateIn } from '../check-text.ts';
import { fieldName } from './field-problem.ts';
import type { RawRecord } from './record-schema.ts';

/** Throws where any string beside the text has a NUL or half a surrogate pair: neither can be kept as UTF-8 in the project. */
export function checkStrings(record: RawRecord): void {
  const { text: _checkedWithItsOwnWords, ...rest } = record;
  walk(rest, []);
}

function walk(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string') check(value, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      check(key, path);
      walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function check(text: string, path: readonly (string | number)[]): void {
  const nul = text.indexOf('\0');
  const offset = nul >= 0 ? nul : loneSurrogateIn(text);
  if (offset !== undefined) throw new Problem('record-bad-character', { field: fieldName(path), offset });
}
