import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Page } from './page.ts';
import type { TextIndex } from './text-index.ts';
import type { ReaderSelection, SelectionCause } from './types.ts';

/**
 * The reader's selection. It is kept here, on grapheme boundaries, and written to the browser's own selection while the surface
 * has the focus, so that screen readers and copying follow it; it outlives the focus, for the toolbar that acts on it.
 */
export interface SelectionKeeper {
  readonly current: ReaderSelection | null;
  set(selection: ReaderSelection | null, cause: SelectionCause): void;
  /** Writes it to the browser's selection at once; for when the surface gets the focus. */
  writeNative(): void;
}

/** A selection without anything in it. */
export function createSelection(
  text: string,
  page: Page,
  index: TextIndex,
  graphemes: Graphemes,
  changed: (selection: ReaderSelection | null, cause: SelectionCause) => void,
  signal: AbortSignal,
): SelectionKeeper {
  let current: ReaderSelection | null = null;
  let waiting = false;
  let written: readonly [Node | null, number, Node | null, number] = [null, 0, null, 0];

  const onBoundary = (offset: number): number => {
    const inside = Math.max(0, Math.min(offset, text.length));
    return graphemes.cover({ start: inside, end: inside }).start;
  };

  function set(selection: ReaderSelection | null, cause: SelectionCause): void {
    const next = selection && { anchor: onBoundary(selection.anchor), focus: onBoundary(selection.focus) };
    const same = next?.anchor === current?.anchor && next?.focus === current?.focus;
    current = next;
    if (!same) changed(current, cause);
    writeAfterPaint();
  }

  /** The browser tells its selection to the system, which takes longer than painting ours; nobody waits for that. */
  function writeAfterPaint(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        if (page.surface.contains(document.activeElement)) writeNative();
      }),
    );
  }

  function writeNative(): void {
    const native = document.getSelection();
    if (!native) return;
    if (current) {
      const [anchor, focus] = [index.pointOf(current.anchor), index.pointOf(current.focus)];
      native.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
    } else if (native.anchorNode && page.surface.contains(native.anchorNode)) {
      native.removeAllRanges();
    }
    written = read(native);
  }

  /** A screen reader, a long press or the browser's own commands select without telling us. */
  function readNative(): void {
    const native = document.getSelection();
    if (!native || !page.surface.contains(document.activeElement)) return;
    const now = read(native);
    if (now.every((part, position) => part === written[position])) return;
    const [anchorNode, anchorOffset, focusNode, focusOffset] = now;
    const anchor = anchorNode && index.offsetOf({ node: anchorNode, offset: anchorOffset });
    const focus = focusNode && index.offsetOf({ node: focusNode, offset: focusOffset });
    if (anchor !== null && focus !== null) set({ anchor, focus }, 'pointer');
  }

  document.addEventListener('selectionchange', readNative, { signal });
  // The browser's text of a selection over several elements is its own; what is copied must be what is stored.
  page.surface.addEventListener(
    'copy',
    (event) => {
      if (!current || current.anchor === current.focus) return;
      const [start, end] = [Math.min(current.anchor, current.focus), Math.max(current.anchor, current.focus)];
      event.clipboardData?.setData('text/plain', text.slice(start, end));
      event.preventDefault();
    },
    { signal },
  );

  return {
    get current() {
      return current;
    },
    set,
    writeNative,
  };
}

const read = (native: Selection) =>
  [native.anchorNode, native.anchorOffset, native.focusNode, native.focusOffset] as const;
