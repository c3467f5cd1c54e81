import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { storedAnnotationsOfArticle } from '../db/annotations.ts';
import { readMetadata } from '../db/articles.ts';
import { type ReadHandle, readAtOnce, write } from '../db/handle.ts';
import { remarksOfArticle } from '../db/remarks.ts';
import { readStates } from '../db/statuses.ts';
import { requireAnnotator } from './annotators.ts';
import { decidedChanges } from './apply-to-adjudication.ts';
import { stateChange } from './article-states.ts';
import type { Together } from './assignments.ts';
import { apply, inverted, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** How much goes with some articles. */
export interface Contents {
  readonly articles: number;
  readonly annotations: number;
  /** People who marked something in them. */
  readonly annotators: number;
}

/** What deleting these articles would take with it; ids the project does not have count nothing. */
export const contentsOf = (project: OpenProject, articleIds: readonly string[]): Contents =>
  readAtOnce(project.database, (read) => {
    const found = [...new Set(articleIds)].filter((id) => readMetadata(read, id));
    const owners = found.flatMap((id) =>
      storedAnnotationsOfArticle(read, id).map(({ annotation }) => annotation.annotatorId),
    );
    return {
      articles: found.length,
      annotations: owners.length,
      annotators: new Set(owners.filter((id) => id !== goldAnnotatorId)).size,
    };
  });

/**
 * Deletes articles with everybody's annotations and states in one operation of the actor, whose undo brings all back with the same ids,
 * in the same order. Answers how many. Throws `article-unknown` and `annotator-unknown`.
 */
export function removeArticles(project: OpenProject, { actorId, articleIds }: Together): number {
  const going = [...new Set(articleIds)];
  write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const changes = going.flatMap((id) => removalOf(handle, id));
    apply(handle, changes);
    // Without an article: what is done in a deleted one waits for its return, and this is what brings it back.
    record(handle, project.environment, {
      kind: 'article.remove',
      annotatorId: actorId,
      articleId: null,
      changes,
    });
  });
  project.texts.forget();
  project.publish({
    topics: ['articles', 'adjudication', 'annotations', 'remarks', 'history'],
    articleId: null,
  });
  return going.length;
}

function removalOf(read: ReadHandle, articleId: string): Change[] {
  const stored = readMetadata(read, articleId);
  if (!stored) throw new Problem('article-unknown', { value: articleId });
  return [
    // Answers first: none may be left without what it answers.
    ...remarksOfArticle(read, articleId)
      .toSorted((a, b) => Number(a.remark.replyTo === null) - Number(b.remark.replyTo === null))
      .map(({ position, remark }): Change => ({ entity: 'remark', position, before: remark, after: null })),
    ...storedAnnotationsOfArticle(read, articleId).map(
      ({ position, annotation }): Change => ({
        entity: 'annotation',
        position,
        before: annotation,
        after: null,
      }),
    ),
    // What was decided goes with what it put into gold: an article imported again is nobody's decision.
    ...inverted(decidedChanges(read, articleId)).reverse(),
    ...readStates(read, articleId).map(({ annotatorId, state }) =>
      stateChange(articleId, annotatorId, state, null),
    ),
    { entity: 'article', position: stored.position, before: stored.metadata, after: null },
  ];
}
