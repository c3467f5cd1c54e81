import { z } from 'zod';
import { decisionSchema } from '../model/adjudication.ts';
import { annotationSchema } from '../model/annotation.ts';
import { disagreementCauses } from '../model/disagreement-cause.ts';
import { layers } from '../model/layers.ts';
import { procedure } from './base.ts';

/** One mark of the annotator beside the gold layer's, or one that only one of them has. */
export const feedbackRowSchema = z.object({
  layer: z.enum(layers),
  own: annotationSchema.nullable(),
  gold: annotationSchema.nullable(),
  /** Null where they agree. */
  cause: z.enum(disagreementCauses).nullable(),
  /** Which decision is behind the gold annotation, or behind there being none. */
  decision: decisionSchema.nullable(),
});
export type FeedbackRow = Readonly<z.infer<typeof feedbackRowSchema>>;

const comparedSchema = z.object({
  own: z.int(),
  gold: z.int(),
  /** How many are the same: boundaries and label (stances: holder, target and polarity). */
  exact: z.int(),
  /** 2 × exact / (own + gold); null of nothing. */
  f1Exact: z.number().nullable(),
  causes: z.partialRecord(z.enum(disagreementCauses), z.int()),
});
export type FeedbackCounts = Readonly<z.infer<typeof comparedSchema>>;

const summarySchema = z.object({
  byLayer: z.record(z.enum(layers), comparedSchema),
  articles: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      closedAt: z.string(),
      /** When the annotator finished it; null where that is not known. */
      finishedAt: z.string().nullable(),
      byLayer: z.record(z.enum(layers), comparedSchema),
    }),
  ),
});
/** An annotator's work against gold. */
export type FeedbackSummary = z.infer<typeof summarySchema>;

const summaryRequestSchema = z.object({ annotatorIds: z.array(z.string()) });
export type SummaryRequest = Readonly<z.infer<typeof summaryRequestSchema>>;

/** What an annotator learns from closed articles; of others nothing is said. */
export const feedbackContract = {
  /** Closed articles that the annotator worked on: those of which they can see what changed. */
  closed: procedure
    .input(z.object({ annotatorId: z.string() }))
    .output(z.array(z.object({ articleId: z.string(), closedAt: z.string() }))),
  /** What gold has, and what changed against the annotator's own version, in the order of the text. Refused until the article is closed. */
  article: procedure.input(z.object({ articleId: z.string(), annotatorId: z.string() })).output(
    z.object({
      closedAt: z.string(),
      rows: z.array(feedbackRowSchema),
      byLayer: z.record(z.enum(layers), comparedSchema),
    }),
  ),
  /**
   * Worked out in a thread of its own: each of these annotators against gold, by cause and over time, over the closed articles that they worked on in the
   * order in which those were closed.
   */
  summary: procedure.input(summaryRequestSchema).output(z.array(summarySchema)),
};
