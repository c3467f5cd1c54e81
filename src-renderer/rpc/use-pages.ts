import { type QueryFunction, type QueryKey, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
  /** False where there may be more than `total`: the search stopped looking. */
  readonly complete?: boolean;
}

/** Rows of a long list, loaded page by page. */
export interface Pages<Row> {
  /** Null before the first answer; while another is awaited, that of the one before. */
  readonly total: number | null;
  /** False where there may be more than `total`. */
  readonly isComplete: boolean;
  /** The row at a place of the list; undefined while it is loading. */
  rowAt(index: number): Row | undefined;
  readonly error: Error | null;
  retry(): void;
}

/** How a page of a list is asked for, as TanStack Query has it: `limit` rows from `offset` on. */
type AskPage<Row> = (
  offset: number,
  limit: number,
) => { readonly queryKey: QueryKey; readonly queryFn: QueryFunction<Page<Row>> };

/**
 * The rows from `first` up to `last` (excluded) of a long list, loaded in pages as they come into view. Of the usual 100 rows a page two or
 * three cover any screen.
 */
export function usePages<Row>(
  ask: AskPage<Row>,
  { first, last }: { readonly first: number; readonly last: number },
  pageRows = 100,
): Pages<Row> {
  const firstPage = Math.floor(first / pageRows);
  const lastPage = Math.max(firstPage, Math.ceil(last / pageRows) - 1);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({
    queries: pages.map((page) => {
      const { queryKey, queryFn } = ask(page * pageRows, pageRows);
      return { queryKey, queryFn };
    }),
  });
  const extent = useLast(answers.find(({ data }) => data)?.data);
  return {
    total: extent?.total ?? null,
    isComplete: extent?.complete ?? true,
    rowAt: (index) => answers[Math.floor(index / pageRows) - firstPage]?.data?.rows[index % pageRows],
    error: answers.find(({ isError }) => isError)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

/** The answer, or while there is none the one before, so that a list does not collapse at each key typed. */
function useLast<Row>(answer: Page<Row> | undefined): Page<Row> | undefined {
  const [last, setLast] = useState(answer);
  useEffect(() => {
    if (answer) setLast(answer);
  }, [answer]);
  return answer ?? last;
}
