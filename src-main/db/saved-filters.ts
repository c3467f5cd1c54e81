import type { SavedFilter } from '../../src-shared/model/article-filter.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

interface FilterColumns extends Omit<SavedFilter, 'filter'> {
  readonly filter: string;
}

const columns = 'id, name, title_query AS titleQuery, filter';

/** Everything that was saved, by name. */
export const readFilters = (read: ReadHandle): SavedFilter[] =>
  read.all<FilterColumns>(`SELECT ${columns} FROM saved_filter ORDER BY name`).map(savedFilter);

/** Undefined where none has exactly this name. */
export function filterByName(read: ReadHandle, name: string): SavedFilter | undefined {
  const row = read.get<FilterColumns>(`SELECT ${columns} FROM saved_filter WHERE name = ?`, name);
  return row && savedFilter(row);
}

/** Adds it, or puts it in the place of the one with its id. */
export function writeFilter(handle: WriteHandle, { id, name, titleQuery, filter }: SavedFilter): void {
  handle.run(
    `INSERT INTO saved_filter (id, name, title_query, filter) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, title_query = excluded.title_query, filter = excluded.filter`,
    id,
    name,
    titleQuery,
    JSON.stringify(filter),
  );
}

/** Number of rows changed: 0 where there is none. */
export const renameFilter = (handle: WriteHandle, id: string, name: string): number =>
  handle.run('UPDATE saved_filter SET name = ? WHERE id = ?', name, id);

/** Number of rows removed: 0 where there is none. */
export const deleteFilter = (handle: WriteHandle, id: string): number =>
  handle.run('DELETE FROM saved_filter WHERE id = ?', id);

const savedFilter = (row: FilterColumns): SavedFilter => ({ ...row, filter: JSON.parse(row.filter) });
