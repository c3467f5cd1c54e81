import { isDeepStrictEqual } from 'node:util';
import { fold } from '../../src-shared/arabic/fold.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleById, insertArticle, readArticle, readMetadata, writeMetadata } from '../db/articles.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { insertRegions, readRegions } from '../db/regions.ts';
import { dropRemoved, moveToRemoved, removedArticle } from '../db/removed-articles.ts';
import { measuresOf } from './text-measures.ts';

type ArticleChange = Change & { readonly entity: 'article' };

/**
 * Throws `article-changed` where the article is not what the change says it was, and `article-duplicate` where one that is to come back
 * finds its id taken by another that came since.
 */
export function requireArticleBefore(read: ReadHandle, { position, before, after }: ArticleChange): void {
  const id = before?.id ?? after?.id ?? '';
  if (before) {
    const stored = readMetadata(read, id);
    if (!isDeepStrictEqual(stored, { position, metadata: before })) {
      throw new Problem('article-changed', { title: before.title });
    }
    return;
  }
  const taken = articleById(read, id);
  if (taken) throw new Problem('article-duplicate', { title: taken.title });
  if (removedArticle(read, position)?.article.id !== id) {
    throw new Problem('article-changed', { title: after?.title ?? id });
  }
}

/** Corrects, deletes or brings back an article; what was marked in it is changed by itself. */
export function applyToArticle(handle: WriteHandle, { position, before, after }: ArticleChange): void {
  if (!after) remove(handle, position, before?.id ?? '');
  else if (before) writeMetadata(handle, { position, metadata: after }, fold(after.title).text);
  else restore(handle, position);
}

function remove(handle: WriteHandle, key: number, id: string): void {
  const article = readArticle(handle, id);
  if (article) moveToRemoved(handle, { key, article, regions: readRegions(handle, id) });
}

function restore(handle: WriteHandle, key: number): void {
  const removed = removedArticle(handle, key);
  if (!removed) return;
  const { article, regions } = removed;
  dropRemoved(handle, key);
  insertArticle(handle, article, measuresOf(article), key);
  insertRegions(handle, article.id, regions);
}
