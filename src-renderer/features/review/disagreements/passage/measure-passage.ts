import type { Span } from '../../../../../src-shared/text/span.ts';

/** A stretch of one line, in CSS pixels from the paragraph's left edge; lines count from 0. */
export interface LinePiece {
  readonly line: number;
  readonly left: number;
  readonly width: number;
  /** Whether the span begins or ends with this piece. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Rectangles of one line that are closer than this, in pixels, are one. */
const touching = 0.6;

/** Where a span of a laid out text node lies, line by line; lines are `lineHeight` pixels high. Offsets are the node's own. */
export function piecesOnLines(node: Text, span: Span, lineHeight: number): LinePiece[] {
  const origin = node.parentElement?.getBoundingClientRect();
  if (!origin) return [];
  const range = document.createRange();
  range.setStart(node, Math.max(0, span.start));
  range.setEnd(node, Math.min(node.length, span.end));
  const pieces: { line: number; left: number; right: number }[] = [];
  for (const { left, right, top, height } of range.getClientRects()) {
    if (right - left < touching) continue;
    const line = Math.floor((top + height / 2 - origin.top) / lineHeight);
    const piece = { line, left: left - origin.left, right: right - origin.left };
    const neighbour = pieces.find(
      (other) =>
        other.line === line && piece.left <= other.right + touching && other.left <= piece.right + touching,
    );
    if (neighbour) {
      neighbour.left = Math.min(neighbour.left, piece.left);
      neighbour.right = Math.max(neighbour.right, piece.right);
    } else pieces.push(piece);
  }
  return pieces.map(({ line, left, right }, index) => ({
    line,
    left,
    width: right - left,
    isFirst: index === 0,
    isLast: index === pieces.length - 1,
  }));
}
