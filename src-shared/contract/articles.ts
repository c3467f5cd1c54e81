import { z } from 'zod';
import { articleSchema, articleStates, regionSchema } from '../model/article.ts';
import { layers } from '../model/layers.ts';
import { procedure } from './base.ts';

/** How far each annotator is with an article and how much they marked, per layer. */
export const articleProgressSchema = z.object({
  annotatorId: z.string(),
  state: z.enum(articleStates),
  counts: z.record(z.enum(layers), z.int()),
});

export const articleRowSchema = articleSchema
  .pick({
    id: true,
    title: true,
    outlet: true,
    author: true,
    published: true,
    sourceName: true,
    importedAt: true,
  })
  .extend({ characters: z.int(), words: z.int(), progress: z.array(articleProgressSchema) });
export type ArticleRow = Readonly<z.infer<typeof articleRowSchema>>;

export const articleSorts = ['imported', 'title', 'outlet', 'published', 'words'] as const;

export const articleListInputSchema = z.object({
  /** Words of the title, folded; all must occur. */
  titleQuery: z.string().default(''),
  sort: z.enum(articleSorts).default('imported'),
  descending: z.boolean().default(false),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(200),
});

export const articlesContract = {
  list: procedure
    .input(articleListInputSchema)
    .output(z.object({ total: z.int(), rows: z.array(articleRowSchema) })),
  /** One article with its regions. */
  get: procedure
    .input(z.object({ articleId: z.string() }))
    .output(z.object({ article: articleSchema, regions: z.array(regionSchema) })),
  /** Sets how far an annotator is; undoable. */
  setState: procedure
    .input(z.object({ articleId: z.string(), annotatorId: z.string(), state: z.enum(articleStates) }))
    .output(z.object({ state: z.enum(articleStates) })),
};
