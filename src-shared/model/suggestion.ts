import { z } from 'zod';
import { annotationDraftSchema, suggestionSources } from './annotation.ts';

/** An annotation that is offered. It is nobody's until somebody accepts it; `id` names it among those of its article. */
export const suggestionSchema = annotationDraftSchema.omit({ note: true, origin: true }).extend({
  id: z.string().min(1),
  source: z.enum(suggestionSources),
  /** How sure the program is, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** What the registry calls it, where that has it. */
  entryName: z.string().nullable(),
});
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;

/** What a person wants suggested of a label: what has shown that it helps, all, or nothing. */
export const labelChoices = ['auto', 'on', 'off'] as const;
export type LabelChoice = (typeof labelChoices)[number];

/** What is not to be suggested again to an annotator in an article: from the first to the last character. UTF-16. */
export const rejectionSchema = z.object({
  articleId: z.string().min(1),
  annotatorId: z.string().min(1),
  layer: suggestionSchema.shape.layer,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Rejection = Readonly<z.infer<typeof rejectionSchema>>;
