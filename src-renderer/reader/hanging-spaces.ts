import type { Span } from '../../src-shared/text/span.ts';
import type { ReaderRect } from './types.ts';

/** Beyond so many lines nobody sees a space too much, and looking for each would take long. */
const mostLines = 40;

/**
 * The rectangles of a span over several lines without the space at which each line wraps: kept, as the text is shown as it is
 * stored, that space would stick out of the line's end. `rectOf` measures one code unit in the same coordinates.
 */
export function withoutHangingSpaces(
  pieces: readonly ReaderRect[],
  text: string,
  span: Span,
  rectOf: (offset: number) => ReaderRect | undefined,
): ReaderRect[] {
  const tops = [...new Set(pieces.map(({ top }) => top))].sort((a, b) => a - b);
  if (tops.length < 2 || tops.length > mostLines) return [...pieces];
  const trimmed = [...pieces];
  let from = span.start;
  for (const top of tops.slice(1)) {
    from = firstOnLine(top, from, span.end, rectOf);
    const space = /\s/u.test(text.charAt(from - 1)) ? rectOf(from - 1) : undefined;
    if (!space) continue;
    const index = trimmed.findIndex((piece) => Math.abs(piece.top - space.top) < 1 && holds(piece, space));
    const piece = trimmed[index];
    if (piece) trimmed[index] = without(piece, space);
  }
  return trimmed.filter(({ width }) => width > 0);
}

/** By halving: offsets in logical order never go back to an earlier line. */
function firstOnLine(
  top: number,
  from: number,
  to: number,
  rectOf: (offset: number) => ReaderRect | undefined,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rectOf(middle)?.top ?? 0) < top - 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

const holds = (piece: ReaderRect, inner: ReaderRect): boolean =>
  piece.left - 1 < inner.left && inner.left + inner.width < piece.left + piece.width + 1;

function without(piece: ReaderRect, space: ReaderRect): ReaderRect {
  const width = piece.width - space.width;
  if (Math.abs(space.left - piece.left) < 1) return { ...piece, left: piece.left + space.width, width };
  if (Math.abs(space.left + space.width - piece.left - piece.width) < 1) return { ...piece, width };
  return piece;
}
