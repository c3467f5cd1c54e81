import { createContext, useContext } from 'react';
import type { Span } from '../../../../src-shared/text/span.ts';
import type { Reader } from '../../../reader/types.ts';

/** Height of a line of the text in CSS pixels: `--fs-read` × `--lh-read`. */
export const lineHeight = 43;

/** Where the text stands on the sheet, for whatever is placed beside it. */
export interface SheetGeometry {
  readonly reader: Reader;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What is scrolled: text, margin and overlay; everything is placed from its corner. */
  readonly page: HTMLElement;
  readonly host: HTMLElement;
  /** Stretch of the page around the view, in steps of half a view, so that it changes rarely. Pixels from the page's top. */
  readonly from: number;
  readonly to: number;
  /** Top of the line of an offset, from the page's top; measured once for each layout, and another function after each. */
  lineTopOf(offset: number): number;
}

const GeometryContext = createContext<SheetGeometry | null>(null);
/** Gives the geometry to what stands beside the text. */
export const GeometryProvider = GeometryContext.Provider;

/** Null until the reader is mounted. */
export const useSheetGeometry = (): SheetGeometry | null => useContext(GeometryContext);

/** Line tops that are measured only once. */
export function measuredLines(reader: Reader, hostTop: number): (offset: number) => number {
  const tops = new Map<number, number>();
  return (offset) => {
    const known = tops.get(offset);
    if (known !== undefined) return known;
    const top = hostTop + reader.lineTopOf(offset);
    tops.set(offset, top);
    return top;
  };
}

/** Index of the last paragraph that begins at `top` or above it, the first where none does. Binary search. */
export function paragraphAbove(
  paragraphs: readonly Span[],
  top: number,
  lineTopOf: (offset: number) => number,
): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineTopOf(paragraphs[middle]?.start ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}
