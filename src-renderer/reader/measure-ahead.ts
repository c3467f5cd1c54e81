import type { LineBreaks } from './line-breaks.ts';
import type { Page, PageParagraph } from './page.ts';

/** Milliseconds of an idle moment that are left to the browser. */
const spare = 2;

/**
 * Measures all lines in idle moments, before anybody scrolls to them, and gives their blocks the height that they will have: what
 * stands beside the lines, the scroll bar and the text itself stay where they are once lines come near.
 */
export function createMeasureAhead(page: Page, breaks: LineBreaks, measured: () => void) {
  let waiting = 0;
  let fresh: PageParagraph[] = [];

  function go(idle: IdleDeadline): void {
    for (const paragraph of page.paragraphs) {
      if (breaks.isMeasured(paragraph)) continue;
      breaks.count(paragraph);
      fresh.push(paragraph);
      if (idle.timeRemaining() < spare) {
        waiting = requestIdleCallback(go);
        return;
      }
    }
    waiting = 0;
    if (fresh.length === 0) return;
    // All at once: each change of a height lays out what stands below.
    for (const paragraph of fresh) {
      paragraph.block.style.setProperty(
        'contain-intrinsic-block-size',
        `auto ${breaks.heightOf(paragraph)}px`,
      );
    }
    fresh = [];
    measured();
  }

  return {
    /** Call it whenever something may have been forgotten. */
    start(): void {
      if (waiting === 0) waiting = requestIdleCallback(go);
    },
    dispose: () => cancelIdleCallback(waiting),
  };
}
