import { paintedSpan } from '../../src-shared/arabic/lam-alef.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { element, place } from './element.ts';
import type { Geometry } from './geometry.ts';
import { badgesOf } from './invisible.ts';
import { createLayers, type Layers } from './layers.ts';
import type { MarkIndex } from './marks.ts';
import type { Page, PageParagraph } from './page.ts';
import { type Shape, shapesOf } from './shapes.ts';
import type { ReaderGhost, ReaderRect, ReaderState } from './types.ts';

/**
 * Paints marks and the selection behind the text of the paragraphs on or near the screen.
 *
 * Why rectangles and no `::highlight()`: Chromium paints a highlight's background over the whole content area, which Noto Naskh
 * makes 35 px high at 21 px, nine more than the tint and enough to touch the neighbouring lines' marks; it blends the
 * backgrounds of overlapping highlights' ranges; and lines in lanes need rectangles anyway. Behind the text, so that every glyph is drawn
 * as it would be without them. The layers lie in the paragraph's block, so they move and are skipped with it.
 */
export interface Painter {
  /** Paragraphs that came near enough to the screen to be painted, and such as are no longer. */
  setNear(come: readonly PageParagraph[], gone: readonly PageParagraph[]): void;
  /** The marks of these paragraphs changed. */
  paintMarks(paragraphs: Iterable<number>): void;
  /** The lines of these paragraphs moved; of all where none are named. */
  repaint(paragraphs?: Iterable<number>): void;
  setState(state: ReaderState): void;
  setSelection(selection: Span | null): void;
  setHits(hits: readonly Span[]): void;
  setGhosts(ghosts: readonly ReaderGhost[]): void;
  revealControls(on: boolean): void;
}

export interface PainterGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly page: Page;
  readonly geometry: Geometry;
  readonly marks: MarkIndex;
}

/** Writes what was measured. */
type Show = () => void;

const selectionBox = { top: -21.5, height: 34 };
/** As high as a tint, so that the marks of a line do not touch those of the next. */
const hitBox = { top: -16, height: 26 };
/** From the top of a tint to under the first line below the words. */
const ghostBox = { top: -16, height: 28 };

