import { type QueryFunction, type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { ConcordanceLine, ConcordanceLines } from '../../../../src-shared/contract/search.ts';
import { type Pages, usePages } from '../../../rpc/use-pages.ts';
import type { RowRange } from '../../../ui/use-visible-rows.ts';

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
export interface Lines extends Pages<ConcordanceLine> {
  /** All of them, also those never seen. */
  all(): Promise<readonly ConcordanceLine[]>;
}

/** The lines of the range, loaded in pages as they come into view. */
export function useLines(ask: AskLines, range: RowRange): Lines {
  const queryClient = useQueryClient();
  return {
    ...usePages(ask, range, pageLines),
    async all() {
      const rows: ConcordanceLine[] = [];
      for (let isMore = true; isMore; ) {
        const part = await queryClient.fetchQuery(ask(rows.length, mostLines));
        rows.push(...part.rows);
        isMore = part.rows.length > 0 && rows.length < part.total;
      }
      return rows;
    },
  };
}
