import { z } from 'zod';
import { exportBoundaries, exportFormats } from '../model/interchange.ts';
import { layers } from '../model/layers.ts';
import { offsetUnits } from '../text/offset-units.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

export { type ExportFormat, exportFormats } from '../model/interchange.ts';

/** What is exported, and how. */
export const exportOptionsSchema = z.object({
  format: z.enum(exportFormats),
  /** Names; null for everybody. */
  annotators: z.array(z.string()).nullable().default(null),
  /** Only the gold layer, of the articles that are or were adjudicated; `annotators` then says nothing. */
  gold: z.boolean().default(false),
  layers: z.array(z.enum(layers)).default([...layers]),
  offsetUnit: z.enum(offsetUnits).default('codepoint'),
  boundaries: z.enum(exportBoundaries).default('as-annotated'),
  excludeBoilerplate: z.boolean().default(false),
  /** Shares of train, validation and test; null where the articles stay together. Near-duplicates always do. */
  split: z
    .object({ shares: z.array(z.number().nonnegative()).length(3), seed: z.int().nonnegative() })
    .nullable()
    .default(null),
});
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;

/** Writing articles and annotations as files. */
export const exportsContract = {
  /** Writes the dataset and its manifest; several files travel as one zip. */
  run: procedure.input(exportOptionsSchema).output(deliverySchema),
};
