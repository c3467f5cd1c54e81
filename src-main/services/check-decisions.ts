import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationById } from '../db/annotations.ts';
import { articleById } from '../db/articles.ts';
import { allAdjudications, allDecisions } from '../db/decisions.ts';
import { iterateChanges } from '../db/operations.ts';
import type { OtherThanJournal } from './check-rows.ts';
import { digest } from './digest.ts';
import type { OpenProject } from './project.ts';

/**
 * Holds decisions, and what is adjudicated, against the journal; and what a decision put into gold against the gold layer, where the article is
 * there.
 */
export function* checkDecisions(project: OpenProject): Generator<OtherThanJournal, void, void> {
  const { read } = project.database;
  const told = new Map<string, string>();
  for (const change of iterateChanges(read)) {
    if (change.entity !== 'decision' && change.entity !== 'adjudication') continue;
    const { articleId = '' } = change.after ?? change.before ?? {};
    const id = change.entity === 'decision' ? (change.after ?? change.before)?.id : '';
    const key = keyOf(change.entity, articleId, id);
    if (change.after) told.set(key, digest(change.after));
    else told.delete(key);
  }
  const differs = (articleId: string | null): OtherThanJournal => ({
    problem: new Problem('decision-journal-differs'),
    articleId,
  });
  for (const adjudication of allAdjudications(read)) {
    const { articleId } = adjudication;
    const key = keyOf('adjudication', articleId, '');
    if (told.get(key) !== digest(adjudication)) yield differs(articleId);
    told.delete(key);
  }
  for (const { decision } of allDecisions(read)) {
    const { id, articleId, goldIds } = decision;
    const key = keyOf('decision', articleId, id);
    if (told.get(key) !== digest(decision)) yield differs(articleId);
    told.delete(key);
    const isMissing = (goldId: string) =>
      annotationById(read, goldId)?.annotation.annotatorId !== goldAnnotatorId;
    if (articleById(read, articleId) && goldIds.some(isMissing)) {
      yield { problem: new Problem('decision-gold-missing'), articleId };
    }
  }
  if (told.size > 0) yield differs(null);
}

const keyOf = (entity: string, articleId: string, id: string | undefined): string =>
  JSON.stringify([entity, articleId, id]);
