import type { ReadHandle, SqlValue } from './handle.ts';

// The gold layer is decided from what people marked: its mentions are theirs, once more. It is asked of each mention by its number.
const ofPeople = `EXISTS (SELECT 1 FROM annotation WHERE annotation.seq = registry_mention.annotation
  AND annotation.annotator <> (SELECT key FROM annotator WHERE id = 'gold'))`;

/** What a list of entries is asked for. `prefix` is folded; null for all. */
export interface EntrySelection {
  readonly prefix: string | null;
  /** Only this type; null for all. */
  readonly label: string | null;
  readonly sort: 'name' | 'mentions';
}

interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** SQL of a page of a list: positions, with the limit and the offset as last parameters. */
export function pageOfEntries(selection: EntrySelection): Sql {
  const { sql, values } = conditionOf(selection);
  const order =
    selection.sort === 'name'
      ? 'ORDER BY sort_name, seq'
      : `ORDER BY (SELECT count(*) FROM registry_mention WHERE registry_mention.entry = registry_entry.id AND ${ofPeople}) DESC, sort_name, seq`;
  return { sql: `SELECT seq AS position FROM registry_entry ${sql} ${order} LIMIT ? OFFSET ?`, values };
}

/** SQL of how many entries such a list has. */
export function countOfEntries(selection: EntrySelection): Sql {
  const { sql, values } = conditionOf(selection);
  return { sql: `SELECT count(*) AS total FROM registry_entry ${sql}`, values };
}

/** Positions of a page of the list, and how long the whole list is. */
export function listEntries(
  read: ReadHandle,
  selection: EntrySelection & { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly positions: readonly number[] } {
  const [page, count] = [pageOfEntries(selection), countOfEntries(selection)];
  return {
    total: read.get<{ total: number }>(count.sql, ...count.values)?.total ?? 0,
    positions: read
      .all<{ position: number }>(page.sql, ...page.values, selection.limit, selection.offset)
      .map(({ position }) => position),
  };
}

/** SQL of {@link positionsByPrefix}. */
export const byPrefixSql = `SELECT entry AS position, form, part FROM registry_form
  WHERE form >= ? AND form < ? ORDER BY form LIMIT ?`;

/** What begins with a folded prefix, whole forms and later words alike, in the order of the alphabet. */
export const positionsByPrefix = (
  read: ReadHandle,
  prefix: string,
  limit: number,
): { readonly position: number; readonly form: string; readonly part: number }[] =>
  read.all(byPrefixSql, prefix, after(prefix), limit);

/** SQL of {@link positionsByForm}. */
export const byFormSql = 'SELECT entry AS position, part FROM registry_form WHERE form = ? AND part < 2';

/** Entries of which a whole name (part 0) or alias (1) folds to this form. */
export const positionsByForm = (
  read: ReadHandle,
  form: string,
): { readonly position: number; readonly part: number }[] => read.all(byFormSql, form);

/** SQL of {@link linkedByForm}. */
export const linkedByFormSql = `SELECT registry_entry.seq AS position, count(*) AS times FROM registry_mention
  JOIN registry_entry ON registry_entry.id = registry_mention.entry WHERE form = ? AND ${ofPeople} GROUP BY registry_mention.entry`;

/** Entries that mentions which say just this are linked to, and how many mentions each; of people's. */
export const linkedByForm = (
  read: ReadHandle,
  form: string,
): { readonly position: number; readonly times: number }[] => read.all(linkedByFormSql, form);

/** SQL of {@link mentionCount}. */
export const mentionCountSql = `SELECT count(*) AS mentions FROM registry_mention WHERE entry = ? AND ${ofPeople}`;

/** How many mentions of people in the whole project are linked to the entry. */
export const mentionCount = (read: ReadHandle, entryId: string): number =>
  read.get<{ mentions: number }>(mentionCountSql, entryId)?.mentions ?? 0;

/** SQL of {@link mentionsPage}: article by article, in the order of the text. */
export const mentionsPageSql = `SELECT annotation.id, registry_mention.form FROM registry_mention
  JOIN annotation ON annotation.seq = registry_mention.annotation
  WHERE registry_mention.entry = ? AND annotation.annotator <> (SELECT key FROM annotator WHERE id = 'gold')
  ORDER BY annotation.article,
    (SELECT min(start_offset) FROM annotation_span WHERE annotation_span.annotation = annotation.seq), annotation.seq
  LIMIT ? OFFSET ?`;

/** Ids of a page of the mentions linked to the entry. */
export const mentionsPage = (read: ReadHandle, entryId: string, limit: number, offset: number): string[] =>
  read.all<{ id: string }>(mentionsPageSql, entryId, limit, offset).map(({ id }) => id);

/** What mentions of the entry say, folded, the commonest first. */
export const mentionForms = (read: ReadHandle, entryId: string): { form: string; times: number }[] =>
  read.all(
    `SELECT form, count(*) AS times FROM registry_mention WHERE entry = ? AND ${ofPeople}
    GROUP BY form ORDER BY times DESC, form`,
    entryId,
  );

function conditionOf({ prefix, label }: EntrySelection): Sql {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (prefix !== null) {
    conditions.push('seq IN (SELECT entry FROM registry_form WHERE form >= ? AND form < ?)');
    values.push(prefix, after(prefix));
  }
  if (label !== null) {
    conditions.push('label = ?');
    values.push(label);
  }
  return { sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values };
}

/** Stands after everything that begins so: no text has the highest code point, which is no character. */
const after = (prefix: string): string => `${prefix}\u{10ffff}`;
