import type { ImportReview } from '../../../../src-shared/contract/imports.ts';
import type { ArticleMetadata, Region } from '../../../../src-shared/model/article.ts';
import type { ColumnNames, DuplicateRule } from '../../../../src-shared/model/interchange.ts';

/** What the person decided of one file; what is not there is left as proposed. */
export interface Decision {
  readonly encoding?: string;
  readonly columns?: ColumnNames;
  readonly metadata?: Partial<ArticleMetadata>;
  /** All lines of the article, those that were left as they were too. */
  readonly regions?: readonly Region[];
  readonly onDuplicate?: DuplicateRule;
  /** Nearly the same as another article, and not wanted. */
  readonly leftOut?: boolean;
}

/** The decision with the encoding or the columns changed. What was said of an article that read otherwise no longer holds. */
export const readOtherwise = (
  { onDuplicate }: Decision,
  reading: Pick<Decision, 'encoding' | 'columns'>,
): Decision => ({ ...(onDuplicate && { onDuplicate }), ...reading });

/** The decision with a field filled in; an empty title is none, and leaves the one proposed. */
export function withMetadata(decision: Decision, field: keyof ArticleMetadata, typed: string): Decision {
  const { title, ...others } = decision.metadata ?? {};
  if (field !== 'title') {
    const metadata = { ...decision.metadata, [field]: typed.trim() === '' ? null : typed };
    return { ...decision, metadata };
  }
  return { ...decision, metadata: typed.trim() === '' ? others : { ...others, title: typed } };
}

/** The decision as the host takes it; null where there is nothing to say. */
export function reviewOf(decision: Decision | undefined): ImportReview | null {
  if (!decision) return null;
  const { leftOut, columns, regions, metadata, ...rest } = decision;
  const review = {
    ...rest,
    ...(columns && { columns: definedOnly(columns) }),
    ...(metadata && { metadata: trimmed(metadata) }),
    ...(regions && { regions: [...regions] }),
  };
  return Object.keys(review).length === 0 ? null : review;
}

const definedOnly = (columns: ColumnNames): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, name]) => (name === undefined ? [] : [[field, name]])),
  );

const trimmed = (metadata: Partial<ArticleMetadata>): Partial<ArticleMetadata> =>
  Object.fromEntries(Object.entries(metadata).map(([field, value]) => [field, value?.trim() ?? null]));
