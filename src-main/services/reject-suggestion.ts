import type { Change } from '../../src-shared/model/operation.ts';
import type { Rejection } from '../../src-shared/model/suggestion.ts';
import { write } from '../db/handle.ts';
import { isRejected } from '../db/suggestions.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Keeps a suggestion from being made again to this annotator in this article, as an operation that can be undone. */
export function rejectSuggestion(project: OpenProject, rejection: Rejection): void {
  const { articleId, annotatorId } = rejection;
  const isNew = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    if (isRejected(handle, rejection)) return false;
    const changes: Change[] = [{ entity: 'rejection', before: null, after: rejection }];
    apply(handle, changes);
    record(handle, project.environment, { kind: 'suggestion.reject', annotatorId, articleId, changes });
    return true;
  });
  if (isNew) project.publish({ topics: ['suggestions', 'history'], articleId });
}
