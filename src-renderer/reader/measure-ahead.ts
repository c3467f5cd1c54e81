import { keepInView } from './keep-in-view.ts';
import type { LineBreaks } from './line-breaks.ts';
import type { Page, PageParagraph } from './page.ts';

/** Milliseconds: what is taken at least, what of an idle moment is left to the browser, and the longest wait for one. */
const slice = 4;
const spare = 2;
const longestWait = { timeout: 200 };

/**
 * Measures all lines in idle moments, before anybody scrolls to them, and gives their blocks the height that they will have: what
 * stands beside the lines, the scroll bar and the text itself stay where they are once lines come near.
 */
export function createMeasureAhead(page: Page, breaks: LineBreaks, measured: () => void) {
  let waiting = 0;
  let fresh: PageParagraph[] = [];

  function go(idle: IdleDeadline): void {
    const end = performance.now() + Math.max(slice, idle.timeRemaining() - spare);
    for (const paragraph of page.paragraphs) {
      if (breaks.isMeasured(paragraph)) continue;
      breaks.count(paragraph);
      fresh.push(paragraph);
      if (performance.now() > end) {
        waiting = requestIdleCallback(go, longestWait);
        return;
      }
    }
    waiting = 0;
    if (fresh.length === 0) return;
    // All at once: each change of a height lays out what stands below.
    keepInView(page, () => {
      for (const paragraph of fresh) {
        const height = `auto ${breaks.heightOf(paragraph)}px`;
        paragraph.block.style.setProperty('contain-intrinsic-block-size', height);
      }
    });
    fresh = [];
    measured();
  }

  return {
    /** Call it whenever something may have been forgotten. */
    start(): void {
      if (waiting === 0) waiting = requestIdleCallback(go, longestWait);
    },
    dispose: () => cancelIdleCallback(waiting),
  };
}
