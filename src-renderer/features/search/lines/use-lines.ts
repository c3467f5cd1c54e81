import { type QueryFunction, type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ConcordanceLine, ConcordanceLines } from '../../../../src-shared/contract/search.ts';

/** How a part of the lines is asked for, `limit` of them from `offset` on. */
export type AskLines = (
  offset: number,
  limit: number,
) => { readonly queryKey: QueryKey; readonly queryFn: QueryFunction<ConcordanceLines> };

/** Lines asked for at once; two windows cover any screen. */
const pageLines = 200;
/** The most that one question may ask for. */
const mostLines = 1000;

/** Lines of a search, loaded as they come into view. */
export interface Lines {
  /** Null before the first answer; while others are asked for, as many as there were before. */
  readonly total: number | null;
  readonly isComplete: boolean;
  /** The line at a place of the list; undefined while it is loading. */
  lineAt(index: number): ConcordanceLine | undefined;
  /** All of them, also those never seen. */
  all(): Promise<readonly ConcordanceLine[]>;
  readonly error: Error | null;
  retry(): void;
}

/** The lines from `first` up to `last` (excluded), loaded in pages as they come into view. */
export function useLines(ask: AskLines, first: number, last: number): Lines {
  const queryClient = useQueryClient();
  const firstPage = Math.floor(first / pageLines);
  const lastPage = Math.max(firstPage, Math.ceil(last / pageLines) - 1);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({ queries: pages.map((page) => ask(page * pageLines, pageLines)) });
  const answer = answers.find(({ data }) => data)?.data;
  const extent = useLast(answer);
  return {
    total: extent?.total ?? null,
    isComplete: extent?.complete ?? true,
    lineAt: (index) => answers[Math.floor(index / pageLines) - firstPage]?.data?.rows[index % pageLines],
    async all() {
      const rows: ConcordanceLine[] = [];
      for (let isMore = true; isMore; ) {
        const part = await queryClient.fetchQuery(ask(rows.length, mostLines));
        rows.push(...part.rows);
        isMore = part.rows.length > 0 && rows.length < part.total;
      }
      return rows;
    },
    error: answers.find(({ isError }) => isError)?.error ?? null,
    retry: () => {
      for (const each of answers) if (each.isError) void each.refetch();
    },
  };
}

/** The answer, or while there is none the one before, so that the list does not collapse at each key typed. */
function useLast(value: ConcordanceLines | undefined): ConcordanceLines | undefined {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value) setLast(value);
  }, [value]);
  return value ?? last;
}
