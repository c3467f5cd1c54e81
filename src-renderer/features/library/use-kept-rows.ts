import { type RefObject, useLayoutEffect } from 'react';
import { type RowRange, useVisibleRows } from '../../ui/use-visible-rows.ts';
import { changeView, useLibraryView } from './library-view.ts';

/** How the rows stand, in CSS pixels; library.css has the same. */
export const rowPlaces = { rowHeight: 56, headHeight: 32 };

/** The rows in view and some around them. Comes back to where the list was when it was last left. */
export function useKeptRows(scroller: RefObject<HTMLElement | null>, total: number): RowRange {
  const hasRows = total > 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !hasRows) return;
    element.scrollTop = useLibraryView.getState().scrolled;
    return () => changeView({ scrolled: element.scrollTop });
  }, [scroller, hasRows]);
  return useVisibleRows(scroller, total, rowPlaces);
}
