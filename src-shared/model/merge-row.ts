import { z } from 'zod';
import { adjudicationSchema, decisionSchema } from './adjudication.ts';
import { annotationSchema } from './annotation.ts';
import { articleMetadataSchema, articleStates, regionSchema } from './article.ts';
import { comparedPairSchema } from './near-duplicate.ts';
import { registryEntrySchema } from './registry.ts';
import { remarkSchema } from './remark.ts';
import { rejectionSchema } from './suggestion.ts';

/** What of a project has a version by itself when two copies are merged; everything adjudicated in an article is one of them. */
export const mergeRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('article'),
    isRemoved: z.boolean(),
    metadata: articleMetadataSchema.extend({ id: z.string() }),
  }),
  z.object({ kind: z.literal('regions'), regions: z.array(regionSchema) }),
  z.object({ kind: z.literal('annotation'), annotation: annotationSchema }),
  z.object({
    kind: z.literal('gold'),
    adjudication: adjudicationSchema.nullable(),
    decisions: z.array(decisionSchema),
    annotations: z.array(annotationSchema),
  }),
  z.object({ kind: z.literal('status'), annotatorId: z.string(), state: z.enum(articleStates) }),
  z.object({ kind: z.literal('remark'), remark: remarkSchema }),
  z.object({ kind: z.literal('rejection'), rejection: rejectionSchema }),
  z.object({ kind: z.literal('entry'), entry: registryEntrySchema }),
  z.object({ kind: z.literal('verdict'), pair: comparedPairSchema }),
  /** Codebooks as JSON text that were published beside one another, the newest first; `past` are the operations that published those before each. */
  z.object({
    kind: z.literal('codebook'),
    texts: z.array(
      z.object({
        revision: z.int(),
        operation: z.string(),
        past: z.array(z.string()).readonly(),
        text: z.string(),
      }),
    ),
  }),
]);
export type MergeRow = Readonly<z.infer<typeof mergeRowSchema>>;

/**
 * Which version of a row a copy has: how many changes led to it and the operation that made it; `past` are operations that made versions before
 * it or beside it, which this copy has seen. `row` is there where what is stored is not the row itself, null being that it is not there.
 */
export const rowVersionSchema = z.object({
  revision: z.int(),
  operation: z.string(),
  past: z.array(z.string()).readonly(),
  row: mergeRowSchema.nullable().optional(),
});
export type RowVersion = Readonly<z.infer<typeof rowVersionSchema>>;
