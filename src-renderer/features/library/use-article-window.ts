import type { z } from 'zod';
import type { ArticleRow, articleListInputSchema } from '../../../src-shared/contract/articles.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { type Pages, usePages } from '../../rpc/use-pages.ts';
import type { RowRange } from '../../ui/use-visible-rows.ts';

/** What is asked of the list of articles. */
export type ArticleListInput = z.infer<typeof articleListInputSchema>;

/** What is asked for, without the window on it. */
export type ArticleListQuery = Pick<ArticleListInput, 'query' | 'filter' | 'sort' | 'descending'>;

/** The rows that are loaded, and how many there are. */
export type ArticleWindow = Pages<ArticleRow>;

/** The rows of the range of the articles that fit, loaded as they come into view. */
export function useArticleWindow(query: ArticleListQuery, range: RowRange): ArticleWindow {
  const rpc = useRpc();
  return usePages(
    (offset, limit) => rpc.articles.list.queryOptions({ input: { ...query, offset, limit } }),
    range,
  );
}
