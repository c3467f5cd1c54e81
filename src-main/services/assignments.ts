import type { ArticleState } from '../../src-shared/model/article.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { shareWork } from '../../src-shared/model/share-work.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import { readState } from '../db/statuses.ts';
import { requireAnnotator } from './annotators.ts';
import { stateChange } from './article-states.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Articles that an annotator does something to at once. */
export interface Together {
  readonly actorId: string;
  readonly articleIds: readonly string[];
}

/**
 * Gives articles out as {@link shareWork} deals them, in one operation of the actor. Who has an article already keeps it as far as they
 * are. Answers how many were newly given. Throws `annotator-unknown` and `article-unknown`.
 */
export function assignArticles(
  project: OpenProject,
  request: Together & {
    readonly annotatorIds: readonly string[];
    readonly overlap: number;
    readonly seed: number;
  },
): number {
  return changeStates(project, request, 'article.assign', (handle) =>
    shareWork(request).flatMap(({ articleId, annotatorId }) =>
      readState(handle, articleId, annotatorId) === undefined
        ? [stateChange(articleId, annotatorId, undefined, 'todo')]
        : [],
    ),
  );
}

/** Sets how far the annotators are with all these articles, or with null takes them back; how many states were others before. */
export function setStates(
  project: OpenProject,
  request: Together & {
    readonly annotatorIds: readonly string[];
    readonly state: ArticleState | null;
  },
): number {
  const { articleIds, annotatorIds, state } = request;
  return changeStates(project, request, 'article.status', (handle) =>
    [...new Set(articleIds)].flatMap((articleId) =>
      [...new Set(annotatorIds)].flatMap((annotatorId) => {
        const before = readState(handle, articleId, annotatorId);
        return (before ?? null) === state ? [] : [stateChange(articleId, annotatorId, before, state)];
      }),
    ),
  );
}

function changeStates(
  project: OpenProject,
  request: Together & { readonly annotatorIds: readonly string[] },
  kind: 'article.assign' | 'article.status',
  changesIn: (handle: WriteHandle) => Change[],
): number {
  const { actorId, articleIds, annotatorIds } = request;
  const changed = write(project.database, (handle) => {
    for (const annotatorId of [actorId, ...annotatorIds]) requireAnnotator(handle, annotatorId);
    for (const articleId of articleIds) requireArticle(handle, articleId);
    const changes = changesIn(handle);
    if (changes.length === 0) return 0;
    apply(handle, changes);
    record(handle, project.environment, { kind, annotatorId: actorId, articleId: null, changes });
    return changes.length;
  });
  if (changed > 0) project.publish({ topics: ['articles', 'history'], articleId: null });
  return changed;
}
