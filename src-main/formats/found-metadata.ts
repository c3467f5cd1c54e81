/** One piece of metadata a file brings and where in it that was found: a tag, a field, a column. */
export interface FoundValue {
  readonly value: string;
  readonly from: string;
}

/** What is said of an article besides its text. */
export const metadataFields = ['title', 'outlet', 'author', 'url', 'published'] as const;
export type MetadataField = (typeof metadataFields)[number];

/** What a file says of its article. Days are ISO days. */
export type FoundMetadata = Readonly<Partial<Record<MetadataField, FoundValue>>>;
