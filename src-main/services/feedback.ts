import { sumAgainstGold } from '../../src-shared/agreement/against-gold.ts';
import type { FeedbackCounts, FeedbackRow, FeedbackSummary } from '../../src-shared/contract/feedback.ts';
import { type Adjudication, type Decision, goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { type Layer, layers } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleById } from '../db/articles.ts';
import { allAdjudications, decisionsOfArticle, readAdjudication } from '../db/decisions.ts';
import { finishedAt } from '../db/finishing.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { titleOf } from './adjudication-begin.ts';
import { comparedPair, ratioOf } from './adjudication-compare.ts';
import { everything } from './adjudication-units.ts';
import { readMarks } from './agreement-marks.ts';
import { type ComparedRow, comparedRows } from './agreement-rows.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { type JobContext, unwatched } from './job-context.ts';
import type { OpenProject } from './project.ts';

type ByLayer = Record<Layer, FeedbackCounts>;

interface Asked {
  readonly articleId: string;
  readonly annotatorId: string;
}

/**
 * What the gold layer of a closed article has, and what changed against the annotator's marks as they are now, with the decision behind it. Throws
 * `adjudication-not-closed`, `article-unknown`, `annotator-unknown`.
 */
export const articleFeedback = (project: OpenProject, asked: Asked) =>
  readAtOnce(project.database, (read) => {
    requireArticle(read, asked.articleId);
    requireAnnotator(read, asked.annotatorId);
    const known = readAdjudication(read, asked.articleId);
    if (known?.state !== 'closed' || known.closedAt === null) {
      throw new Problem('adjudication-not-closed', { title: titleOf(read, asked.articleId) });
    }
    const decisions = decisionsOf(read, asked.articleId);
    const compared = comparedLayers(read, asked, currentCodebook(project).codebook);
    const rows = compared.flatMap(({ layer, rows: ofLayer }): FeedbackRow[] =>
      ofLayer
        .map(({ first, second, cause }) => ({
          layer,
          own: first?.annotation ?? null,
          gold: second?.annotation ?? null,
          cause,
          decision:
            decisions.get(second?.annotation.id ?? '') ?? decisions.get(first?.annotation.id ?? '') ?? null,
        }))
        .sort((a, b) => beginningOf(a) - beginningOf(b)),
    );
    return { closedAt: known.closedAt, rows, byLayer: countsByLayer(compared) };
  });

/** The closed articles that the annotator worked on. Throws `annotator-unknown`. */
export const closedForAnnotator = (project: OpenProject, annotatorId: string) =>
  readAtOnce(project.database, (read) => {
    requireAnnotator(read, annotatorId);
    return allAdjudications(read).flatMap((known) => closedFor(read, known, annotatorId));
  });

/**
 * The same in numbers over all closed articles that the annotator worked on, in the order in which they were closed. Throws `annotator-unknown`,
 * `cancelled`.
 */
export const feedbackSummary = (
  project: OpenProject,
  annotatorId: string,
  { signal }: Pick<JobContext<never>, 'signal'> = unwatched,
): FeedbackSummary =>
  readAtOnce(project.database, (read) => {
    requireAnnotator(read, annotatorId);
    const { codebook } = currentCodebook(project);
    const articles = allAdjudications(read)
      .flatMap((known) => closedFor(read, known, annotatorId))
      .sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1))
      .map(({ articleId, closedAt }) => {
        if (signal.aborted) throw new Problem('cancelled');
        return {
          articleId,
          title: titleOf(read, articleId),
          closedAt,
          finishedAt: finishedAt(read, articleId, annotatorId) ?? null,
          byLayer: countsByLayer(comparedLayers(read, { articleId, annotatorId }, codebook)),
        };
      });
    const byLayer = perLayer((layer) => sumOf(articles.map((article) => article.byLayer[layer])));
    return { byLayer, articles };
  });

function closedFor(
  read: ReadHandle,
  { articleId, state, closedAt, annotatorIds }: Adjudication,
  annotatorId: string,
): { readonly articleId: string; readonly closedAt: string }[] {
  const counts = state === 'closed' && closedAt !== null && annotatorIds.includes(annotatorId);
  return counts && articleById(read, articleId) ? [{ articleId, closedAt }] : [];
}

interface ComparedLayer {
  readonly layer: Layer;
  readonly rows: readonly ComparedRow[];
  readonly counts: FeedbackCounts;
}

function comparedLayers(
  read: ReadHandle,
  { articleId: id, annotatorId }: Asked,
  codebook: Codebook,
): ComparedLayer[] {
  const pair = [annotatorId, goldAnnotatorId] as const;
  return layers.map((layer) => {
    const marks = readMarks(read, { id, annotatorIds: pair }, everything(pair, layer), codebook);
    const rows = comparedRows(marks, pair);
    const { own, other: gold, exact, f1Exact, causes } = comparedPair(marks, pair, rows);
    return { layer, rows, counts: { own, gold, exact, f1Exact, causes: { ...causes } } };
  });
}

/** The decision behind each gold annotation and each annotator's version. */
function decisionsOf(read: ReadHandle, articleId: string): Map<string, Decision> {
  const found = new Map<string, Decision>();
  for (const { decision } of decisionsOfArticle(read, articleId)) {
    for (const { annotationId } of decision.sources) found.set(annotationId, decision);
    for (const id of decision.goldIds) found.set(id, decision);
  }
  return found;
}

const countsByLayer = (compared: readonly ComparedLayer[]): ByLayer =>
  perLayer((layer) => sumOf(compared.flatMap((each) => (each.layer === layer ? [each.counts] : []))));

const perLayer = (counts: (layer: Layer) => FeedbackCounts): ByLayer => ({
  entity: counts('entity'),
  claim: counts('claim'),
  stance: counts('stance'),
});

function sumOf(all: readonly FeedbackCounts[]): FeedbackCounts {
  const sum = sumAgainstGold(all);
  return { ...sum, f1Exact: ratioOf(sum.exact, sum.own + sum.gold) };
}

const beginningOf = ({ own, gold }: FeedbackRow): number =>
  Math.min(
    ...[own, gold].flatMap((side) => side?.spans.map(({ start }) => start) ?? []),
    Number.MAX_SAFE_INTEGER,
  );
