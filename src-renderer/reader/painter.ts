import { paintedSpan } from '../../src-shared/arabic/lam-alef.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { element, place } from './element.ts';
import type { Geometry } from './geometry.ts';
import { badgesOf } from './invisible.ts';
import { addLayers, type Layers } from './layers.ts';
import type { MarkIndex } from './marks.ts';
import type { Page, PageParagraph } from './page.ts';
import { type Shape, shapesOf } from './shapes.ts';
import type { ReaderState } from './types.ts';

/**
 * Paints marks and the selection behind the text of the paragraphs on or near the screen.
 *
 * Why rectangles and no `::highlight()`: Chromium paints a highlight's background over the whole content area, which Noto Naskh
 * makes 35 px high at 21 px, nine more than the tint and enough to touch the neighbouring lines' marks; it blends the
 * backgrounds of overlapping highlights' ranges; and lines in lanes need rectangles anyway. Behind the text, so that every glyph is drawn
 * as it would be without them. The layers lie in the paragraph's block, so they move and are skipped with it.
 */
export interface Painter {
  /** Paragraphs near enough to the screen to be painted. */
  setNear(paragraph: PageParagraph, near: boolean): void;
  /** The marks of these paragraphs changed. */
  paintMarks(paragraphs: Iterable<number>): void;
  /** The lines of these paragraphs moved; of all where none are named. */
  repaint(paragraphs?: Iterable<number>): void;
  setState(state: ReaderState): void;
  setSelection(selection: Span | null): void;
  setHits(hits: readonly Span[]): void;
  revealControls(on: boolean): void;
}

export interface PainterGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly page: Page;
  readonly geometry: Geometry;
  readonly marks: MarkIndex;
}

const selectionBox = { top: -21.5, height: 34 };
/** As high as a tint, so that the marks of a line do not touch those of the next. */
const hitBox = { top: -16, height: 26 };

export function createPainter({ text, graphemes, page, geometry, marks }: PainterGround): Painter {
  const near = new Map<number, Layers>();
  let state: ReaderState = { hovered: null, selected: null };
  let selection: Span | null = null;
  let hits: readonly Span[] = [];
  let revealed = false;

  function paintMarksOf(paragraph: PageParagraph, { fills, lines, measured }: Layers): void {
    const shapes = shapesOf([...marks.marksIn(paragraph.index)], {
      text,
      graphemes,
      state,
      metrics: geometry.metricsOf(paragraph),
      pieces(span) {
        const key = `${span.start}-${span.end}`;
        const pieces = measured.get(key) ?? geometry.pieces(paragraph, span);
        measured.set(key, pieces);
        return pieces;
      },
    });
    const isFill = ({ kind }: Shape) => kind === 'band' || kind === 'tint' || kind === 'hatch';
    fills.show(shapes.filter(isFill));
    lines.show(shapes.filter((shape) => !isFill(shape)));
  }

  function paintSelectionOf(paragraph: PageParagraph, layers: Layers): void {
    const boxes = selection ? boxesOf(paragraph, selection, 'paint-selection', selectionBox) : [];
    layers.selection.replaceChildren(...boxes);
  }

  function paintHitsOf(paragraph: PageParagraph, layers: Layers): void {
    const { start, end } = paragraph.span;
    const here = hits.filter((hit) => hit.start < end && start < hit.end);
    layers.hits.replaceChildren(...here.flatMap((hit) => boxesOf(paragraph, hit, 'paint-hit', hitBox)));
  }

  function boxesOf(
    paragraph: PageParagraph,
    span: Span,
    className: string,
    vertical: { readonly top: number; readonly height: number },
  ): HTMLElement[] {
    const metrics = geometry.metricsOf(paragraph);
    return geometry.pieces(paragraph, paintedSpan(text, span, graphemes)).map((piece) => {
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

  function paintBadgesOf(paragraph: PageParagraph, layers: Layers): void {
    const badges = revealed ? badgesOf(text, paragraph, geometry) : [];
    layers.badges.replaceChildren(...badges);
  }

  function paintAllOf(paragraph: PageParagraph, layers: Layers): void {
    layers.measured.clear();
    paintMarksOf(paragraph, layers);
    paintSelectionOf(paragraph, layers);
    paintHitsOf(paragraph, layers);
    paintBadgesOf(paragraph, layers);
  }

  function eachNear(
    paint: (paragraph: PageParagraph, layers: Layers) => void,
    only?: Iterable<number>,
  ): void {
    for (const index of only ?? near.keys()) {
      const [paragraph, layers] = [page.paragraphs[index], near.get(index)];
      if (paragraph && layers) paint(paragraph, layers);
    }
  }

  return {
    setNear(paragraph, isNear) {
      const layers = near.get(paragraph.index);
      if (isNear && !layers) {
        const fresh = addLayers(paragraph);
        near.set(paragraph.index, fresh);
        paintAllOf(paragraph, fresh);
      } else if (!isNear && layers) {
        layers.remove();
        near.delete(paragraph.index);
      }
    },
    paintMarks: (paragraphs) => eachNear(paintMarksOf, paragraphs),
    repaint: (paragraphs) => eachNear(paintAllOf, paragraphs),
    setState(next) {
      const ids = [state.hovered, state.selected, next.hovered, next.selected];
      state = next;
      const touched = new Set(ids.flatMap((id) => (id === null ? [] : marks.paragraphsOf(id))));
      eachNear(paintMarksOf, touched);
    },
    setSelection(next) {
      selection = next;
      eachNear(paintSelectionOf);
    },
    setHits(next) {
      hits = next;
      eachNear(paintHitsOf);
    },
    revealControls(on) {
      revealed = on;
      eachNear(paintBadgesOf);
    },
  };
}
