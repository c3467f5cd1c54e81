import { element, place } from './element.ts';
import type { Geometry } from './geometry.ts';
import type { TextIndex } from './text-index.ts';
import type { ReaderRect, ReaderSelection } from './types.ts';

/** The caret and the two handles at the ends of a selection, drawn over the text. */
export interface CaretView {
  readonly layer: HTMLElement;
  /** Measures where they stand for a selection; what it answers puts them there, and measures nothing. */
  measured(selection: ReaderSelection | null): () => void;
  /** Scrolls the caret of `offset` into view: as little as possible, or to the middle unless it is in view already. */
  reveal(offset: number, block: 'nearest' | 'center'): void;
  dispose(): void;
}

const handleBox = { top: -22, height: 34 };
const caretWidth = 2;
/** Milliseconds that it is seen, and then is not. */
const blink = 550;

/** Draws the caret; pixels come from the geometry. */
export function createCaretView(geometry: Geometry, index: TextIndex): CaretView {
  const layer = element('div', 'reader-layer is-marks');
  layer.setAttribute('aria-hidden', 'true');
  const caret = element('i', 'reader-caret');
  const start = element('i', 'reader-handle is-start');
  const end = element('i', 'reader-handle is-end');
  // Scrolled into view in place of the text, which is one element a paragraph long.
  const target = element('i', 'reader-scroll-target');
  layer.append(caret, start, end, target);

  function box(offset: number): ReaderRect | null {
    // From the layer's own corner: in a host wider than a comfortable line the page does not begin where the host does.
    const at = geometry.caret(offset, layer);
    if (!at) return null;
    const { ascent, scale } = geometry.metricsOf(index.paragraphAt(offset));
    return {
      left: Math.round(at.left - caretWidth / 2),
      top: Math.round(at.top + ascent + handleBox.top * scale),
      width: caretWidth,
      height: Math.round(handleBox.height * scale),
    };
  }

  function put(target: HTMLElement, at: ReaderRect | null): void {
    target.hidden = at === null;
    if (at) place(target, at);
  }

  // Not an animation of the style sheet: Chromium gives what is animated a layer of its own, and then everything painted over it too.
  let blinking: ReturnType<typeof setInterval> | undefined;
  const stopBlinking = (): void => clearInterval(blinking);
  /** A caret that has just moved is shown, not blinked away. */
  function startBlinking(): void {
    stopBlinking();
    caret.classList.remove('is-off');
    blinking = setInterval(() => caret.classList.toggle('is-off'), blink);
  }

  return {
    layer,
    measured(selection) {
      const isCaret = selection !== null && selection.anchor === selection.focus;
      const isRange = selection !== null && !isCaret;
      const caretAt = isCaret ? box(selection.focus) : null;
      const startAt = isRange ? box(Math.min(selection.anchor, selection.focus)) : null;
      const endAt = isRange ? box(Math.max(selection.anchor, selection.focus)) : null;
      return () => {
        put(caret, caretAt);
        put(start, startAt);
        put(end, endAt);
        if (isCaret) startBlinking();
        else stopBlinking();
      };
    },
    dispose: stopBlinking,
    reveal(offset, block) {
      const at = box(offset);
      if (!at) return;
      place(target, at);
      const before = target.getBoundingClientRect().top;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const wasInView = Math.abs(target.getBoundingClientRect().top - before) < 1;
      if (block === 'center' && !wasInView) target.scrollIntoView({ block, inline: 'nearest' });
    },
  };
}
