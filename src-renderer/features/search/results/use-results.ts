import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { FoundArticle } from '../../../../src-shared/contract/search.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

const pageArticles = 50;
const hitsPerArticle = 3;
/** UTF-16 units on either side of a hit. */
const context = 70;

/** Articles of a search, loaded page by page. */
export interface FoundArticles {
  readonly total: number;
  readonly isComplete: boolean;
  readonly rows: readonly FoundArticle[];
}

/** The articles that have what is looked for, page by page; while another query is asked those of the one before. */
export function useResults(query: string) {
  const rpc = useRpc();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(
      rpc.search.find.infiniteOptions({
        input: (offset: number) => ({ query, offset, limit: pageArticles, hitsPerArticle, context }),
        initialPageParam: 0,
        getNextPageParam: (last, _pages, offset) =>
          last.rows.length === pageArticles ? offset + pageArticles : null,
        placeholderData: keepPreviousData,
      }),
    );
  const first = data?.pages[0];
  const found: FoundArticles | null = first
    ? {
        total: first.total,
        isComplete: first.complete,
        rows: data.pages.flatMap(({ rows }) => rows),
      }
    : null;
  return {
    found,
    error,
    /** True while what is shown is still that of the query before. */
    isStale: isPlaceholderData,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    more: () => void fetchNextPage(),
    retry: () => void refetch(),
  };
}
