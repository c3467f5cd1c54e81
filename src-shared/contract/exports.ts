import { z } from 'zod';
import { regionKinds } from '../model/article.ts';
import { exportBoundaries, exportFormats, splitStrata } from '../model/interchange.ts';
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

/** Writing articles and annotations as files. */
export const exportsContract = {
  /** Writes the dataset and its manifest; several files travel as one zip. */
  run: procedure.input(exportOptionsSchema).output(deliverySchema),
};
