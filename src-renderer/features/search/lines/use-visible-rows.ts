import { type RefObject, useEffect, useState } from 'react';

/** Height of a row and of the head, in CSS pixels; search.css has the same. */
export const rowHeight = 36;
const headHeight = 32;
/** Rows kept ready above and below what is seen, so that scrolling does not show holes. */
const overscan = 10;

/** Rows `first` up to `last` (excluded). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The rows in view and some around them. */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, total: number): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan);
      const seen = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight);
      const last = Math.min(total, seen + overscan);
      setRange((before) =>
        before.first === Math.min(first, last) && before.last === last
          ? before
          : { first: Math.min(first, last), last },
      );
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
