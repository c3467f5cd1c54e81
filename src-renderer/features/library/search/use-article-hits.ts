import { useQueries } from '@tanstack/react-query';
import type { ArticleHits } from '../../../../src-shared/contract/articles.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import type { RowRange } from '../../../ui/use-visible-rows.ts';
import type { ArticleWindow } from '../use-article-window.ts';

/** Rows whose texts are looked at in one question. */
const chunkRows = 20;

/** Where the search is found in the rows of the range: undefined for a row while it is asked, null where nothing is searched. */
export function useArticleHits(
  query: string,
  articles: ArticleWindow,
  { first, last }: RowRange,
): (articleId: string) => ArticleHits | null | undefined {
  const rpc = useRpc();
  const firstChunk = Math.floor(first / chunkRows);
  const chunks = Math.max(0, Math.ceil(last / chunkRows) - firstChunk);
  const found = useQueries({
    queries: Array.from({ length: chunks }, (_, offset) => {
      const start = (firstChunk + offset) * chunkRows;
      const articleIds = Array.from({ length: chunkRows }, (_row, at) => articles.rowAt(start + at)?.id);
      const input = { query, articleIds: articleIds.filter((id) => id !== undefined) };
      return rpc.articles.hits.queryOptions({ input, enabled: query !== '' && input.articleIds.length > 0 });
    }),
    combine: (answers) =>
      new Map(answers.flatMap(({ data = [] }) => data.map((hits) => [hits.articleId, hits]))),
  });
  return (articleId) => (query === '' ? null : found.get(articleId));
}
