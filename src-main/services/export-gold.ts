import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
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

/** The record with the decision behind each gold annotation in it, people by name. */
export function withDecisions(
  { database }: OpenProject,
  record: ArticleRecord,
  nameOf: (annotatorId: string) => string,
): ArticleRecord {
  const decisions = new Map<string, RecordDecision>();
  for (const { decision } of decisionsOfArticle(database.read, record.article.id)) {
    const { outcome, votes, reason, rule, isUnclear, by, at, goldIds } = decision;
    const named = Object.fromEntries(Object.entries(votes).map(([id, vote]) => [nameOf(id), vote]));
    for (const id of goldIds) {
      decisions.set(id, { outcome, votes: named, reason, rule, isUnclear, by: nameOf(by), at });
    }
  }
  if (decisions.size === 0) return record;
  const annotations = record.annotations.map((annotation) => {
    const decision = decisions.get(annotation.id);
    return decision ? { ...annotation, decision } : annotation;
  });
  return { ...record, annotations };
}
