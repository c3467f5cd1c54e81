import { type Direction, paragraphDirections } from '../../src-shared/arabic/direction.ts';
import type { Region } from '../../src-shared/model/article.ts';
import { paragraphsOf } from '../../src-shared/text/paragraphs.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { element } from './element.ts';
import { createFold, type Fold } from './fold.ts';
import { foreignRunEnd, type LineKind, lineKinds } from './line-kinds.ts';
import type { ReaderLabels } from './types.ts';

/** One line of the stored text on the page. */
export interface PageParagraph {
  readonly index: number;
  readonly span: Span;
  /** Holds the text's element and the painted layers behind it; layers move with it, whatever grows above. */
  readonly block: HTMLElement;
  /** Holds the article's text and nothing else. Another element after the line became, or ceased to be, a title. */
  readonly line: HTMLElement;
  /** The one text node; null where the line is empty. */
  readonly node: Text | null;
  /** Another one after the regions changed. */
  readonly fold: Fold | null;
}

/** The reader's elements, built once for one article. */
export interface Page {
  readonly root: HTMLElement;
  readonly surface: HTMLElement;
  readonly paragraphs: readonly PageParagraph[];
  setLabels(labels: ReaderLabels): void;
  /** Sets the lines as the regions say. Folds that were open stay so, and one that would hide one of the offsets `shown` opens. */
  arrange(regions: readonly Region[], shown?: readonly number[]): void;
}

/** Lays the text out as elements, one for each paragraph and region. */
export function buildPage(text: string, regions: readonly Region[], labels: ReaderLabels): Page {
  const surface = element('div', 'reader-surface');
  surface.tabIndex = 0;
  surface.setAttribute('role', 'document');
  const root = element('div', 'reader');
  root.append(surface);

  const spans = paragraphsOf(text);
  // Not dir="auto": a line of digits would stand at the other side of an Arabic article.
  const directions = paragraphDirections(text);
  const paragraphs = spans.map((span, index) =>
    createParagraph(text, span, index, directions[index] ?? 'rtl'),
  );
  let folds: readonly Fold[] = [];
  let named = labels;
  setLabels(labels);
  arrange(regions);
  return { root, surface, paragraphs, setLabels, arrange };

  function setLabels(next: ReaderLabels): void {
    named = next;
    surface.setAttribute('aria-label', next.surface);
    for (const fold of folds) fold.setLabels(next);
  }

  function arrange(regions: readonly Region[], shown: readonly number[] = []): void {
    const kinds = lineKinds(text, spans, regions);
    const children: HTMLElement[] = [];
    const next: Fold[] = [];
    for (let index = 0; index < paragraphs.length; index++) {
      const last = kinds[index] === 'foreign' ? foreignRunEnd(kinds, index) : index;
      const lines = paragraphs.slice(index, last + 1);
      const fold = kinds[index] === 'foreign' ? (knownFold(index, last) ?? newFold(lines, shown)) : null;
      for (const line of lines) line.set(kinds[line.index] ?? 'body', fold);
      const blocks = lines.map(({ block }) => block);
      if (fold) {
        putChildren(fold.body, blocks);
        next.push(fold);
      }
      children.push(...(fold ? [fold.button, fold.body] : blocks));
      index = last;
    }
    for (const { button, body } of folds.filter((fold) => !next.includes(fold))) {
      button.remove();
      body.remove();
    }
    putChildren(surface, children);
    folds = next;
  }

  function knownFold(first: number, last: number): Fold | undefined {
    return folds.find((fold) => fold.first === first && fold.last === last);
  }

  function newFold(lines: readonly Paragraph[], shown: readonly number[]): Fold {
    const written = lines
      .map(({ span }) => text.slice(span.start, span.end).trim())
      .filter((line) => line !== '');
    const [first, last] = [lines[0], lines.at(-1)];
    const fold = createFold(first?.index ?? 0, last?.index ?? 0, written);
    fold.setLabels(named);
    const holds = (offset: number) =>
      offset >= (first?.span.start ?? 0) && offset <= (last?.span.end ?? text.length);
    if (shown.some(holds) || lines.some((line) => line.fold?.isOpen())) fold.open();
    return fold;
  }
}

interface Paragraph extends PageParagraph {
  set(kind: LineKind, fold: Fold | null): void;
}

function createParagraph(text: string, span: Span, index: number, direction: Direction): Paragraph {
  const written = text.slice(span.start, span.end);
  const block = element('div', 'reader-block');
  const node = written === '' ? null : document.createTextNode(written);
  let line: HTMLElement = lineElement('p', node, direction);
  let fold: Fold | null = null;
  let kind: LineKind | null = null;
  block.append(line);
  return {
    index,
    span,
    block,
    node,
    get line() {
      return line;
    },
    get fold() {
      return fold;
    },
    set(nextKind, nextFold) {
      fold = nextFold;
      if (nextKind === kind) return;
      if (nextKind === 'title' || kind === 'title') {
        const before = line;
        line = lineElement(nextKind === 'title' ? 'h1' : 'p', node, direction);
        before.replaceWith(line);
      }
      kind = nextKind;
      block.className = `reader-block is-${kind}`;
      block.style.setProperty('contain-intrinsic-block-size', `auto ${estimatedHeight(kind, written)}px`);
    },
  };
}

function lineElement(name: 'h1' | 'p', node: Text | null, direction: Direction): HTMLElement {
  const line = element(name, 'reader-line');
  line.dir = direction;
  line.lang = 'ar';
  if (node) line.append(node);
  return line;
}

/** Makes these the children, in this order. Those already in their place are not touched: a moved block is laid out anew. */
function putChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

/** Pixels that a line not yet laid out will take, near enough for the scroll bar: 62 characters fill the measure. */
function estimatedHeight(kind: LineKind, written: string): number {
  if (kind === 'blank') return 12;
  return Math.max(1, Math.ceil(written.length / 62)) * 43;
}
