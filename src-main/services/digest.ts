import { sha256 } from '../formats/sha256.ts';

/** The same for two values that differ in nothing but the order of their properties: a table gives its columns in another order than the journal. */
export const digest = (value: unknown): string => sha256(JSON.stringify(value, inOrder) ?? '');

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
