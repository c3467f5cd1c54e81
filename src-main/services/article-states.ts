import type { ArticleState } from '../../src-shared/model/article.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { type ReadHandle, write } from '../db/handle.ts';
import { readState } from '../db/statuses.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Sets how far an annotator is with an article, as an operation that can be undone; nothing where they are there already. */
export function setArticleState(
  project: OpenProject,
  articleId: string,
  annotatorId: string,
  state: ArticleState,
): void {
  const changed = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    const before = readState(handle, articleId, annotatorId);
    if ((before ?? 'todo') === state) return false;
    const changes = [stateChange(articleId, annotatorId, before, state)];
    apply(handle, changes);
    record(handle, project.environment, { kind: 'article.status', annotatorId, articleId, changes });
    return true;
  });
  if (changed) project.publish({ topics: ['articles', 'history'], articleId });
}

/** The change that the first mark in an article brings: from «to do», or nothing said yet, to «doing». */
export function startedChanges(read: ReadHandle, articleId: string, annotatorId: string): Change[] {
  const before = readState(read, articleId, annotatorId);
  return before === undefined || before === 'todo'
    ? [stateChange(articleId, annotatorId, before, 'doing')]
    : [];
}

/** From what was said before, or nothing, to `after`, or nothing. */
export const stateChange = (
  articleId: string,
  annotatorId: string,
  before: ArticleState | undefined,
  after: ArticleState | null,
): Change => ({
  entity: 'status',
  before: before ? { articleId, annotatorId, state: before } : null,
  after: after ? { articleId, annotatorId, state: after } : null,
});
