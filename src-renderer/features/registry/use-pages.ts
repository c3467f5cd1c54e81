import { type QueryFunction, type QueryKey, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Rows asked for at once; two or three pages cover any screen. */
const pageRows = 100;

interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Rows of a long list, loaded page by page. */
export interface Pages<Row> {
  /** Null before the first answer; while another is awaited, that of the one before. */
  readonly total: number | null;
  /** The row at a place of the list; undefined while it is loading. */
  rowAt(index: number): Row | undefined;
  readonly error: Error | null;
  retry(): void;
}

/** How a page of a list is asked for, as TanStack Query has it. */
export type AskPage<Row> = (
  offset: number,
  limit: number,
) => { readonly queryKey: QueryKey; readonly queryFn: QueryFunction<Page<Row>> };

/** The rows from `first` up to `last` (excluded) of a long list, loaded in pages as they come into view. */
export function usePages<Row>(
  ask: AskPage<Row>,
  { first, last }: { readonly first: number; readonly last: number },
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
  const total = useLast(answers.find(({ data }) => data)?.data?.total ?? null);
  return {
    total,
    rowAt: (index) => answers[Math.floor(index / pageRows) - firstPage]?.data?.rows[index % pageRows],
    error: answers.find(({ isError }) => isError)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

/** The value, or while it is null the one before, so that a list does not collapse at each key typed. */
function useLast(value: number | null): number | null {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== null) setLast(value);
  }, [value]);
  return value ?? last;
}
