import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Geometry } from './geometry.ts';
import type { Page, PageParagraph } from './page.ts';
import type { TextIndex } from './text-index.ts';

/** Moves along the lines as they are laid out. */
export interface LineMoves {
  /** The offset on the line below (1) or above (-1) that is nearest to `x`, in pixels from the host's left; null at the last line. */
  vertical(offset: number, direction: 1 | -1, x: number): number | null;
  /** The first or last offset on the line of `offset`. */
  edge(offset: number, direction: 1 | -1): number;
}

/** Moves by lines as they are seen. */
export function createLineMoves(
  page: Page,
  index: TextIndex,
  geometry: Geometry,
  graphemes: Graphemes,
): LineMoves {
  const topOf = (offset: number): number => geometry.caret(offset)?.top ?? 0;

  /** Offsets of one line in logical order never go back to an earlier line, so its ends are found by halving. */
  function edge(offset: number, direction: 1 | -1): number {
    const { span } = index.paragraphAt(offset);
    const top = topOf(offset);
    let inside = Math.min(offset, span.end);
    let outside = direction > 0 ? span.end + 1 : span.start - 1;
    while (Math.abs(outside - inside) > 1) {
      const middle = (inside + outside) >> 1;
      if (Math.abs(topOf(middle) - top) < 2) inside = middle;
      else outside = middle;
    }
    return graphemes.cover({ start: inside, end: inside }).start;
  }

  function nearestOnLine(offset: number, x: number): number {
    const last = edge(offset, 1);
    let best = edge(offset, -1);
    let distance = Number.POSITIVE_INFINITY;
    for (let at = best; at <= last; at = graphemes.next(at)) {
      const away = Math.abs((geometry.caret(at)?.left ?? Number.POSITIVE_INFINITY) - x);
      if (away < distance) [best, distance] = [at, away];
      if (at === last) break;
    }
    return best;
  }

  function neighbour(paragraph: PageParagraph, direction: 1 | -1): PageParagraph | undefined {
    let next = page.paragraphs[paragraph.index + direction];
    while (next?.fold && !next.fold.isOpen()) next = page.paragraphs[next.index + direction];
    return next;
  }

  return {
    edge,
    vertical(offset, direction, x) {
      const paragraph = index.paragraphAt(offset);
      const end = edge(offset, direction);
      const further = direction > 0 ? graphemes.next(end) : graphemes.previous(end);
      if (direction > 0 ? end < paragraph.span.end : end > paragraph.span.start) {
        return nearestOnLine(further, x);
      }
      const next = neighbour(paragraph, direction);
      return next ? nearestOnLine(direction > 0 ? next.span.start : next.span.end, x) : null;
    },
  };
}
