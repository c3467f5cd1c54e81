import { isDeepStrictEqual } from 'node:util';
import type { MetadataChange } from '../../src-shared/contract/articles.ts';
import type { ArticleMetadata } from '../../src-shared/model/article.ts';
import { longestMetadata } from '../../src-shared/model/limits.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readMetadata } from '../db/articles.ts';
import { write } from '../db/handle.ts';
import { operationsOnArticle } from '../db/operations.ts';
import { requireAnnotator } from './annotators.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { wellFormed } from './well-formed.ts';

/**
 * Corrects what is said of an article; its text cannot be. Empty fields become null. Throws `article-changed` unless `before` is what is
 * stored, `article-unknown`, `metadata-too-long` and `annotator-unknown`.
 */
export function editMetadata(
  project: OpenProject,
  request: {
    readonly actorId: string;
    readonly articleId: string;
    readonly before: ArticleMetadata;
    readonly after: ArticleMetadata;
  },
): ArticleMetadata {
  const { actorId, articleId } = request;
  const metadata = cleaned(request.after);
  const isChanged = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const stored = readMetadata(handle, articleId);
    if (!stored) throw new Problem('article-unknown', { value: articleId });
    const before = { id: articleId, ...request.before };
    const after = { id: articleId, ...metadata };
    if (!isDeepStrictEqual(stored.metadata, before)) {
      throw new Problem('article-changed', { title: stored.metadata.title });
    }
    if (isDeepStrictEqual(before, after)) return false;
    const changes = [{ entity: 'article' as const, position: stored.position, before, after }];
    apply(handle, changes);
    record(handle, project.environment, { kind: 'article.edit', annotatorId: actorId, articleId, changes });
    return true;
  });
  if (isChanged) project.publish({ topics: ['articles', 'history'], articleId });
  return metadata;
}

/** What was changed in an article's metadata, oldest first; undone and redone changes are entries of their own. */
export const metadataHistory = (project: OpenProject, articleId: string): MetadataChange[] =>
  operationsOnArticle(project.database.read, articleId).flatMap(({ operation, changes }) =>
    changes.flatMap((change) => {
      if (change.entity !== 'article' || !change.before || !change.after) return [];
      const { id, at, kind, annotatorId } = operation;
      return [{ id, at, kind, annotatorId, before: change.before, after: change.after }];
    }),
  );

function cleaned(given: ArticleMetadata): ArticleMetadata {
  const { title, ...rest } = wellFormed(given);
  if (Object.values(given).some((value) => (value?.length ?? 0) > longestMetadata)) {
    throw new Problem('metadata-too-long', { limit: longestMetadata });
  }
  const orNull = (value: string | null) => value?.trim() || null;
  return {
    title: title.trim(),
    outlet: orNull(rest.outlet),
    author: orNull(rest.author),
    url: orNull(rest.url),
    published: orNull(rest.published),
  };
}
