import type { ReaderRect } from './types.ts';

/**
 * The rectangles of a span over several lines without the space at which each line wraps: kept, as the text is shown as it is
 * stored, that space would stick out of the line's end. `wraps` are the offsets inside the span at which a line begins; `rectOf`
 * measures one code unit in the same coordinates.
 */
export function withoutHangingSpaces(
  pieces: readonly ReaderRect[],
  text: string,
  wraps: readonly number[],
  rectOf: (offset: number) => ReaderRect | undefined,
): ReaderRect[] {
  const trimmed = [...pieces];
  for (const wrap of wraps) {
    const space = /\s/u.test(text.charAt(wrap - 1)) ? rectOf(wrap - 1) : undefined;
    if (!space) continue;
    const index = trimmed.findIndex((piece) => Math.abs(piece.top - space.top) < 1 && holds(piece, space));
    const piece = trimmed[index];
    if (piece) trimmed[index] = without(piece, space);
  }
  return trimmed.filter(({ width }) => width > 0);
}

const holds = (piece: ReaderRect, inner: ReaderRect): boolean =>
  piece.left - 1 < inner.left && inner.left + inner.width < piece.left + piece.width + 1;

function without(piece: ReaderRect, space: ReaderRect): ReaderRect {
  const width = piece.width - space.width;
  if (Math.abs(space.left - piece.left) < 1) return { ...piece, left: piece.left + space.width, width };
  if (Math.abs(space.left + space.width - piece.left - piece.width) < 1) return { ...piece, width };
  return piece;
}
