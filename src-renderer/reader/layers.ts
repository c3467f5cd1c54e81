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

interface Drawn {
  readonly shape: Shape;
  readonly box: HTMLElement;
}

// An article may be one line of 50,000 characters: what is painted there already must cost next to nothing when one mark is added.
function shapeLayer(layer: HTMLElement): ShapeLayer {
  let drawn: readonly Drawn[] = [];
  return {
    show(shapes) {
      const most = Math.min(drawn.length, shapes.length);
      const before = agreeing(most, (at) => isSame(drawn[at]?.shape, shapes[at]));
      const after = agreeing(most - before, (at) => isSame(drawn.at(-1 - at)?.shape, shapes.at(-1 - at)));
      const left = new Map(
        drawn.slice(before, drawn.length - after).map(({ shape, box }) => [keyOf(shape), box]),
      );
      const between = shapes.slice(before, shapes.length - after).map((shape): Drawn => {
        const key = keyOf(shape);
        const box = left.get(key) ?? shapeElement(shape);
        left.delete(key);
        return { shape, box };
      });
      const kept = new Set(between.map(({ box }) => box));
      for (const { box } of drawn.slice(before, drawn.length - after)) if (!kept.has(box)) box.remove();
      for (const { box } of between) if (!box.parentNode) layer.append(box);
      drawn = [...drawn.slice(0, before), ...between, ...drawn.slice(drawn.length - after)];
    },
  };
}

const keyOf = (shape: Shape): string => Object.values(shape).join();

/** How many of the first `most` agree. */
function agreeing(most: number, agrees: (at: number) => boolean): number {
  let count = 0;
  while (count < most && agrees(count)) count++;
  return count;
}

const isSame = (a: Shape | undefined, b: Shape | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.left === b.left &&
  a.top === b.top &&
  a.width === b.width &&
  a.height === b.height &&
  a.kind === b.kind &&
  a.ink === b.ink &&
  a.pattern === b.pattern &&
  a.hovered === b.hovered &&
  a.selected === b.selected;

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
