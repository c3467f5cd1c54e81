import { z } from 'zod';

/** How far one annotator is with one article. */
export const articleStates = ['todo', 'doing', 'done'] as const;
export type ArticleState = (typeof articleStates)[number];

/** What a line or passage of a scraped page is. */
export const regionKinds = [
  'title',
  'dateline',
  'byline',
  'published',
  'body',
  'caption',
  'source',
  'boilerplate',
  'other-article',
] as const;
export type RegionKind = (typeof regionKinds)[number];

/** Who said what a region is: a rule of the program, or a person. */
export const regionOrigins = ['rule', 'human'] as const;

/** A passage of the article and what it is; `reason` says what sort of boilerplate. UTF-16, half open. */
export const regionSchema = z.object({
  kind: z.enum(regionKinds),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  origin: z.enum(regionOrigins),
  reason: z.string().min(1).optional(),
});
export type Region = Readonly<z.infer<typeof regionSchema>>;

/**
 * An article as it is kept. `text` is never altered after import; `textSha256` is of its UTF-8 bytes. `sourceName`, `encoding`,
 * `byteOrderMark` and `sourceSha256` (of the file's own bytes) tell where it came from and are null where it came as a record.
 */
export const articleSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  textSha256: z.string(),
  sourceName: z.string().nullable(),
  sourceSha256: z.string().nullable(),
  encoding: z.string().nullable(),
  byteOrderMark: z.boolean(),
  importedAt: z.string(),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/** What is said of an article and may be corrected. `published` is ISO 8601 where that is known, else as it was written. */
export const articleMetadataSchema = articleSchema.pick({
  title: true,
  outlet: true,
  author: true,
  url: true,
  published: true,
});
export type ArticleMetadata = Readonly<z.infer<typeof articleMetadataSchema>>;
