import { z } from 'zod';
import { articleStates } from './article.ts';
import { layers } from './layers.ts';

/** How far somebody is with an article; `none` where it was never given to them. */
export const workStates = ['none', ...articleStates] as const;
export type WorkState = (typeof workStates)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Which articles of the library are wanted; all conditions hold together, an empty or null one is none. Days are ISO 8601 and included;
 * `annotatorId` null means anybody.
 */
export const articleFilterSchema = z.object({
  /** Null among them: articles without an outlet. */
  outlets: z.array(z.string().nullable()).readonly().default([]),
  publishedFrom: day.nullable().default(null),
  publishedTo: day.nullable().default(null),
  work: z
    .object({ annotatorId: z.string().nullable(), states: z.array(z.enum(workStates)).min(1).readonly() })
    .nullable()
    .default(null),
  /** Something with this label is marked. */
  label: z
    .object({ layer: z.enum(layers), label: z.string().min(1), annotatorId: z.string().nullable() })
    .nullable()
    .default(null),
  wordsFrom: z.int().nonnegative().nullable().default(null),
  wordsTo: z.int().nonnegative().nullable().default(null),
  /** It resembles an article imported before it. */
  resembling: z.boolean().default(false),
  /** Somebody asked a question of it that nobody resolved. */
  questioned: z.boolean().default(false),
});
export type ArticleFilter = Readonly<z.infer<typeof articleFilterSchema>>;

/** Every article. */
export const noFilter: ArticleFilter = {
  outlets: [],
  publishedFrom: null,
  publishedTo: null,
  work: null,
  label: null,
  wordsFrom: null,
  wordsTo: null,
  resembling: false,
  questioned: false,
};

/** A filter that was given a name in the project, with what was searched as in `search.find`. */
export const savedFilterSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  titleQuery: z.string(),
  filter: articleFilterSchema,
});
export type SavedFilter = Readonly<z.infer<typeof savedFilterSchema>>;

/** The longest name of a saved filter, in UTF-16 code units. */
export const longestFilterName = 200;
