import type { Decision, DecisionOutcome } from '../../src-shared/model/adjudication.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { decidedArticleSchema, renamedDecided } from '../../src-shared/model/decided-article.ts';
import { annotationById, hasAnnotations } from '../db/annotations.ts';
import { decisionsOfArticle, readAdjudication } from '../db/decisions.ts';
import type { ArticleRecord, RecordDecision, RejectedUnit } from '../formats/article-record.ts';
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

/** What was decided in all articles that were written, for the manifest: a rejection leaves nothing else behind in most formats. */
export interface ExportedDecisions {
  readonly outcomes: Partial<Record<DecisionOutcome, number>>;
  readonly rejected: (Omit<RejectedUnit, 'versions'> & {
    readonly articleId: string;
    readonly versions: readonly { readonly id: string; readonly label: string; readonly quote: string }[];
  })[];
}

/** How decisions are written. */
interface Written {
  readonly nameOf: (annotatorId: string) => string;
  /** True where the whole record is: then all that was decided comes with it, to be read back. */
  readonly isWhole: boolean;
  /** Added to. */
  readonly decisions: ExportedDecisions;
}

/**
 * The record with the decision behind each gold annotation in it and the units of which nothing is in gold, people by name; a whole one with everything
 * that was decided.
 */
export function withDecisions(
  project: OpenProject,
  record: ArticleRecord,
  { nameOf, isWhole, decisions: exported }: Written,
): ArticleRecord {
  const { read } = project.database;
  const articleId = record.article.id;
  const all = decisionsOfArticle(read, articleId).map(({ decision }) => decision);
  const adjudication = readAdjudication(read, articleId) ?? null;
  const decisions = new Map<string, RecordDecision>();
  for (const decision of all) {
    for (const id of decision.goldIds) decisions.set(id, namedDecision(decision, nameOf));
    exported.outcomes[decision.outcome] = (exported.outcomes[decision.outcome] ?? 0) + 1;
  }
  const annotations = record.annotations.map((annotation) => {
    const decision = decisions.get(annotation.id);
    return decision ? { ...annotation, decision } : annotation;
  });
  const rejected = all
    .filter(({ outcome }) => outcome === 'rejected')
    .map((decision) => rejectedUnit(project, decision, nameOf));
  exported.rejected.push(...rejected.map((unit) => listed(unit, record.article)));
  if (!isWhole) return { ...record, annotations, ...(rejected.length > 0 && { rejected }) };
  if (all.length === 0 && adjudication === null) return { ...record, annotations };
  const same = (id: string) => id;
  const names = { articleId, annotator: nameOf, annotation: same, decision: same };
  // Its fields in the order of the format: the same was decided, the same bytes.
  const decided = decidedArticleSchema.parse(renamedDecided({ adjudication, decisions: all }, names));
  return { ...record, annotations, adjudication: decided };
}

function namedDecision(
  { outcome, votes, reason, rule, isUnclear, by, at }: Decision,
  nameOf: Written['nameOf'],
): RecordDecision {
  const named = Object.fromEntries(Object.entries(votes).map(([id, vote]) => [nameOf(id), vote]));
  return { outcome, votes: named, reason, rule, isUnclear, by: nameOf(by), at };
}

function rejectedUnit(
  { database }: OpenProject,
  decision: Decision,
  nameOf: Written['nameOf'],
): RejectedUnit {
  const versions = decision.sources.flatMap(({ annotationId, annotatorId }) => {
    const annotation = annotationById(database.read, annotationId)?.annotation;
    if (!annotation) return [];
    const { id, label, spans } = annotation;
    return [{ id, annotator: nameOf(annotatorId), label, spans }];
  });
  return { layer: decision.layer, versions, ...namedDecision(decision, nameOf) };
}

const listed = (
  { versions, ...unit }: RejectedUnit,
  { id: articleId, text }: ArticleRecord['article'],
): ExportedDecisions['rejected'][number] => ({
  articleId,
  ...unit,
  versions: versions.map(({ id, label, spans }) => ({
    id,
    label,
    quote: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  })),
});
