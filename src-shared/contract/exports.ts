import { z } from 'zod';
import { layers } from '../model/layers.ts';
import { offsetUnits } from '../text/offset-units.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

/** Formats that can be written. */
export const exportFormats = ['txt', 'jsonl', 'brat'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the edges of entity mentions go: where they were set, or out to the written word, proclitics included. */
export const exportBoundaries = ['as-annotated', 'whole-word'] as const;

export const exportOptionsSchema = z.object({
  format: z.enum(exportFormats),
  /** Names; null for everybody. */
  annotators: z.array(z.string()).nullable().default(null),
  layers: z.array(z.enum(layers)).default([...layers]),
  offsetUnit: z.enum(offsetUnits).default('codepoint'),
  boundaries: z.enum(exportBoundaries).default('as-annotated'),
  excludeBoilerplate: z.boolean().default(false),
});
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;

export const exportsContract = {
  /** Writes the dataset and its manifest; several files travel as one zip. */
  run: procedure.input(exportOptionsSchema).output(deliverySchema),
};
