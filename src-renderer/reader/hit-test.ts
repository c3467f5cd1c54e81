import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Geometry } from './geometry.ts';
import type { LineMoves } from './line-moves.ts';
import type { Page } from './page.ts';
import type { TextIndex } from './text-index.ts';
import type { ReaderRect } from './types.ts';

/** From a point of the window to the text. */
export interface HitTest {
  /** The grapheme boundary nearest to the point; null where the point is not on the text's surface. */
  boundaryAt(clientX: number, clientY: number): number | null;
  /** The grapheme cluster under the point; null where the point is beside the letters. */
  characterAt(clientX: number, clientY: number): number | null;
  /** Like `boundaryAt`, for a drag that left the surface: the nearest place on it that is in the window. */
  nearestBoundary(clientX: number, clientY: number): number | null;
}

/** What a hit is worked out from. */
export interface HitTestGround {
  readonly page: Page;
  readonly index: TextIndex;
  readonly geometry: Geometry;
  readonly graphemes: Graphemes;
  readonly lines: LineMoves;
  readonly host: HTMLElement;
}

/** Finds the place in the text under a point of the page. */
export function createHitTest({ page, index, geometry, graphemes, lines, host }: HitTestGround): HitTest {
  /** What the browser answers: right as to the line, not always as to the place, where the direction changes within the line. */
  function nativeBoundary(clientX: number, clientY: number): number | null {
    // Asked for the caret alone, Chromium answers with the nearest text even for points outside it or covered by something else.
    if (!page.surface.contains(document.elementFromPoint(clientX, clientY))) return null;
    const position = document.caretPositionFromPoint(clientX, clientY);
    if (!position || !page.surface.contains(position.offsetNode)) return null;
    const offset = index.offsetOf({ node: position.offsetNode, offset: position.offset });
    const found = offset ?? blockStart(clientX, clientY);
    return found === null ? null : graphemes.cover({ start: found, end: found }).start;
  }

  /** Between two lines Chromium may answer with the element that holds both. */
  function blockStart(clientX: number, clientY: number): number | null {
    const block = document.elementFromPoint(clientX, clientY)?.closest('.reader-block');
    return block ? index.offsetOf({ node: block, offset: 0 }) : null;
  }

  function clusterAt(clientX: number, clientY: number, native: number): Cluster | null {
    const origin = host.getBoundingClientRect();
    const [x, y] = [clientX - origin.left, clientY - origin.top];
    const under = (start: number): Cluster | undefined => {
      const rect = geometry
        .rectsOf({ start, end: graphemes.next(start) })
        .find(
          ({ left, top, width, height }) => left <= x && x < left + width && top <= y && y < top + height,
        );
      return rect && { start, isNearLeft: x < rect.left + rect.width / 2, rect };
    };
    const beside = under(native) ?? under(graphemes.previous(native));
    if (beside) return beside;
    const last = lines.edge(native, 1);
    for (let start = lines.edge(native, -1); start <= last; start = graphemes.next(start)) {
      const found = under(start);
      if (found) return found;
      if (start === last) break;
    }
    return null;
  }

  function boundaryAt(clientX: number, clientY: number): number | null {
    const native = nativeBoundary(clientX, clientY);
    const cluster = native === null ? null : clusterAt(clientX, clientY, native);
    if (!cluster) return native;
    const { start, rect, isNearLeft } = cluster;
    const caretLeft = geometry.caret(start)?.left ?? rect.left;
    const beginsLeft = Math.abs(caretLeft - rect.left) < Math.abs(caretLeft - (rect.left + rect.width));
    return beginsLeft === isNearLeft ? start : graphemes.next(start);
  }

  return {
    boundaryAt,
    characterAt(clientX, clientY) {
      const native = nativeBoundary(clientX, clientY);
      return native === null ? null : (clusterAt(clientX, clientY, native)?.start ?? null);
    },
    nearestBoundary(clientX, clientY) {
      const box = page.surface.getBoundingClientRect();
      const x = clamp(clientX, Math.max(box.left, 0) + 1, Math.min(box.right, innerWidth) - 1);
      const y = clamp(clientY, Math.max(box.top, 0) + 1, Math.min(box.bottom, innerHeight) - 1);
      return boundaryAt(clientX, clientY) ?? boundaryAt(x, y);
    },
  };
}

interface Cluster {
  readonly start: number;
  readonly rect: ReaderRect;
  readonly isNearLeft: boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
