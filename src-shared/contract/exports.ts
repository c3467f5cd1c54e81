import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { regionKinds } from '../model/article.ts';
import { exportBoundaries, exportFormats, splitNames, splitStrata } from '../model/interchange.ts';
import { usedLabelMapSchema } from '../model/label-map.ts';
import { layers } from '../model/layers.ts';
import { offsetUnits } from '../text/offset-units.ts';
import { articleSelectionSchema } from './articles.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

export { type ExportFormat, exportFormats } from '../model/interchange.ts';

/** Which articles are exported; all conditions hold together, and the order is that of import. */
const exportedArticlesSchema = articleSelectionSchema
  .pick({ titleQuery: true, query: true, filter: true })
  .extend({
    /** Only these; null for all. */
    ids: z.array(z.string()).nullable().default(null),
    /** Only those that one whose work is exported has finished; of the gold layer those that are closed. */
    isDone: z.boolean().default(false),
  });

/** What is exported, and how. */
export const exportOptionsSchema = z.object({
  format: z.enum(exportFormats),
  /** Names of annotators; null for all of them. Their own versions, never gold. */
  annotators: z.array(z.string()).nullable().default(null),
  /** Only the gold layer, of the articles that are or were adjudicated; `annotators` then says nothing. */
  gold: z.boolean().default(false),
  /** Annotators' versions and the gold layer with all that was decided: what an import brings back whole. `annotators` then says nothing. */
  allWithVotes: z.boolean().default(false),
  articles: exportedArticlesSchema.prefault({}),
  layers: z.array(z.enum(layers)).default([...layers]),
  offsetUnit: z.enum(offsetUnits).default('codepoint'),
  boundaries: z.enum(exportBoundaries).default('as-annotated'),
  /** Short for the regions that are no part of the article. */
  excludeBoilerplate: z.boolean().default(false),
  /** Annotations inside regions of these kinds are left out; the text stays whole, but formats of tokens leave such lines out. */
  excludeRegions: z.array(z.enum(regionKinds)).readonly().default([]),
  /** Labels of another tag set in the place of the codebook's. */
  labelMap: usedLabelMapSchema.nullable().default(null),
  /** Shares of train, validation and test; null where the articles stay together. Near-duplicates always do. */
  split: z
    .object({
      shares: z.array(z.number().nonnegative()).length(3),
      seed: z.int().nonnegative(),
      /** What the parts are to have alike. */
      stratify: z.enum(splitStrata).default('outlet'),
    })
    .nullable()
    .default(null),
});
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;

const counts = z.record(z.enum(layers), z.int());

/** What an export writes, leaves out and loses. */
export const exportOutcomeSchema = z.object({
  articles: z.int(),
  /** Those that are written. */
  annotations: counts,
  /** Left out because they lie in regions that are not wanted, because the format has no place for their layer, and links to such. */
  leftOut: z.object({ inRegions: z.int(), notHeld: z.int(), links: z.int() }),
  /** What the format and the label map lose, by kind and reason as in the list of losses. */
  losses: z.record(z.string(), z.int()),
  /** How many annotations have a label that the label map says nothing of, by layer and label with a blank between. */
  unmapped: z.record(z.string(), z.int()),
  /** Null where the articles stay together. Shares are 0 to 1; near-duplicates that stay together move them away from what is wanted. */
  parts: z
    .record(z.enum(splitNames), z.object({ articles: z.int(), share: z.number(), wanted: z.number() }))
    .nullable(),
});
export type ExportOutcome = Readonly<z.infer<typeof exportOutcomeSchema>>;

/** Articles read. */
const progressSchema = z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() });
export type ExportProgress = Omit<z.infer<typeof progressSchema>, 'kind'>;

/** The beginning of a file as it will be written; null where it is no text. */
const previewedFileSchema = z.object({ path: z.string(), text: z.string().nullable(), isCut: z.boolean() });
export type PreviewedFile = Readonly<z.infer<typeof previewedFileSchema>>;

/** The most characters (UTF-16) of a file that a preview shows. */
export const longestPreview = 4_000;

/** Writing articles and annotations as files. */
export const exportsContract = {
  /**
   * What `run` would write, told before it is: first the files of the first article, then, when all articles were read, what is written and lost.
   * Labels that the label map refuses are counted. Nothing is written; stopping the iteration stops the counting.
   */
  preview: procedure
    .input(exportOptionsSchema)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('first'), files: z.array(previewedFileSchema) }),
          progressSchema,
          z.object({ kind: z.literal('done'), outcome: exportOutcomeSchema }),
        ]),
      ),
    ),
  /** Writes the dataset and its manifest as one zip; stopping the iteration before leaves nothing behind. */
  run: procedure.input(exportOptionsSchema).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progressSchema,
        z.object({
          kind: z.literal('done'),
          delivery: deliverySchema,
          /** Null where the person wanted no file after all. */
          outcome: exportOutcomeSchema.nullable(),
        }),
      ]),
    ),
  ),
};
