import { type RefObject, useEffect, useState } from 'react';

/** Rows `first` up to `last` (excluded). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** How rows of one height stand in their list, in CSS pixels. */
interface RowPlaces {
  readonly rowHeight: number;
  /** Height of what covers the top of the list; 0 when left out. */
  readonly headHeight?: number;
  /** Rows kept ready above and below what is seen, so that scrolling does not show holes. */
  readonly overscan?: number;
}

/** The rows in view and some around them. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  { rowHeight, overscan = 8 }: RowPlaces,
): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan);
      const seen = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight);
      const last = Math.min(total, seen + overscan);
      const first = Math.min(from, last);
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const resized = new ResizeObserver(look);
    look();
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, total, rowHeight, overscan]);
  return range;
}

/** Scrolls no further than needed to see the whole row below the head. */
export function scrollToRow(
  scroller: HTMLElement | null,
  index: number,
  { rowHeight, headHeight = 0 }: RowPlaces,
): void {
  if (!scroller) return;
  const top = index * rowHeight;
  const lowest = top + rowHeight + headHeight - scroller.clientHeight;
  scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, lowest));
}

/** The row a key leads to, or null where it leads nowhere. */
export function placeAfter(key: string, current: number, total: number): number | null {
  const page = 10;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: total - 1,
  };
  const place = places[key];
  return place === undefined ? null : Math.max(0, Math.min(total - 1, place));
}
