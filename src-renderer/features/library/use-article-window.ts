import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { ArticleRow, articleListInputSchema } from '../../../src-shared/contract/articles.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';

/** What is asked of the list of articles. */
export type ArticleListInput = z.infer<typeof articleListInputSchema>;

/** What is asked for, without the window on it. */
export type ArticleListQuery = Pick<ArticleListInput, 'query' | 'filter' | 'sort' | 'descending'>;

/** Rows asked for at once; two or three windows cover any screen. */
const pageRows = 100;

/** The rows that are loaded, and how many there are. */
export interface ArticleWindow {
  /** Articles that fit the query; while it is asked, as many as fitted the one before; null before the first answer. */
  readonly total: number | null;
  /** False where there may be more than `total`: the search stopped looking. */
  readonly isComplete: boolean;
  /** The row at a place of the list; undefined while it is loading. */
  rowAt(index: number): ArticleRow | undefined;
  readonly error: Error | null;
  retry(): void;
}

/** The rows from `first` up to `last` (excluded) of the articles that fit, loaded in pages as they come into view. */
export function useArticleWindow(query: ArticleListQuery, first: number, last: number): ArticleWindow {
  const rpc = useRpc();
  const firstPage = Math.floor(first / pageRows);
  const lastPage = Math.max(firstPage, Math.ceil(last / pageRows) - 1);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({
    queries: pages.map((page) =>
      rpc.articles.list.queryOptions({ input: { ...query, offset: page * pageRows, limit: pageRows } }),
    ),
  });
  const answered = answers.find((answer) => answer.data)?.data;
  const total = useLast(answered?.total ?? null);
  return {
    total,
    isComplete: answered?.complete ?? true,
    rowAt: (index) => answers[Math.floor(index / pageRows) - firstPage]?.data?.rows[index % pageRows],
    error: answers.find((answer) => answer.isError)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

/** The value, or while it is null the one before, so that the list does not collapse at each key typed. */
function useLast(value: number | null): number | null {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== null) setLast(value);
  }, [value]);
  return value ?? last;
}
