import type { AdjudicationCounts, ArticleVersion } from '../../src-shared/contract/adjudication.ts';
import {
  type Adjudication,
  type Decision,
  goldAnnotatorId,
  type StaleReason,
} from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { readWorkOn, type WorkRow } from '../db/agreement.ts';
import { type StoredAnnotation, storedAnnotationsOfArticle } from '../db/annotations.ts';
import { decisionsOfArticle, readAdjudication, type StoredDecision } from '../db/decisions.ts';
import type { ReadHandle } from '../db/handle.ts';
import { type Unit, unitsOf } from './adjudication-units.ts';
import { shortDigest, unitKey } from './adjudication-versions.ts';

/** A decision as it stands to what is there now. */
export interface JudgedDecision extends StoredDecision {
  readonly stale: readonly StaleReason[];
}

/** A unit with the decision about it. */
export interface DecidedUnit {
  readonly unit: Unit;
  readonly decided: JudgedDecision | null;
}

/** An article as it is adjudicated, or would be. */
export interface ArticleState {
  readonly articleId: string;
  readonly adjudication: Adjudication | null;
  readonly annotatorIds: readonly string[];
  readonly units: readonly DecidedUnit[];
  /** Decisions without a unit. */
  readonly others: readonly JudgedDecision[];
  readonly gold: readonly StoredAnnotation[];
  /** Everybody's annotations of the article, by id. */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

/** Everything about the adjudication of an article. */
export function readArticleState(read: ReadHandle, articleId: string, codebook: Codebook): ArticleState {
  const adjudication = readAdjudication(read, articleId) ?? null;
  const annotatorIds = adjudication?.annotatorIds ?? workersOf(read, articleId);
  const stored = storedAnnotationsOfArticle(read, articleId);
  const annotations = new Map(stored.map(({ annotation }) => [annotation.id, annotation]));
  const units = unitsOf(read, { id: articleId, annotatorIds }, [...annotations.values()], codebook);
  const { byUnit, others } = attached(units, decisionsOfArticle(read, articleId), annotations);
  return {
    articleId,
    adjudication,
    annotatorIds,
    units: units.map((unit) => ({ unit, decided: byUnit.get(unit) ?? null })),
    others,
    gold: stored.filter(({ annotation }) => annotation.annotatorId === goldAnnotatorId),
    annotations,
  };
}

/** Who finished the article, or, where they are fewer than two, who began it. */
export const workersOf = (read: ReadHandle, articleId: string): string[] =>
  workersIn(readWorkOn(read, articleId));

/** The same of what is known of one article. */
export function workersIn(work: readonly WorkRow[]): string[] {
  const done = work.filter(({ state }) => state === 'done');
  return (done.length > 1 ? done : work).map(({ annotatorId }) => annotatorId);
}

/**
 * Puts each decision to its unit: to the one of exactly its sources; of those left over, to the one that has most of them and no other decision.
 */
function attached(
  units: readonly Unit[],
  decisions: readonly StoredDecision[],
  annotations: ReadonlyMap<string, Annotation>,
): { readonly byUnit: Map<Unit, JudgedDecision>; readonly others: JudgedDecision[] } {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const unitOf = new Map(units.flatMap((unit) => unit.annotations.map(({ id }) => [id, unit] as const)));
  const byUnit = new Map<Unit, JudgedDecision>();
  const left: StoredDecision[] = [];
  const judged = (stored: StoredDecision, unit: Unit | null): JudgedDecision => ({
    ...stored,
    stale: staleReasonsOf(stored.decision, unit, annotations),
  });
  for (const stored of decisions) {
    const unit = byKey.get(unitKey(stored.decision.sources.map(({ annotationId }) => annotationId)));
    if (unit && !byUnit.has(unit)) byUnit.set(unit, judged(stored, unit));
    else left.push(stored);
  }
  const others: JudgedDecision[] = [];
  for (const stored of left) {
    const shared = new Map<Unit, number>();
    for (const { annotationId } of stored.decision.sources) {
      const unit = unitOf.get(annotationId);
      if (unit && !byUnit.has(unit)) shared.set(unit, (shared.get(unit) ?? 0) + 1);
    }
    const [unit] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (unit) byUnit.set(unit, judged(stored, unit));
    else others.push(judged(stored, null));
  }
  const isRejected = (annotationId: string): boolean => {
    const unit = unitOf.get(annotationId);
    return unit !== undefined && byUnit.get(unit)?.decision.outcome === 'rejected';
  };
  const looked = (decided: JudgedDecision): JudgedDecision =>
    lacksTarget(decided.decision, isRejected)
      ? { ...decided, stale: [...decided.stale, 'targetless'] }
      : decided;
  for (const [unit, decided] of byUnit) byUnit.set(unit, looked(decided));
  return { byUnit, others: others.map(looked) };
}

/** A stance about nothing is none: it has to be given another target, or be rejected with what it was about. */
const lacksTarget = ({ layer, waiting }: Decision, isRejected: (annotationId: string) => boolean): boolean =>
  layer === 'stance' && waiting.some(({ role, target }) => role === 'target' && isRejected(target));

function staleReasonsOf(
  { sources }: Decision,
  unit: Unit | null,
  annotations: ReadonlyMap<string, Annotation>,
): StaleReason[] {
  const found = new Set<StaleReason>();
  const inUnit = new Set(unit?.fingerprints.keys());
  for (const { annotationId, fingerprint } of sources) {
    const annotation = annotations.get(annotationId);
    if (!annotation) found.add('vanished');
    else if (unit?.fingerprints.get(annotationId) !== fingerprint) found.add('changed');
    inUnit.delete(annotationId);
  }
  if (inUnit.size > 0) found.add('appeared');
  return [...found];
}

/** Fingerprints of what stands in the article, of both sides of a decision. */
export const versionOf = ({ units, others }: ArticleState): ArticleVersion => ({
  marks: shortDigest(units.map(({ unit }) => unit.version)),
  decided: shortDigest(
    [...units, ...others.map((decided) => ({ decided }))].map(({ decided }) => decided?.decision.id),
  ),
});

/** How far the article is. A decision of which every source is gone is open where it put something into gold: that stands there without a reason. */
export function countsOf({ units, others, gold }: ArticleState): AdjudicationCounts {
  const stale =
    units.filter(({ decided }) => (decided?.stale.length ?? 0) > 0).length +
    others.filter((other) => other.stale.length > 0 && other.decision.goldIds.length > 0).length;
  const fresh = units.flatMap(({ decided }) =>
    decided && decided.stale.length === 0 ? [decided.decision.outcome] : [],
  );
  const undecided = units.filter(({ decided }) => !decided).length;
  const deferred = fresh.filter((outcome) => outcome === 'deferred').length;
  const merged = fresh.filter((outcome) => outcome === 'merged').length;
  return {
    units: units.length,
    open: undecided + deferred + stale,
    undecided,
    deferred,
    stale,
    decided: fresh.length - deferred - merged,
    merged,
    rejected: fresh.filter((outcome) => outcome === 'rejected').length,
    disputed: units.filter(({ unit }) => unit.causes.length > 0).length,
    gold: gold.length,
  };
}
