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

/** Undefined where no deleted article has the id. */
export function removedArticle(read: ReadHandle, id: string): RemovedArticle | undefined {
  const row = read.get<RemovedColumns>('SELECT key, article, regions FROM removed_article WHERE id = ?', id);
  return row && { key: row.key, article: JSON.parse(row.article), regions: JSON.parse(row.regions) };
}

/** Ids of all deleted articles. */
export const removedArticleIds = (read: ReadHandle): string[] =>
  read.all<{ id: string }>('SELECT id FROM removed_article ORDER BY key').map((row) => row.id);

/** Takes the article and its regions out of the project; what was marked in it must be gone by the end of the transaction. */
export function moveToRemoved(handle: WriteHandle, { key, article, regions }: RemovedArticle): void {
  // An article of this id may have been deleted before and another have come with it since: that one can come back no more.
  handle.run('DELETE FROM removed_article WHERE id = ?', article.id);
  handle.run(
    'INSERT INTO removed_article (key, id, article, regions) VALUES (?, ?, ?, ?)',
    key,
    article.id,
    JSON.stringify(article),
    JSON.stringify(regions),
  );
  handle.run('DELETE FROM article WHERE key = ?', key);
}

/** Forgets a deleted article, which is back. */
export function dropRemoved(handle: WriteHandle, id: string): void {
  handle.run('DELETE FROM removed_article WHERE id = ?', id);
}