export function createPainter({ text, graphemes, page, geometry, marks }: PainterGround): Painter {
  const near = new Map<number, Layers>();
  let state: ReaderState = { hovered: null, selected: null };
  let selection: Span | null = null;
  let hits: readonly Span[] = [];
  let ghosts: readonly ReaderGhost[] = [];
  let revealed = false;

  function marksOf(paragraph: PageParagraph, { fills, lines, measured, selected }: Layers): Show {
    const shapes = shapesOf([...marks.marksIn(paragraph.index)], {
      text,
      graphemes,
      state,
      metrics: geometry.metricsOf(paragraph),
      pieces(span) {
        const key = keyOf(span);
        const pieces = measured.get(key) ?? selected.get(key) ?? geometry.pieces(paragraph, span);
        measured.set(key, pieces);
        return pieces;
      },
    });
    const isFill = ({ kind }: Shape) => kind === 'band' || kind === 'tint' || kind === 'hatch';
    return () => {
      fills.show(shapes.filter(isFill));
      lines.show(shapes.filter((shape) => !isFill(shape)));
    };
  }

  function selectionOf(paragraph: PageParagraph, layers: Layers): Show {
    const span = selection && paintedSpan(text, selection, graphemes);
    const pieces = span ? geometry.pieces(paragraph, span) : [];
    if (span && pieces.length > 0) {
      layers.selected.clear();
      layers.selected.set(keyOf(span), pieces);
    }
    const boxes = boxesAt(paragraph, pieces, 'paint-selection', selectionBox);
    return () => layers.selection.replaceChildren(...boxes);
  }

  function hitsOf(paragraph: PageParagraph, layers: Layers): Show {
    const { start, end } = paragraph.span;
    const here = hits.filter((hit) => hit.start < end && start < hit.end);
    const boxes = here.flatMap((hit) => boxesOf(paragraph, hit, 'paint-hit', hitBox));
    return () => layers.hits.replaceChildren(...boxes);
  }

  function ghostsOf(paragraph: PageParagraph, layers: Layers): Show {
    const { start, end } = paragraph.span;
    const boxes = ghosts.flatMap(({ spans, ink, isCurrent }) =>
      spans
        .filter((span) => span.start < end && start < span.end)
        .flatMap((span) => boxesOf(paragraph, span, 'paint-ghost', ghostBox))
        .map((box) => {
          box.dataset.ink = ink;
          if (isCurrent) box.dataset.current = '';
          return box;
        }),
    );
    return () => layers.ghosts.replaceChildren(...boxes);
  }

  function badgesOver(paragraph: PageParagraph, layers: Layers): Show {
    const badges = revealed ? badgesOf(text, paragraph, geometry) : [];
    return () => layers.badges.replaceChildren(...badges);
  }

  function boxesOf(
    paragraph: PageParagraph,
    span: Span,
    className: string,
    vertical: { readonly top: number; readonly height: number },
  ): HTMLElement[] {
    const pieces = geometry.pieces(paragraph, paintedSpan(text, span, graphemes));
    return boxesAt(paragraph, pieces, className, vertical);
  }

  function boxesAt(
    paragraph: PageParagraph,
    pieces: readonly ReaderRect[],
    className: string,
    vertical: { readonly top: number; readonly height: number },
  ): HTMLElement[] {
    const metrics = geometry.metricsOf(paragraph);
    return pieces.map((piece) => {
      const box = element('i', className);
      place(box, {
        left: piece.left,
        top: Math.round(piece.top + metrics.ascent + vertical.top * metrics.scale),
        width: piece.width,
        height: Math.round(vertical.height * metrics.scale),
      });
      return box;
    });
  }

  function allOf(paragraph: PageParagraph, layers: Layers): Show {
    layers.measured.clear();
    layers.selected.clear();
    const shows = [marksOf, selectionOf, hitsOf, ghostsOf, badgesOver].map((read) => read(paragraph, layers));
    return () => {
      for (const show of shows) show();
    };
  }

  /** Measures all before it writes anything: what is read after a write makes the browser lay the page out again. */
  function paint(read: (paragraph: PageParagraph, layers: Layers) => Show, only?: Iterable<number>): void {
    const shows = [...(only ?? near.keys())].flatMap((index) => {
      const [paragraph, layers] = [page.paragraphs[index], near.get(index)];
      return paragraph && layers ? [read(paragraph, layers)] : [];
    });
    for (const show of shows) show();
  }

  return {
    setNear(come, gone) {
      const fresh = come.filter(({ index }) => !near.has(index));
      for (const { index } of fresh) near.set(index, createLayers());
      paint(
        (paragraph, layers) => {
          // What is measured now tells later whether its lines break elsewhere.
          geometry.breaks.count(paragraph);
          const show = allOf(paragraph, layers);
          return () => {
            layers.addTo(paragraph);
            show();
          };
        },
        fresh.map(({ index }) => index),
      );
      for (const { index } of gone) {
        near.get(index)?.remove();
        near.delete(index);
      }
    },
    paintMarks: (paragraphs) => paint(marksOf, paragraphs),
    repaint: (paragraphs) => paint(allOf, paragraphs),
    setState(next) {
      const ids = [state.hovered, state.selected, next.hovered, next.selected];
      state = next;
      paint(marksOf, new Set(ids.flatMap((id) => (id === null ? [] : marks.paragraphsOf(id)))));
    },
    setSelection(next) {
      selection = next;
      paint(selectionOf);
    },
    setHits(next) {
      hits = next;
      paint(hitsOf);
    },
    setGhosts(next) {
      ghosts = next;
      paint(ghostsOf);
    },
    revealControls(on) {
      revealed = on;
      paint(badgesOver);
    },
  };
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
