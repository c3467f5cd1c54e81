import type { Article, ArticleMetadata } from '../../../src-shared/model/article.ts';

/** What may be corrected, in the order of the form. */
export const metadataFields = ['title', 'outlet', 'author', 'published', 'url'] as const;
export type MetadataField = (typeof metadataFields)[number];

/** An article without all that is not metadata. */
export const metadataOf = ({ title, outlet, author, published, url }: Article): ArticleMetadata => ({
  title,
  outlet,
  author,
  url,
  published,
});
