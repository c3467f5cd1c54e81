import { Problem } from '../../../src-shared/model/problem.ts';

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; undefined for anything else. */
export const objectIn = (value: unknown): Fields | undefined => (isObject(value) ? value : undefined);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON-LD has one value or a list of them nearly everywhere. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The objects among them. */
export const objectsIn = (value: unknown): readonly Fields[] => listOf(value).filter(isObject);

/** The strings among them. */
export const stringsIn = (value: unknown): readonly string[] =>
  listOf(value).filter((each) => typeof each === 'string');

/** The one string there; undefined where there is none. Throws `record-field-type` for anything else. */
export function stringIn(fields: Fields, field: string): string | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  const found = Array.isArray(value) ? 'array' : typeof value;
  throw new Problem('record-field-type', { field, expected: 'string', found });
}

/** The offset there. Throws `record-field-missing` and `record-field-type`. */
export function offsetIn(fields: Fields, field: string): number {
  const value = fields[field];
  if (value === undefined || value === null) throw new Problem('record-field-missing', { field });
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new Problem('record-field-value', {
    field,
    expected: '≥ 0',
    found: typeof value === 'number' ? value : typeof value,
  });
}

/** What the IRI's last part says, without what programs append to it. */
export const lastPart = (iri: string): string => {
  const part =
    iri
      .replace(/[/#]+$/, '')
      .split(/[/#]/)
      .at(-1) ?? iri;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
