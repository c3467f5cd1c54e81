import { element, place } from './element.ts';
import type { PageParagraph } from './page.ts';
import type { Shape } from './shapes.ts';
import type { ReaderRect } from './types.ts';

/** What is painted for one paragraph, in its block. */
export interface Layers {
  readonly hits: HTMLElement;
  readonly fills: ShapeLayer;
  readonly selection: HTMLElement;
  readonly lines: ShapeLayer;
  readonly ghosts: HTMLElement;
  readonly badges: HTMLElement;
  /** Rectangles measured since the lines last moved, by the offsets of their span. */
  readonly measured: Map<string, readonly ReaderRect[]>;
  /** The same for what was selected last, which is what is tagged next. */
  readonly selected: Map<string, readonly ReaderRect[]>;
  /** Puts them into the paragraph's block: all behind its text but the badges. */
  addTo(paragraph: PageParagraph): void;
  remove(): void;
}

/** A layer whose boxes are kept as long as they would be drawn the same. */
export interface ShapeLayer {
  show(shapes: readonly Shape[]): void;
}

/** The layers of one paragraph, not yet on the page. */
export function createLayers(): Layers {
  const layer = (name: string): HTMLElement => {
    const created = element('div', `reader-layer ${name}`);
    created.setAttribute('aria-hidden', 'true');
    return created;
  };
  const [hits, fills] = [layer('is-hits'), layer('is-fills')];
  const [selection, lines] = [layer('is-selection'), layer('is-lines')];
  const [ghosts, badges] = [layer('is-ghosts'), layer('is-badges')];
  return {
    hits,
    fills: shapeLayer(fills),
    selection,
    lines: shapeLayer(lines),
    ghosts,
    badges,
    measured: new Map(),
    selected: new Map(),
    addTo({ line }) {
      line.before(hits, fills, selection, lines, ghosts);
      line.after(badges);
    },
    remove() {
      for (const each of [hits, fills, selection, lines, ghosts, badges]) each.remove();
    },
  };
}

// An article may be one line of 50,000 characters: what is painted there already must cost next to nothing when one mark is added.
function shapeLayer(layer: HTMLElement): ShapeLayer {
  let shown = new Map<string, HTMLElement>();
  return {
    show(shapes) {
      const next = new Map<string, HTMLElement>();
      for (const shape of shapes) {
        const key = Object.values(shape).join();
        next.set(key, next.get(key) ?? shown.get(key) ?? shapeElement(shape));
      }
      for (const [key, box] of shown) if (!next.has(key)) box.remove();
      for (const box of next.values()) if (!box.parentNode) layer.append(box);
      shown = next;
    },
  };
}

function shapeElement(shape: Shape): HTMLElement {
  const created = element('i', `paint-${shape.kind}`);
  created.dataset.ink = shape.ink;
  created.dataset.pattern = shape.pattern;
  if (shape.hovered) created.dataset.hovered = '';
  if (shape.selected) created.dataset.selected = '';
  place(created, shape);
  // Lines are borders: the only part of a box that keeps its pattern, and its colour where colours are forced.
  if (shape.kind === 'line' || shape.kind === 'gap')
    created.style.borderBlockStartWidth = `${shape.height}px`;
  return created;
}
