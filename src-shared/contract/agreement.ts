import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { disagreementCauses } from '../model/disagreement-cause.ts';
import { layers } from '../model/layers.ts';
import { preferencesSchema } from '../model/preferences.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

/** Which marks are compared, and how. Annotators by id, in the order in which pairs are named. */
export const comparisonSchema = z.object({
  annotatorIds: z.array(z.string()),
  layer: z.enum(layers).default('entity'),
  /** Those that two annotators finished; those that two began; or chosen ones, where two began them. */
  articles: z.union([z.enum(['done', 'common']), z.array(z.string())]).default('done'),
  /** With `title+body` what lies in lines said to be something else does not count, as if it were not in the text. */
  regions: z.enum(['title+body', 'all']).default('title+body'),
  /** Whether marks count that the program suggested and a person accepted. */
  suggestions: z.enum(['included', 'excluded']).default('included'),
  /** Least share of the characters of two marks that both must hold, for `f1Iou` and the attributes. */
  iou: z.number().gt(0).max(1).default(0.5),
});
export type ComparisonRequest = Readonly<z.infer<typeof comparisonSchema>>;

export const agreementRequestSchema = comparisonSchema.extend({
  /** Resamples of the articles for the 95 % intervals; none with 0. */
  bootstrap: z.int().nonnegative().max(100_000).default(2000),
  seed: z.int().nonnegative().default(7),
});
export type AgreementRequest = Readonly<z.infer<typeof agreementRequestSchema>>;

/** Why a number is not there. */
export const undefinedReasons = [
  'one-annotator',
  'no-article',
  'no-common-article',
  'no-marks',
  'no-match',
  'no-variation',
  'too-much',
  'no-boundaries',
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];
const reason = z.enum(undefinedReasons).optional();

/** `low` and `high` are null with fewer than two articles; `n` counts what the value is of: marks, matched pairs, stances. */
export const metricSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.int(),
  reason,
});
export type Metric = Readonly<z.infer<typeof metricSchema>>;

const share = z.number().nullable();

/**
 * Metrics by name. Of entities and claims `f1Exact`, `f1ExactIgnoringClitics`, `f1Overlap`, `f1Iou`, `uAlpha`, `relevanceAlpha`, `cuAlpha`, `gamma`,
 * `labelKappaOnExact`, and of claims `speaker`; of stances `tripleExact`, `holder`, `target`, `polarityAlpha`, `sf1`, `nsf1`. For stances `f1Exact`
 * elsewhere is of whole triples, `f1Overlap` of holder and target (not by label), and a label is a polarity.
 */
export const agreementReportSchema = z.object({
  layer: z.enum(layers),
  annotators: z.array(z.string()),
  /** The same people by their ids. */
  annotatorIds: z.array(z.string()),
  articles: z.object({ compared: z.int(), skipped: z.int() }),
  reason,
  settings: z.object({
    articles: z.string(),
    iou: z.number(),
    bootstrap: z.int(),
    seed: z.int(),
    suggestions: z.string(),
    regions: z.string(),
    tool: z.string(),
    /** Version of the codebook in force. */
    codebook: z.int(),
  }),
  metrics: z.record(z.string(), metricSchema),
  pairs: z.array(
    z.object({
      annotators: z.tuple([z.string(), z.string()]),
      f1Exact: share,
      f1Overlap: share,
      n: z.int(),
      reason,
    }),
  ),
  labels: z.array(
    z.object({
      label: z.string(),
      counts: z.record(z.string(), z.int()),
      f1Exact: share,
      /** The 95 % interval of `f1Exact` over the articles; null where there is none. */
      low: share,
      high: share,
      f1Overlap: share,
      kuAlpha: share,
      /** Why `kuAlpha` is not there. */
      reason,
    }),
  ),
  articlesDetail: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      f1Exact: share,
      counts: z.record(z.string(), z.int()),
      reason,
    }),
  ),
  /** Rows are the first annotator of each pair, columns the second; the last of both are marks without a counterpart. */
  confusion: z.object({ labels: z.array(z.string()), counts: z.array(z.array(z.int())) }),
  attributes: z.array(z.object({ name: z.string(), alpha: share, n: z.int(), reason })),
  causes: z.record(z.enum(disagreementCauses), z.int()),
});
export type AgreementReport = Readonly<z.infer<typeof agreementReportSchema>>;

/** One pair of marks that are not the same, or a mark that only one of two annotators made. */
export const disagreementSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  annotatorIds: z.tuple([z.string(), z.string()]),
  cause: z.enum(disagreementCauses),
  first: annotationSchema.nullable(),
  second: annotationSchema.nullable(),
  /** The text around both, from this offset (UTF-16); empty for stances of the whole article. */
  context: z.object({ start: z.int(), text: z.string() }),
});
export type Disagreement = Readonly<z.infer<typeof disagreementSchema>>;

export const disagreementsRequestSchema = comparisonSchema.extend({
  cause: z.enum(disagreementCauses).optional(),
  /** Ids of two annotators. */
  pair: z.tuple([z.string(), z.string()]).optional(),
  /** The label of either side. */
  label: z.string().optional(),
  /** The label of the first annotator and of the second, as in a cell of the confusion matrix; null for no mark. */
  labels: z.tuple([z.string().nullable(), z.string().nullable()]).optional(),
  articleId: z.string().optional(),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(200),
});
export type DisagreementsRequest = Readonly<z.infer<typeof disagreementsRequestSchema>>;

/** What the computation does now: reads and compares articles, computes gamma of them, or resamples them. */
export const agreementPhases = ['compare', 'gamma', 'resample'] as const;
export const agreementProgressSchema = z.object({
  phase: z.enum(agreementPhases),
  done: z.int(),
  total: z.int(),
});
export type AgreementProgress = Readonly<z.infer<typeof agreementProgressSchema>>;

export const agreementEventSchema = z.discriminatedUnion('kind', [
  agreementProgressSchema.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), report: agreementReportSchema }),
]);
export type AgreementEvent = Readonly<z.infer<typeof agreementEventSchema>>;

/** How an agreement report is written. */
export const reportFormats = ['html', 'csv'] as const;

/** A report to be written as it was computed, in this language. */
const reportFileSchema = z.object({
  report: agreementReportSchema,
  format: z.enum(reportFormats),
  language: preferencesSchema.shape.language,
});
export type ReportFile = Readonly<z.infer<typeof reportFileSchema>>;

/** How much an annotator has done, whether or not anybody else did. */
const annotatorWorkSchema = z.object({
  annotatorId: z.string(),
  /** Articles finished. */
  done: z.int(),
  /** Whether they began or marked any. */
  hasBegun: z.boolean(),
});
export type AnnotatorWork = Readonly<z.infer<typeof annotatorWorkSchema>>;

export const agreementContract = {
  /** Everybody who could be compared. */
  work: procedure.output(z.array(annotatorWorkSchema)),
  /** Computes in a thread of its own; leaving the iteration ends it. */
  report: procedure.input(agreementRequestSchema).output(eventIterator(agreementEventSchema)),
  /** Writes a report as a page or a table, with all that is needed to repeat it. */
  exportReport: procedure.input(reportFileSchema).output(deliverySchema),
  /** The disagreements behind the report, article by article, in the order of the first mark. */
  disagreements: procedure
    .input(disagreementsRequestSchema)
    .output(z.object({ total: z.int(), rows: z.array(disagreementSchema) })),
};
