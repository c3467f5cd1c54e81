import { z } from 'zod';
import { attributesSchema } from '../model/annotation.ts';
import { articleSchema } from '../model/article.ts';
import { layers } from '../model/layers.ts';
import { procedure } from './base.ts';

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
/** Most code units of text shown on either side of a hit. */
const widestContext = 500;

/** A hit in the stored text (UTF-16), its exact characters, and what stands around it, cut between words; false where the text ends there. */
export const searchHitSchema = span.extend({
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  isCutBefore: z.boolean(),
  isCutAfter: z.boolean(),
});
export type SearchHit = Readonly<z.infer<typeof searchHitSchema>>;

/** `total` is exact where `complete`; otherwise there are at least so many: the search stopped looking. */
const extent = { total: z.int(), complete: z.boolean() };

const foundArticleSchema = articleSchema.pick({ title: true, outlet: true, published: true }).extend({
  articleId: z.string(),
  /** Spans of the title. */
  titleHits: z.array(span),
  /** The first hits of the text; none where the words are in the title only. */
  hits: z.array(searchHitSchema),
  hitCount: z.int(),
});
export type FoundArticle = Readonly<z.infer<typeof foundArticleSchema>>;

/** A page of articles that a search finds. */
export const searchInputSchema = z.object({
  /** As typed: words, `word*`, «words side by side», "exactly as written". */
  query: z.string(),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(50),
  hitsPerArticle: z.int().nonnegative().max(1000).default(10),
  context: z.int().nonnegative().max(widestContext).default(40),
});

/** What lines are sorted by: the words before the hit, nearest first; the words after it; or article and place. */
export const lineSorts = ['before', 'after', 'article'] as const;
export type LineSort = (typeof lineSorts)[number];

const lineInput = {
  sort: z.enum(lineSorts).default('article'),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(200),
  context: z.int().nonnegative().max(widestContext).default(60),
};

/** A hit in its line, with the spans by which the annotator has marked any of its characters. */
export const concordanceLineSchema = searchHitSchema.extend({
  articleId: z.string(),
  title: z.string(),
  annotations: z.array(span.extend({ id: z.string(), layer: z.enum(layers), label: z.string() })),
});
export type ConcordanceLine = Readonly<z.infer<typeof concordanceLineSchema>>;

const lines = z.object({ ...extent, rows: z.array(concordanceLineSchema) });
export type ConcordanceLines = Readonly<z.infer<typeof lines>>;

/** A stretch of the lines that a search finds. */
export const concordanceInputSchema = z.object({
  query: z.string(),
  /** Null for nobody's annotations. */
  annotatorId: z.string().nullable().default(null),
  /** Only these articles. */
  articleIds: z.array(z.string()).optional(),
  ...lineInput,
});

/** What is to be marked alike, as it is written. */
export const proposalInputSchema = z.object({
  annotatorId: z.string(),
  /** A mention, or the words themselves. */
  like: z.union([z.object({ annotationId: z.string() }), z.object({ surface: z.string() })]),
  /** An entry of the registry whose names and aliases are looked for too; a mention brings its own. */
  entryId: z.string().nullable().default(null),
  /** Only this article; all of them where null. */
  articleId: z.string().nullable().default(null),
  /** Also where a proclitic stands before it in the same written word. */
  allowProclitics: z.boolean().default(false),
  ...lineInput,
});

/** A page of the places where something stands. */
export const occurrencesInputSchema = z.object({
  annotatorId: z.string(),
  label: z.string(),
  attributes: attributesSchema.default({}),
  occurrences: z.array(span.extend({ articleId: z.string() })).min(1),
});

/** Most words whose counts are asked at once. */
export const mostWordsCounted = 200;

/** Searching the texts, and marking what was found. */
export const searchContract = {
  /** Articles that have all that is looked for in title or text, the best first. */
  find: procedure.input(searchInputSchema).output(z.object({ ...extent, rows: z.array(foundArticleSchema) })),
  /** How often each of these folded words is written as a word of its own in all titles and texts, in their order. */
  timesWritten: procedure
    .input(z.object({ words: z.array(z.string()).max(mostWordsCounted) }))
    .output(z.array(z.int())),
  /** Every hit in a line of its own. */
  concordance: procedure.input(concordanceInputSchema).output(lines),
  /** Where else the words of a mention stand as words of their own, folded; with what the annotator has marked there already. */
  propose: procedure.input(proposalInputSchema).output(lines),
  /** Makes an entity mention of each, in one step that one undo takes back. What is marked just so already is left out. */
  apply: procedure.input(occurrencesInputSchema).output(z.object({ created: z.int() })),
};
