import type { Words } from '../../src-shared/arabic/words.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { HitTest } from './hit-test.ts';
import type { Page } from './page.ts';
import type { TextIndex } from './text-index.ts';
import type { ReaderSelection } from './types.ts';

/** What the pointer is understood with. */
export interface PointerGround {
  readonly page: Page;
  readonly index: TextIndex;
  readonly hits: HitTest;
  readonly graphemes: Graphemes;
  readonly words: Words;
  readonly signal: AbortSignal;
  currentSelection(): ReaderSelection | null;
  /** During a drag `ongoing` is true: the focus end should be kept in view. */
  select(selection: ReaderSelection, ongoing: boolean): void;
  /** A click that selected nothing; the character under the pointer or null, and the caret. */
  clicked(character: number | null, caret: number): void;
  hovered(character: number | null): void;
}

/**
 * Selecting with the mouse: drag, double click for words, triple for paragraphs (dragging on by the same unit), Shift to extend.
 * Done here and not by the browser because its own selection may stop inside a cluster and takes in the space after a word.
 * Touch is left to the browser; what it selects is read back.
 */
export function listenToPointer(ground: PointerGround): void {
  const { page, index, hits, graphemes, words, signal } = ground;
  let drag: { readonly origin: Span; readonly unit: (at: number) => Span; moved: boolean } | null = null;

  page.surface.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || isControl(event.target)) return;
      const boundary = hits.boundaryAt(event.clientX, event.clientY);
      if (boundary === null) return;
      event.preventDefault();
      const unit = unitOf(event.detail);
      const under =
        event.detail > 1 ? (hits.characterAt(event.clientX, event.clientY) ?? boundary) : boundary;
      const from = ground.currentSelection();
      if (event.shiftKey && from) {
        drag = { origin: { start: from.anchor, end: from.anchor }, unit: caretAt, moved: true };
        ground.select({ anchor: from.anchor, focus: boundary }, false);
      } else {
        const origin = unit(under);
        drag = { origin, unit, moved: event.detail > 1 };
        ground.select({ anchor: origin.start, focus: origin.end }, false);
      }
      page.surface.focus({ preventScroll: true });
    },
    { signal },
  );

  document.addEventListener(
    'mousemove',
    (event) => {
      // Released where no event reached us.
      if (event.buttons === 0) drag = null;
      if (!drag) return;
      const boundary = hits.nearestBoundary(event.clientX, event.clientY);
      if (boundary === null) return;
      const { start, end } = drag.unit(boundary);
      if (start < drag.origin.start || end > drag.origin.end) drag.moved = true;
      const back = start < drag.origin.start;
      ground.select(
        back
          ? { anchor: drag.origin.end, focus: start }
          : { anchor: drag.origin.start, focus: Math.max(end, drag.origin.end) },
        true,
      );
    },
    { signal },
  );

  document.addEventListener(
    'mouseup',
    (event) => {
      const ended = drag;
      drag = null;
      if (!ended || ended.moved || event.button !== 0) return;
      ground.clicked(hits.characterAt(event.clientX, event.clientY), ended.origin.start);
    },
    { signal },
  );

  page.surface.addEventListener(
    'mousemove',
    (event) => {
      if (event.buttons === 0) ground.hovered(hits.characterAt(event.clientX, event.clientY));
    },
    { signal },
  );
  page.surface.addEventListener('mouseleave', () => ground.hovered(null), { signal });

  function caretAt(at: number): Span {
    return { start: at, end: at };
  }
  function wordAt(at: number): Span {
    return words.at(at) ?? { start: at, end: graphemes.next(at) };
  }
  function unitOf(clicks: number): (at: number) => Span {
    if (clicks <= 1) return caretAt;
    return clicks === 2 ? wordAt : (at) => index.paragraphAt(at).span;
  }
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button') !== null;
