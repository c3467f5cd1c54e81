import { z } from 'zod';
import { problemReportSchema } from '../model/problem.ts';
import { rejectionSchema, suggestionSchema } from '../model/suggestion.ts';
import { procedure } from './base.ts';

/** How many suggestions had exactly a marked span and its label, how many there were, and how many were marked. */
const tallySchema = z.object({ right: z.int(), suggested: z.int(), marked: z.int() });

const judgedLabelSchema = z.object({
  label: z.string(),
  tagger: tallySchema,
  dictionary: tallySchema,
  taggerHelps: z.boolean(),
  dictionaryHelps: z.boolean(),
});

/** What the program learned of the project's marks since it was opened. Scores are of articles that were held out. */
export const suggestionsStatusSchema = z.object({
  /** Articles that have marks by now, and how many of them training needs at least. */
  marked: z.int(),
  fewest: z.int(),
  /** How far a training under way is; null where none is. */
  training: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** Why the last training came to nothing; null where it did not. */
  problem: problemReportSchema.nullable(),
  /**
   * When, ISO 8601 in UTC, from how many articles, how many times people marked something since, and what it is worth by label; null
   * where nothing was learned yet.
   */
  learned: z
    .object({ at: z.string(), articles: z.int(), markingsSince: z.int(), labels: z.array(judgedLabelSchema) })
    .nullable(),
});
export type SuggestionsStatus = Readonly<z.infer<typeof suggestionsStatusSchema>>;

export const suggestionsContract = {
  status: procedure.output(suggestionsStatusSchema),
  /** Begins to learn from the project's own marks, unless that is under way; changes of topic `suggestions` tell how far it is. */
  train: procedure.output(suggestionsStatusSchema),
  /** Ends a training under way; what was learned before stays. */
  cancel: procedure.output(suggestionsStatusSchema),
  /** What may be marked in an article and is not yet by this annotator, in reading order. */
  list: procedure
    .input(z.object({ articleId: z.string(), annotatorId: z.string() }))
    .output(z.array(suggestionSchema)),
  /** Keeps a suggestion from being made again to this annotator in this article; undoable. */
  reject: procedure.input(rejectionSchema).output(z.object({})),
};
