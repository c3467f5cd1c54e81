import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleById } from '../db/articles.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { deleteRejection, insertRejection, isRejected } from '../db/suggestions.ts';

type RejectionChange = Change & { readonly entity: 'rejection' };

/** Throws `article-changed` where the suggestion is not rejected as the change says it was. */
export function requireRejectionBefore(read: ReadHandle, { before, after }: RejectionChange): void {
  const rejection = before ?? after;
  if (!rejection || isRejected(read, rejection) === (before !== null)) return;
  const { articleId } = rejection;
  throw new Problem('article-changed', { title: articleById(read, articleId)?.title ?? articleId });
}

/** Rejects a suggestion, or lets it be made again. */
export function applyToRejection(handle: WriteHandle, { before, after }: RejectionChange): void {
  if (before) deleteRejection(handle, before);
  if (after) insertRejection(handle, after);
}
