import type { ReadHandle } from './handle.ts';

/** An article as a search looks at it. */
export interface SearchedArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** SQL of {@link keysWithLetters}, for its plan to be looked at. */
export const lettersSql =
  'SELECT rowid AS key FROM article_letters WHERE article_letters MATCH ? ORDER BY rowid DESC LIMIT ?';
/** SQL of {@link fewKeysWithLetters}. SQLite goes through an index backwards a fifth more slowly. */
export const fewLettersSql = lettersSql.replace('DESC', 'ASC');
/** SQL of {@link keysWithWords}. */
export const plainWordsSql = lettersSql.replaceAll('article_letters', 'article_words');
/** SQL of {@link rankedByWords}. A word in the title counts as much as four in the text. */
export const wordsSql = `SELECT rowid AS key, bm25(article_words, 4.0, 1.0) AS rank FROM article_words
  WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT ?`;
/** SQL of {@link newestKeys}. */
export const newestSql = 'SELECT key FROM article ORDER BY key DESC LIMIT ?';

/** The newest articles whose folded title or text holds the letters of the expression (see search-expressions.ts). */
export const keysWithLetters = (read: ReadHandle, expression: string, limit: number): number[] =>
  read.all<{ key: number }>(lettersSql, expression, limit).map((row) => row.key);

/** The same, sooner where they are fewer than the limit. */
export function fewKeysWithLetters(read: ReadHandle, expression: string, limit: number): number[] {
  const keys = read.all<{ key: number }>(fewLettersSql, expression, limit).map((row) => row.key);
  return keys.length < limit ? keys.reverse() : keysWithLetters(read, expression, limit);
}

/** The newest articles with the words of the expression. */
export const keysWithWords = (read: ReadHandle, expression: string, limit: number): number[] =>
  read.all<{ key: number }>(plainWordsSql, expression, limit).map((row) => row.key);

/** The newest articles with the words of the expression, the best of them first. */
export const rankedByWords = (read: ReadHandle, expression: string, limit: number): number[] =>
  // Sorted here, after the limit: SQLite would rank every match of a word that half the articles have.
  read
    .all<{ key: number; rank: number }>(wordsSql, expression, limit)
    .sort((a, b) => a.rank - b.rank)
    .map((row) => row.key);

/** Keys of the articles imported last, the last first. */
export const newestKeys = (read: ReadHandle, limit: number): number[] =>
  read.all<{ key: number }>(newestSql, limit).map((row) => row.key);

/** Keys of these articles in the order of import; ids nobody has are left out. */
export const keysOfArticles = (read: ReadHandle, ids: readonly string[]): number[] =>
  read
    .all<{ key: number }>(
      'SELECT key FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key',
      JSON.stringify(ids),
    )
    .map((row) => row.key);

/** Undefined where no article has the key. */
export const searchedArticle = (read: ReadHandle, key: number): SearchedArticle | undefined =>
  read.get<SearchedArticle>('SELECT id, title, outlet, published, text FROM article WHERE key = ?', key);
