import { z } from 'zod';
import { layers } from './layers.ts';
import { richTextSchema } from './rich-text.ts';

/** A text in both languages of the interface. */
export const localizedSchema = z.strictObject({ ar: z.string(), en: z.string() });
export type Localized = Readonly<z.infer<typeof localizedSchema>>;

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
export type Ink = (typeof inks)[number];

/** How the line under a mark is drawn. */
export const patterns = ['solid', 'dashed', 'dotted'] as const;
/** What kind of value an attribute takes. */
export const attributeTypes = ['choice', 'text', 'number', 'boolean', 'topic'] as const;

/** The `format` of a codebook as JSON; a later one would end in another number. */
export const codebookFormat = 'hashiya-codebook/1';

const localizedListSchema = z.strictObject({ ar: z.array(z.string()), en: z.array(z.string()) });
const guidelinesSchema = z.strictObject({ ar: richTextSchema, en: richTextSchema });
export type Guidelines = Readonly<z.infer<typeof guidelinesSchema>>;

/**
 * A label of a layer. `key` is the cap that assigns it (a digit, `-` or `=`, by physical key), null where it has none. A retired label
 * cannot be chosen any more; with `mergedInto`, the id of another label of its layer, what had it has that one now. An entity may begin
 * inside a written word, after a proclitic, unless `startsInsideWord` is false; `mayContain` are the ids of the entity labels whose
 * mentions may stand inside its own, any where it is absent.
 */
export const labelSchema = z.strictObject({
  layer: z.enum(layers),
  id: z.string().min(1),
  name: localizedSchema,
  definition: localizedSchema,
  examples: localizedListSchema,
  key: z.string().nullable(),
  ink: z.enum(inks),
  pattern: z.enum(patterns),
  retired: z.boolean(),
  mergedInto: z.string().min(1).optional(),
  startsInsideWord: z.boolean().optional(),
  mayContain: z.array(z.string().min(1)).optional(),
  guidelines: guidelinesSchema.optional(),
});
export type Label = Readonly<z.infer<typeof labelSchema>>;

/** One of a closed list. A retired one is kept where it was chosen and cannot be chosen any more. */
const choiceSchema = z.strictObject({
  id: z.string().min(1),
  name: localizedSchema,
  definition: localizedSchema,
  retired: z.boolean().optional(),
});
export type Choice = Readonly<z.infer<typeof choiceSchema>>;

/**
 * Something to be said of an annotation; `labels` are those it applies to, null for the whole layer. `values` are for choices. Where it
 * is `required` an article is not complete without it.
 */
export const attributeDefinitionSchema = z.strictObject({
  layer: z.enum(layers),
  id: z.string().min(1),
  labels: z.array(z.string()).nullable(),
  name: localizedSchema,
  definition: localizedSchema,
  type: z.enum(attributeTypes),
  values: z.array(choiceSchema),
  required: z.boolean().optional(),
});
export type AttributeDefinition = Readonly<z.infer<typeof attributeDefinitionSchema>>;

/** The closed lists that annotators choose from, in display order, and `guidelines` that hold for all of them. */
export const codebookSchema = z.strictObject({
  format: z.literal(codebookFormat),
  name: localizedSchema,
  labels: z.array(labelSchema),
  attributes: z.array(attributeDefinitionSchema),
  topics: z.array(choiceSchema),
  guidelines: guidelinesSchema.optional(),
});
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;

/** The label with this id in this layer, or undefined. */
export const findLabel = (codebook: Codebook, layer: Label['layer'], id: string): Label | undefined =>
  codebook.labels.find((label) => label.layer === layer && label.id === id);

/** The label that stands for this one: itself, or the last in the line of those it was merged into. */
export function labelInForce(codebook: Codebook, label: Label): Label {
  let current = label;
  // As many steps as there are labels: a circle in a damaged file must end, too.
  for (const _ of codebook.labels) {
    const next = current.mergedInto && findLabel(codebook, current.layer, current.mergedInto);
    if (!next) return current;
    current = next;
  }
  return current;
}
