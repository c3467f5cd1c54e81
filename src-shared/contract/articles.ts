import { z } from 'zod';
import { articleMetadataSchema, articleSchema, articleStates, regionSchema } from '../model/article.ts';
import { articleFilterSchema } from '../model/article-filter.ts';
import { layers } from '../model/layers.ts';
import { operationSchema } from '../model/operation.ts';
import { procedure } from './base.ts';

/** How far each annotator is with an article and how much they marked, per layer. */
export const articleProgressSchema = z.object({
  annotatorId: z.string(),
  state: z.enum(articleStates),
  counts: z.record(z.enum(layers), z.int()),
});

/** A row of the library. */
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
  .extend({
    characters: z.int(),
    words: z.int(),
    progress: z.array(articleProgressSchema),
    /** The likest of the articles imported before it that say nearly the same (0 to 1), and whether something is still to be said of them. */
    resembles: z.object({ resemblance: z.number(), isOpen: z.boolean() }).nullable(),
    /** Questions about it or what is marked in it that nobody resolved, whoever asked. */
    openQuestions: z.int(),
  });
export type ArticleRow = Readonly<z.infer<typeof articleRowSchema>>;

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Where an article has what is looked for: spans of its title, and a line of its text with the first hit near its beginning. */
export const articleHitsSchema = z.object({
  articleId: z.string(),
  titleHits: z.array(span),
  /** Null where the title alone has it. Spans are of this line; `isBegun` where the text's line begins before it, `goesOn` where it ends after. */
  excerpt: z
    .object({
      text: z.string(),
      hits: z.array(span),
      isBegun: z.boolean(),
      goesOn: z.boolean(),
      direction: z.enum(['rtl', 'ltr']),
    })
    .nullable(),
});
export type ArticleHits = Readonly<z.infer<typeof articleHitsSchema>>;

/** Most articles that excerpts are asked of at once. */
export const mostExcerpts = 100;

/** What the library can be sorted by. */
export const articleSorts = ['imported', 'title', 'outlet', 'published', 'words'] as const;

const offset = z.int().nonnegative().default(0);

/** Which articles, in which order. */
export const articleSelectionSchema = z.object({
  /** Words of the title, folded; all must occur. */
  titleQuery: z.string().default(''),
  /** A search of titles and texts as in `search.find`; empty for none. */
  query: z.string().default(''),
  filter: articleFilterSchema.prefault({}),
  sort: z.enum(articleSorts).default('imported'),
  descending: z.boolean().default(false),
});

/** A page of the library. */
export const articleListInputSchema = articleSelectionSchema.extend({
  offset,
  limit: z.int().positive().max(1000).default(200),
});

/** Articles that something is done to at once by an annotator, who can undo it at once. */
const together = z.object({ actorId: z.string(), articleIds: z.array(z.string()).min(1) });

/** One entry of what was changed in an article's metadata, oldest first; undone and redone changes are entries of their own. */
export const metadataChangeSchema = operationSchema
  .pick({ id: true, at: true, kind: true, annotatorId: true })
  .extend({ before: articleMetadataSchema, after: articleMetadataSchema });
export type MetadataChange = Readonly<z.infer<typeof metadataChangeSchema>>;

/** The library, and one article with its text. */
export const articlesContract = {
  list: procedure
    .input(articleListInputSchema)
    // Where the search had more than it looks at there are at least so many: `complete` is false.
    .output(z.object({ total: z.int(), complete: z.boolean(), rows: z.array(articleRowSchema) })),
  /** Where a search is found in these articles; those that do not have it are left out. */
  hits: procedure
    .input(z.object({ query: z.string(), articleIds: z.array(z.string()).max(mostExcerpts) }))
    .output(z.array(articleHitsSchema)),
  /** Ids of a stretch of the list in its order, without a largest length: for what is done to all of them. */
  ids: procedure
    .input(articleSelectionSchema.extend({ offset, limit: z.int().positive().optional() }))
    .output(z.array(z.string())),
  /** Every outlet and the number of its articles; null for those without one. */
  outlets: procedure.output(z.array(z.object({ outlet: z.string().nullable(), articles: z.int() }))),
  /** One article with its regions. */
  get: procedure
    .input(z.object({ articleId: z.string() }))
    .output(z.object({ article: articleSchema, regions: z.array(regionSchema) })),
  /** Sets how far an annotator is; undoable. */
  setState: procedure
    .input(z.object({ articleId: z.string(), annotatorId: z.string(), state: z.enum(articleStates) }))
    .output(z.object({ state: z.enum(articleStates) })),
  /**
   * Gives articles out: `overlap` percent of them to everybody, each other one to one of them, by chance but for the same seed alike.
   * What somebody has already stays as it is. Answers how many were newly given; one step of undo.
   */
  assign: procedure
    .input(
      together.extend({
        annotatorIds: z.array(z.string()).min(1),
        overlap: z.number().min(0).max(100),
        seed: z.int(),
      }),
    )
    .output(z.object({ assigned: z.int() })),
  /** Sets how far annotators are with articles, or with null takes them back from them; one step of undo. */
  setStates: procedure
    .input(
      together.extend({
        annotatorIds: z.array(z.string()).min(1),
        state: z.enum(articleStates).nullable(),
      }),
    )
    .output(z.object({ changed: z.int() })),
  /** Corrects what is said of an article, never its text. `before` is what the correction was made on: another is refused. */
  edit: procedure
    .input(
      z.object({
        actorId: z.string(),
        articleId: z.string(),
        before: articleMetadataSchema,
        after: articleMetadataSchema,
      }),
    )
    .output(articleMetadataSchema),
  /** What was changed in the article's metadata, oldest first. */
  history: procedure.input(z.object({ articleId: z.string() })).output(z.array(metadataChangeSchema)),
  /** What deleting these articles would take with it. */
  contents: procedure
    .input(together.pick({ articleIds: true }))
    .output(z.object({ articles: z.int(), annotations: z.int(), annotators: z.int() })),
  /** Deletes articles with all that hangs on them; one step of undo brings everything back where it was. */
  remove: procedure.input(together).output(z.object({ removed: z.int() })),
};
