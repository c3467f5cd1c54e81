import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Geometry } from './geometry.ts';
import type { Page } from './page.ts';
import type { TextIndex } from './text-index.ts';

/** From a point of the window to the text. */
export interface HitTest {
  /** The grapheme boundary nearest to the point; null where the point is not on the text's surface. */
  boundaryAt(clientX: number, clientY: number): number | null;
  /** The grapheme cluster under the point; null where the point is beside the letters. */
  characterAt(clientX: number, clientY: number): number | null;
  /** Like `boundaryAt`, for a drag that left the surface: the nearest place on it that is in the window. */
  nearestBoundary(clientX: number, clientY: number): number | null;
}

export function createHitTest(
  page: Page,
  index: TextIndex,
  geometry: Geometry,
  graphemes: Graphemes,
  host: HTMLElement,
): HitTest {
  function boundaryAt(clientX: number, clientY: number): number | null {
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

  return {
    boundaryAt,
    characterAt(clientX, clientY) {
      const boundary = boundaryAt(clientX, clientY);
      if (boundary === null) return null;
      const origin = host.getBoundingClientRect();
      const [x, y] = [clientX - origin.left, clientY - origin.top];
      for (const start of [boundary, graphemes.previous(boundary)]) {
        const rects = geometry.rectsOf({ start, end: graphemes.next(start) });
        const inside = rects.some(
          ({ left, top, width, height }) => left <= x && x <= left + width && top <= y && y <= top + height,
        );
        if (inside) return start;
      }
      return null;
    },
    nearestBoundary(clientX, clientY) {
      const box = page.surface.getBoundingClientRect();
      const x = clamp(clientX, Math.max(box.left, 0) + 1, Math.min(box.right, innerWidth) - 1);
      const y = clamp(clientY, Math.max(box.top, 0) + 1, Math.min(box.bottom, innerHeight) - 1);
      return boundaryAt(clientX, clientY) ?? boundaryAt(x, y);
    },
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
