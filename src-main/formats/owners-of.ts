import type { ArticleRecord } from './article-record.ts';

/** Those of `names` who marked something in the article or are done with it; nobody else's work can be told from none. */
export const ownersOf = (
  { annotations, status }: Pick<ArticleRecord, 'annotations' | 'status'>,
  names: readonly string[],
): readonly string[] =>
  names.filter(
    (name) =>
      annotations.some(({ annotator }) => annotator === name) ||
      status.some(({ annotator, state }) => annotator === name && state === 'done'),
  );
