import type { Article, Region } from '../../src-shared/model/article.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** A deleted article with its regions; `key` was its place in the project and waits for it. */
export interface RemovedArticle {
  readonly key: number;
  readonly article: Article;
  readonly regions: readonly Region[];
}

interface RemovedColumns {
  readonly key: number;
  readonly article: string;
  readonly regions: string;
}

/** Undefined where no deleted article had this place. */
export function removedArticle(read: ReadHandle, key: number): RemovedArticle | undefined {
  const row = read.get<RemovedColumns>(
    'SELECT key, article, regions FROM removed_article WHERE key = ?',
    key,
  );
  return row && { key: row.key, article: JSON.parse(row.article), regions: JSON.parse(row.regions) };
}

/** The article of this id that was deleted last; undefined where none was. */
export function lastRemovedArticle(read: ReadHandle, id: string): RemovedArticle | undefined {
  const last = read.get<{ key: number | null }>(
    'SELECT max(key) AS key FROM removed_article WHERE id = ?',
    id,
  );
  return last?.key == null ? undefined : removedArticle(read, last.key);
}

/** Places of all deleted articles. */
export const removedArticleKeys = (read: ReadHandle): number[] =>
  read.all<{ key: number }>('SELECT key FROM removed_article ORDER BY key').map((row) => row.key);

/** Takes the article and its regions out of the project; what was marked in it must be gone by the end of the transaction. */
export function moveToRemoved(handle: WriteHandle, { key, article, regions }: RemovedArticle): void {
  handle.run(
    `INSERT INTO removed_article (key, id, article, regions)
    VALUES (?, ?, ?, ?)`,
    key,
    article.id,
    JSON.stringify(article),
    JSON.stringify(regions),
  );
  handle.run('DELETE FROM article WHERE key = ?', key);
}

/** Forgets a deleted article, which is back in its place. */
export function dropRemoved(handle: WriteHandle, key: number): void {
  handle.run('DELETE FROM removed_article WHERE key = ?', key);
}
