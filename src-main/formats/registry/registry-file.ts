import type { RegistryDraft } from '../../../src-shared/model/registry.ts';

/** First field of a registry as JSON. */
export const registryFormat = 'hashiya-registry/1';

/** What a file brings of one entry: an id where it has one, and where in the file it stands. */
export interface IncomingEntry {
  readonly id: string | null;
  readonly draft: RegistryDraft;
  /** Parameters of a Problem that name the place: `line` or `place`. */
  readonly where: Readonly<Record<string, string | number>>;
}

/** Columns of a registry as a table, in the order they are written. Aliases and identifiers stand in one cell, a bar between them. */
export const registryColumns = [
  'id',
  'label',
  'name_ar',
  'name_en',
  'aliases',
  'identifiers',
  'note',
] as const;

/** The parts in one cell; a bar or backslash of their own has a backslash before it. */
export const joinCell = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(/[\\|]/g, '\\$&')).join(' | ');

/** The parts that {@link joinCell} joined. */
export const splitCell = (cell: string): string[] =>
  [...cell.matchAll(/(?:\\.|[^\\|])+/gsu)]
    .map(([part]) => part.trim().replaceAll(/\\(.)/gsu, '$1'))
    .filter((part) => part !== '');
