import { z } from 'zod';
import { layers } from './layers.ts';

/** A text in both languages of the interface. */
export const localizedSchema = z.object({ ar: z.string(), en: z.string() });

/** Inks of the design tokens (`--ent-*`, `--pol-*`, `--claim-ink`). Where types share an ink the pattern tells them apart. */
export const inks = [
  'per',
  'role',
  'org',
  'gpe',
  'loc',
  'evt',
  'doc',
  'date',
  'qty',
  'grp',
  'neutral',
  'claim',
  'favour',
  'against',
  'mixed',
  'unclear',
] as const;

const localizedListSchema = z.object({ ar: z.array(z.string()), en: z.array(z.string()) });

/** A label of a layer. `key` is the cap that assigns it (a digit, `-` or `=`, by physical key), null where it has none. */
export const labelSchema = z.object({
  layer: z.enum(layers),
  id: z.string().min(1),
  name: localizedSchema,
  definition: localizedSchema,
  examples: localizedListSchema,
  key: z.string().nullable(),
  ink: z.enum(inks),
  pattern: z.enum(['solid', 'dashed', 'dotted']),
  retired: z.boolean(),
});
export type Label = Readonly<z.infer<typeof labelSchema>>;

const choiceSchema = z.object({ id: z.string().min(1), name: localizedSchema, definition: localizedSchema });

/** Something to be said of an annotation; `labels` are those it applies to, null for the whole layer. `values` are for choices. */
export const attributeDefinitionSchema = z.object({
  layer: z.enum(layers),
  id: z.string().min(1),
  labels: z.array(z.string()).nullable(),
  name: localizedSchema,
  definition: localizedSchema,
  type: z.enum(['choice', 'text', 'number', 'boolean', 'topic']),
  values: z.array(choiceSchema),
});
export type AttributeDefinition = Readonly<z.infer<typeof attributeDefinitionSchema>>;

/** The closed lists that annotators choose from, in display order. */
export const codebookSchema = z.object({
  format: z.literal('hashiya-codebook/1'),
  name: localizedSchema,
  labels: z.array(labelSchema),
  attributes: z.array(attributeDefinitionSchema),
  topics: z.array(choiceSchema),
});
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;

/** The label with this id in this layer, or undefined. */
export const findLabel = (codebook: Codebook, layer: Label['layer'], id: string): Label | undefined =>
  codebook.labels.find((label) => label.layer === layer && label.id === id);
