import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { decidedArticleSchema, renamedDecided } from '../../src-shared/model/decided-article.ts';
import { hasAnnotations } from '../db/annotations.ts';
import { decisionsOfArticle, readAdjudication } from '../db/decisions.ts';
import type { ArticleRecord, RecordDecision } from '../formats/article-record.ts';
import { articleIds } from './article-records.ts';
import type { OpenProject } from './project.ts';

/**
 * Articles that have a gold layer, in the order of import: begun, closed (also as correctly empty), or with gold annotations that came from elsewhere. Of
 * others nobody knows what is right in them, and an article with nothing in it would say that nothing is.
 */
export function adjudicatedIds(project: OpenProject): string[] {
  const { read } = project.database;
  return articleIds(project).filter(
    (id) => readAdjudication(read, id) !== undefined || hasAnnotations(read, id, goldAnnotatorId),
  );
}

/** The record with the decision behind each gold annotation in it, people by name; a whole one also with all else that was decided. */
export function withDecisions(
  { database }: OpenProject,
  record: ArticleRecord,
  { nameOf, isWhole }: { readonly nameOf: (annotatorId: string) => string; readonly isWhole: boolean },
): ArticleRecord {
  const articleId = record.article.id;
  const all = decisionsOfArticle(database.read, articleId).map(({ decision }) => decision);
  const adjudication = readAdjudication(database.read, articleId) ?? null;
  const decisions = new Map<string, RecordDecision>();
  for (const decision of all) {
    const { outcome, votes, reason, rule, isUnclear, by, at, goldIds } = decision;
    const named = Object.fromEntries(Object.entries(votes).map(([id, vote]) => [nameOf(id), vote]));
    for (const id of goldIds) {
      decisions.set(id, { outcome, votes: named, reason, rule, isUnclear, by: nameOf(by), at });
    }
  }
  const annotations = record.annotations.map((annotation) => {
    const decision = decisions.get(annotation.id);
    return decision ? { ...annotation, decision } : annotation;
  });
  if (!isWhole || (all.length === 0 && adjudication === null)) return { ...record, annotations };
  const same = (id: string) => id;
  const names = { articleId, annotator: nameOf, annotation: same, decision: same };
  // Its fields in the order of the format: the same was decided, the same bytes.
  const decided = decidedArticleSchema.parse(renamedDecided({ adjudication, decisions: all }, names));
  return { ...record, annotations, adjudication: decided };
}
