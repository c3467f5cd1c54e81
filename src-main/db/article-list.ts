import type { ArticleRow, articleSorts } from '../../src-shared/contract/articles.ts';
import type { ArticleFilter } from '../../src-shared/model/article-filter.ts';
import { filterConditions, type SqlCondition } from './article-filter.ts';
import type { ReadHandle } from './handle.ts';

/** Which articles, in which order; `words` are folded and must all occur in the folded title, `among` are keys; null for all. */
export interface ArticleSelection {
  readonly words: readonly string[];
  readonly among: readonly number[] | null;
  readonly filter: ArticleFilter;
  readonly sort: (typeof articleSorts)[number];
  readonly descending: boolean;
}

/** What one page of the list asks for. */
export interface ArticleListQuery extends ArticleSelection {
  readonly offset: number;
  readonly limit: number;
}

/** A line of the list with the key its progress is asked by. */
export type ArticleListRow = Omit<ArticleRow, 'progress' | 'resembles'> & { readonly key: number };

const sortColumns: Readonly<Record<ArticleListQuery['sort'], string>> = {
  imported: 'imported_at',
  title: 'folded_title',
  outlet: 'outlet',
  published: 'published',
  words: 'words',
};

/** SQL that finds the keys of one page from indexes alone; limit and offset follow the values. */
export function pageOfKeys(selection: ArticleSelection): SqlCondition {
  const column = sortColumns[selection.sort];
  const direction = selection.descending ? 'DESC' : 'ASC';
  const from = listed(selection);
  // SQLite's own order, what has no value before the rest: any other would cost the index.
  const sql = `SELECT key FROM ${from.sql} ORDER BY ${column} ${direction}, key ${direction} LIMIT ? OFFSET ?`;
  return { sql, values: from.values };
}

/** SQL of {@link countListed}. */
export function countOfListed(selection: ArticleSelection): SqlCondition {
  const from = listed(selection);
  return { sql: `SELECT count(*) AS total FROM ${from.sql}`, values: from.values };
}

/** Number of articles that are wanted. */
export function countListed(read: ReadHandle, selection: ArticleSelection): number {
  const { sql, values } = countOfListed(selection);
  return read.get<{ total: number }>(sql, ...values)?.total ?? 0;
}

/** Ids of one stretch of the list in its order. */
export function listIds(read: ReadHandle, query: ArticleListQuery): string[] {
  const { sql, values } = pageOfKeys(query);
  const byPlace = `SELECT id FROM (${sql}) AS page CROSS JOIN article USING (key)`;
  return read.all<{ id: string }>(byPlace, ...values, query.limit, query.offset).map((row) => row.id);
}

/** One page of the list in its order. */
export function listArticles(read: ReadHandle, query: ArticleListQuery): ArticleListRow[] {
  const { sql, values } = pageOfKeys(query);
  const keys = read.all<{ key: number }>(sql, ...values, query.limit, query.offset).map((row) => row.key);
  return articleRows(read, keys);
}

/** These articles, by key, in the order of the keys; those that are not there are left out. */
export function articleRows(read: ReadHandle, keys: readonly number[]): ArticleListRow[] {
  const rows = read.all<ArticleListRow>(
    `SELECT key, id, title, outlet, author, published, source_name AS sourceName, imported_at AS importedAt, characters, words
    FROM article WHERE key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** Ids of these articles by their keys; no article's row is read. */
export function idsByKey(read: ReadHandle, keys: readonly number[]): ReadonlyMap<number, string> {
  const rows = read.all<{ key: number; id: string }>(
    'SELECT key, id FROM article WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** SQL of {@link countOutlets}. */
export const outletsSql =
  'SELECT outlet, count(*) AS articles FROM article INDEXED BY article_by_outlet GROUP BY outlet ORDER BY outlet';

/** Every outlet and the number of its articles, those without one first. */
export const countOutlets = (
  read: ReadHandle,
): { readonly outlet: string | null; readonly articles: number }[] => read.all(outletsSql);

function listed({ words, among, filter, sort }: ArticleSelection): SqlCondition {
  const conditions = [
    ...words.map(titleCondition),
    ...(among ? [{ sql: 'key IN (SELECT value FROM json_each(?))', values: [JSON.stringify(among)] }] : []),
    ...filterConditions(filter),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map((each) => each.sql).join(' AND ')}`;
  return {
    sql: `article INDEXED BY article_by_${sort}${where}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

const titleCondition = (word: string): SqlCondition => ({
  sql: 'instr(folded_title, ?) > 0',
  values: [word],
});
