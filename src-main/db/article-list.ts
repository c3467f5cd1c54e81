import type { ArticleRow, articleSorts } from '../../src-shared/contract/articles.ts';
import type { ReadHandle, SqlValue } from './handle.ts';

/** What one page of the list asks for; `words` are folded and must all occur in the folded title. */
export interface ArticleListQuery {
  readonly words: readonly string[];
  readonly sort: (typeof articleSorts)[number];
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A line of the list with the key its progress is asked by. */
export type ArticleListRow = Omit<ArticleRow, 'progress'> & { readonly key: number };

const sortColumns: Readonly<Record<ArticleListQuery['sort'], string>> = {
  imported: 'imported_at',
  title: 'folded_title',
  outlet: 'outlet',
  published: 'published',
  words: 'words',
};

/** SQL that finds the keys of one page from an index alone. Parameters: a pattern per word, limit, offset. */
export function pageOfKeysSql(query: Pick<ArticleListQuery, 'words' | 'sort' | 'descending'>): string {
  const column = sortColumns[query.sort];
  const direction = query.descending ? 'DESC' : 'ASC';
  // SQLite's own order, what has no value before the rest: any other would cost the index.
  return `SELECT key FROM article INDEXED BY article_by_${query.sort} ${titleFilter(query.words)}
    ORDER BY ${column} ${direction}, key ${direction} LIMIT ? OFFSET ?`;
}

/** Number of articles whose title has all the words. */
export const countListed = (read: ReadHandle, words: readonly string[]): number =>
  read.get<{ total: number }>(
    `SELECT count(*) AS total FROM article ${titleFilter(words)}`,
    ...words.map(pattern),
  )?.total ?? 0;

/** One page of the list in its order. */
export function listArticles(read: ReadHandle, query: ArticleListQuery): ArticleListRow[] {
  const values: SqlValue[] = [...query.words.map(pattern), query.limit, query.offset];
  const keys = read.all<{ key: number }>(pageOfKeysSql(query), ...values).map((row) => row.key);
  const rows = read.all<ArticleListRow>(
    `SELECT key, id, title, outlet, author, published, source_name AS sourceName, imported_at AS importedAt, characters, words
    FROM article WHERE key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

const titleFilter = (words: readonly string[]): string =>
  words.length === 0 ? '' : `WHERE ${words.map(() => "folded_title LIKE ? ESCAPE '\\'").join(' AND ')}`;

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
