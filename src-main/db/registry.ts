import { entryForms, formTails } from '../../src-shared/arabic/entry-forms.ts';
import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import { nameOf, type RegistryEntry } from '../../src-shared/model/registry.ts';
import type { ReadHandle, SqlValue, WriteHandle } from './handle.ts';

/** An entry and its place in the order of making. */
export interface StoredEntry {
  readonly position: number;
  readonly entry: RegistryEntry;
}

interface EntryColumns extends Pick<RegistryEntry, 'id' | 'label' | 'note' | 'createdAt' | 'updatedAt'> {
  readonly position: number;
  readonly nameAr: string | null;
  readonly nameEn: string | null;
  readonly aliases: string;
  readonly identifiers: string;
}

const columns = `seq AS position, id, label, name_ar AS nameAr, name_en AS nameEn, aliases, identifiers, note,
  created_at AS createdAt, updated_at AS updatedAt`;

/** The entry with this id, or undefined. */
export const entryById = (read: ReadHandle, id: string): StoredEntry | undefined =>
  select(read, 'WHERE id = ?', id)[0];

/** Every entry in the order of making. */
export const allEntries = (read: ReadHandle): StoredEntry[] => select(read, 'ORDER BY seq');

/** Those of these numbers, in the order of the numbers. */
export function entriesAt(read: ReadHandle, positions: readonly number[]): StoredEntry[] {
  const found = select(read, 'WHERE seq IN (SELECT value FROM json_each(?))', JSON.stringify(positions));
  const byPosition = new Map(found.map((stored) => [stored.position, stored]));
  return positions.flatMap((position) => byPosition.get(position) ?? []);
}

/** Entries with this identifier, for an import that brings no ids. */
export const entriesIdentified = (read: ReadHandle): Map<string, string> =>
  new Map(
    read
      .all<{ id: string; whole: string }>(
        `SELECT registry_entry.id AS id, identifier.value ->> 'scheme' || ':' || (identifier.value ->> 'value') AS whole
        FROM registry_entry, json_each(identifiers) AS identifier ORDER BY seq DESC`,
      )
      .map(({ id, whole }) => [whole, id]),
  );

/** Stores it at `position`. */
export function insertEntry(handle: WriteHandle, entry: RegistryEntry, position: number): void {
  handle.run(
    `INSERT INTO registry_entry (seq, id, label, name_ar, name_en, sort_name, aliases, identifiers, note, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    position,
    entry.id,
    ...decided(entry),
    entry.createdAt,
    entry.updatedAt,
  );
  insertForms(handle, position, entry);
}

/** The position the next entry will have: no other had it before, though it may be gone. */
export const nextPosition = (read: ReadHandle): number =>
  1 +
  (read.get<{ last: number }>("SELECT seq AS last FROM sqlite_sequence WHERE name = 'registry_entry'")
    ?.last ?? 0);

/** Replaces everything but the id of the entry at this position. */
export function updateEntry(handle: WriteHandle, { position, entry }: StoredEntry): void {
  handle.run(
    `UPDATE registry_entry SET label = ?, name_ar = ?, name_en = ?, sort_name = ?, aliases = ?, identifiers = ?, note = ?,
      created_at = ?, updated_at = ? WHERE seq = ?`,
    ...decided(entry),
    entry.createdAt,
    entry.updatedAt,
    position,
  );
  handle.run('DELETE FROM registry_form WHERE entry = ?', position);
  insertForms(handle, position, entry);
}

/** Its forms go with it; mentions that are linked to it stay as they are. */
export function deleteEntry(handle: WriteHandle, position: number): void {
  handle.run('DELETE FROM registry_entry WHERE seq = ?', position);
}

/** What the index should hold of an entry, in the order of its key. */
export function formRowsOf(entry: RegistryEntry): { readonly form: string; readonly part: number }[] {
  const rows = new Map<string, number>();
  const forms = entryForms(entry);
  for (const { form, isName } of forms) rows.set(form, isName ? 0 : 1);
  for (const { form } of forms) {
    for (const tail of formTails(form)) if (!rows.has(tail)) rows.set(tail, 2);
  }
  return [...rows].map(([form, part]) => ({ form, part }));
}

/** What the index holds of the entry at this position. */
export const storedForms = (read: ReadHandle, position: number): { form: string; part: number }[] =>
  read.all('SELECT form, part FROM registry_form WHERE entry = ?', position);

function insertForms(handle: WriteHandle, seq: number, entry: RegistryEntry): void {
  // In one statement: an entry has some ten, and a file may bring a hundred thousand entries.
  handle.run(
    `INSERT INTO registry_form (form, entry, part)
    SELECT value ->> 'form', ?, value ->> 'part' FROM json_each(?) ORDER BY 1`,
    seq,
    JSON.stringify(formRowsOf(entry)),
  );
}

const decided = (entry: RegistryEntry): SqlValue[] => [
  entry.label,
  entry.names.ar,
  entry.names.en,
  searchPattern(nameOf(entry, 'ar')),
  JSON.stringify(entry.aliases),
  JSON.stringify(entry.identifiers),
  entry.note,
];

function select(read: ReadHandle, rest: string, ...values: SqlValue[]): StoredEntry[] {
  return read
    .all<EntryColumns>(`SELECT ${columns} FROM registry_entry ${rest}`, ...values)
    .map(({ position, nameAr, nameEn, aliases, identifiers, ...row }) => ({
      position,
      entry: {
        ...row,
        names: { ar: nameAr, en: nameEn },
        aliases: JSON.parse(aliases),
        identifiers: JSON.parse(identifiers),
      },
    }));
}
