import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { changeView, useLibraryView } from './library-view.ts';

/** Height of a row and of the head, in CSS pixels; library.css has the same. */
export const rowHeight = 56;
const headHeight = 32;
/** Rows kept ready above and below what is seen, so that scrolling does not show holes. */
const overscan = 8;

/** Rows `first` up to `last` (excluded). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The rows in view and some around them. Comes back to where the list was when it was last left. */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, total: number): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const hasRows = total > 0;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !hasRows) return;
    element.scrollTop = useLibraryView.getState().scrolled;
    return () => changeView({ scrolled: element.scrollTop });
  }, [scroller, hasRows]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const next = rangeOf(element.scrollTop, element.clientHeight, total);
      setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    const resized = new ResizeObserver(look);
    look();
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, total]);
  return range;
}

/** Scrolls no further than needed to see the whole row below the head. */
export function scrollToRow(scroller: HTMLElement | null, index: number): void {
  if (!scroller) return;
  const top = index * rowHeight;
  const lowest = top + rowHeight + headHeight - scroller.clientHeight;
  scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, lowest));
}

function rangeOf(scrollTop: number, height: number, total: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const last = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + overscan);
  return { first: Math.min(first, last), last };
}
