import './reader.css';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { createCaretView } from './caret.ts';
import { createFocusMoves } from './focus-moves.ts';
import type { Fold } from './fold.ts';
import { createGeometry } from './geometry.ts';
import { createHitTest } from './hit-test.ts';
import { watchLayout } from './layout-watch.ts';
import { createLineMoves } from './line-moves.ts';
import { createMarkIndex } from './marks.ts';
import { createMeasureAhead } from './measure-ahead.ts';
import { createMovement } from './movement.ts';
import { buildPage } from './page.ts';
import { createPainter } from './painter.ts';
import { listenToPointer } from './pointer.ts';
import { createSelection } from './selection.ts';
import { createSpokenNames } from './spoken-names.ts';
import { createTextIndex } from './text-index.ts';
import type { FoldedLines, Reader, ReaderOptions, ReaderSelection, SelectionCause } from './types.ts';

/** Builds an article's surface in `options.host`. Dispose it before the host goes. */
export function createReader(options: ReaderOptions): Reader {
  const { host, text } = options;
  const life = new AbortController();
  const { signal } = life;
  const graphemes = graphemesOf(text);
  const page = buildPage(text, options.regions, options.labels);
  const paragraphSpans = page.paragraphs.map(({ span }) => span);
  const index = createTextIndex(page);
  const geometry = createGeometry(text, page, index, host);
  const marks = createMarkIndex(paragraphSpans);
  const painter = createPainter({ text, graphemes, page, geometry, marks });
  const caret = createCaretView(geometry, index);
  const spoken = createSpokenNames(marks);
  const lines = createLineMoves(page, index, geometry, graphemes);
  const hits = createHitTest({ page, index, geometry, graphemes, lines, host });
  const movement = createMovement(text, paragraphSpans, graphemes);
  const selection = createSelection(text, page, index, graphemes, onSelected, signal);
  const moves = createFocusMoves({
    page,
    index,
    geometry,
    movement,
    lines,
    signal,
    selection: () => selection.current,
    select(next) {
      selection.set(next, 'keyboard');
      caret.reveal(next.focus, 'nearest');
      spoken.say(next.focus);
    },
  });

  let hoveredId: string | null = null;
  const innermostAt = (offset: number | null) => (offset === null ? null : (marks.at(offset)[0] ?? null));
  listenToPointer({
    page,
    index,
    hits,
    graphemes,
    words: movement.words,
    signal,
    currentSelection: () => selection.current,
    select(next, ongoing) {
      selection.set(next, 'pointer');
      if (ongoing) caret.reveal(next.focus, 'nearest');
    },
    clicked: (character, at) => options.onActivate(innermostAt(character), at),
    hovered(character) {
      const id = innermostAt(character);
      if (id !== hoveredId) options.onHover(id);
      hoveredId = id;
    },
  });

  function onSelected(next: ReaderSelection | null, cause: SelectionCause): void {
    moves.forgetColumn();
    // Before the selection is painted: measuring after it would lay the page out once more.
    const showCaret = caret.measured(next);
    painter.setSelection(
      next && { start: Math.min(next.anchor, next.focus), end: Math.max(next.anchor, next.focus) },
    );
    showCaret();
    options.onSelection(next, cause);
  }

  page.surface.addEventListener(
    'focus',
    () => {
      if (selection.current) selection.writeNative();
      else selection.set(moves.firstCaret(), 'program');
    },
    { signal },
  );

  page.root.append(caret.layer, spoken.element);
  host.append(page.root);
  const ahead = createMeasureAhead(page, geometry.breaks, options.onLayout);
  const watch = watchLayout(page, {
    near: painter.setNear,
    moved(paragraphs) {
      if (paragraphs) painter.repaint(paragraphs.filter(hasOtherLines));
      else setAnew();
      linesMoved();
    },
  });

  return {
    setAnnotations(annotations) {
      painter.paintMarks(marks.replace(annotations));
    },
    setState: painter.setState,
    setHits: painter.setHits,
    setGhosts: painter.setGhosts,
    setRegions(regions) {
      const { current } = selection;
      page.arrange(regions, current ? [current.anchor, current.focus] : []);
      if (page.surface === document.activeElement) selection.writeNative();
      setAnew();
      linesMoved();
    },
    foldAt: (offset) => foldedLines(index.paragraphAt(offset).fold),
    foldOf: (button) =>
      foldedLines(page.paragraphs.find(({ fold }) => fold !== null && fold.button === button)?.fold ?? null),
    setLabels: page.setLabels,
    setSelection(next, { scroll = false } = {}) {
      selection.set(next, 'program');
      if (next && scroll) scrollTo(next.focus, 'nearest');
    },
    get selection() {
      return selection.current;
    },
    move: moves.move,
    focus: () => page.surface.focus({ preventScroll: true }),
    rectsOf: geometry.rectsOf,
    lineTopOf: geometry.lineTopOf,
    linesOf: (offset) => geometry.breaks.count(index.paragraphAt(offset)),
    linesBefore(offset) {
      const before = page.paragraphs.slice(0, index.paragraphAt(offset).index);
      if (!before.every(geometry.breaks.isMeasured)) return null;
      return before.reduce((sum, paragraph) => sum + geometry.breaks.count(paragraph), 0);
    },
    offsetAtPoint: hits.boundaryAt,
    annotationsAt: marks.at,
    scrollTo: (offset) => scrollTo(offset, 'center'),
    revealControls: painter.revealControls,
    dispose() {
      life.abort();
      caret.dispose();
      ahead.dispose();
      watch.dispose();
      page.root.remove();
    },
  };

  /** A paragraph whose lines break where they did keeps what is painted there, wherever it stands now. */
  function hasOtherLines(paragraph: number): boolean {
    const other = page.paragraphs[paragraph];
    return other !== undefined && geometry.breaks.forgetChanged(other);
  }

  function setAnew(): void {
    geometry.forget();
    painter.repaint();
  }

  function linesMoved(): void {
    caret.measured(selection.current)();
    ahead.start();
    options.onLayout();
  }

  function foldedLines(fold: Fold | null): FoldedLines | null {
    const [first, last] = [page.paragraphs[fold?.first ?? -1], page.paragraphs[fold?.last ?? -1]];
    return fold && first && last
      ? { start: first.span.start, end: last.span.end, isOpen: fold.isOpen() }
      : null;
  }

  function scrollTo(offset: number, block: 'nearest' | 'center'): void {
    index.paragraphAt(offset).fold?.open();
    caret.reveal(offset, block);
  }
}
