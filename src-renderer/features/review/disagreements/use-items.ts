import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { usePages } from '../../../rpc/use-pages.ts';
import type { RowRange } from '../../../ui/use-visible-rows.ts';
import { useReviewView } from '../review-view.ts';
import { type Item, itemOfRow, itemsOfArticle } from './item.ts';
import { useListView } from './list-view.ts';

/** The lines that are gone through. */
export interface Items {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Undefined while it is loading. */
  at(index: number): Item | undefined;
  /** Where the line of this key is now; -1 where that is not known. */
  indexOf(key: string): number;
  readonly error: Error | null;
  retry(): void;
}

/** The disagreements that the numbers count and the filter leaves, loaded as they come into view. */
export function useDisagreementItems(range: RowRange): Items {
  const rpc = useRpc();
  const { comparison, filter } = useReviewView();
  const ask = useCallback(
    (offset: number, limit: number) =>
      rpc.agreement.disagreements.queryOptions({
        input: {
          ...comparison,
          ...(filter.cause && { cause: filter.cause }),
          ...(filter.pair && { pair: [...filter.pair] }),
          ...(filter.label && { label: filter.label }),
          ...(filter.labels && { labels: [...filter.labels] }),
          ...(filter.article && { articleId: filter.article.id }),
          offset,
          limit,
        },
      }),
    [rpc, comparison, filter],
  );
  const pages = usePages(ask, range);
  return {
    total: pages.total,
    at(index) {
      const row = pages.rowAt(index);
      return row ? (itemOfRow(row) ?? undefined) : undefined;
    },
    // Most are not loaded; these lines do not move while they are gone through.
    indexOf: () => -1,
    error: pages.error,
    retry: pages.retry,
  };
}

/** The units of the article that is gone through: all, or those that are open. */
export function useUnitItems(): Items {
  const { article, onlyOpen } = useListView();
  const answer = useArticle(article?.id ?? null);
  const { data } = answer;
  const items = useMemo(
    () => (data ? itemsOfArticle(data, article?.title ?? '', onlyOpen) : []),
    [data, article, onlyOpen],
  );
  return {
    total: data ? items.length : null,
    at: (index) => items[index],
    indexOf: (key) => items.findIndex((item) => item.key === key),
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}

/** An article as it is adjudicated, all layers of it; while it is asked for again, as it was. */
export function useArticle(articleId: string | null) {
  const rpc = useRpc();
  return useQuery(
    rpc.adjudication.article.queryOptions({
      input: { articleId: articleId ?? '' },
      enabled: articleId !== null,
    }),
  );
}
