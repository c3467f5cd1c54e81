import type { Region, RegionKind } from '../../src-shared/model/article.ts';
import { paragraphsOf } from '../../src-shared/text/paragraphs.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { element } from './element.ts';
import type { ReaderLabels } from './types.ts';

/** One line of the stored text on the page. */
export interface PageParagraph {
  readonly index: number;
  readonly span: Span;
  /** Holds the text's element and the painted layers behind it; layers move with it, whatever grows above. */
  readonly block: HTMLElement;
  /** Holds the article's text and nothing else. */
  readonly line: HTMLElement;
  /** The one text node; null where the line is empty. */
  readonly node: Text | null;
  readonly fold: Fold | null;
}

/** Consecutive lines that are not the article's own, behind one button. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly button: HTMLElement;
  readonly isOpen: () => boolean;
  readonly open: () => void;
}

/** The reader's elements, built once for one article. */
export interface Page {
  readonly root: HTMLElement;
  readonly surface: HTMLElement;
  readonly paragraphs: readonly PageParagraph[];
}

export function buildPage(text: string, regions: readonly Region[], labels: ReaderLabels): Page {
  const surface = element('div', 'reader-surface');
  surface.tabIndex = 0;
  surface.setAttribute('role', 'document');
  surface.setAttribute('aria-label', labels.surface);
  const root = element('div', 'reader');
  root.append(surface);

  const spans = paragraphsOf(text);
  const kinds = kindsOf(text, spans, regions);
  const paragraphs: PageParagraph[] = [];
  for (let index = 0; index < spans.length; ) {
    const run = kinds[index] === 'foreign' ? foreignRun(kinds, index) : null;
    if (!run) {
      paragraphs.push(appendParagraph(surface, index, null));
      index += 1;
      continue;
    }
    const lines = spans.slice(index, run.last + 1).map(({ start, end }) => text.slice(start, end).trim());
    const { fold, body } = appendFold(surface, { first: index, last: run.last }, lines, labels);
    for (; index <= run.last; index++) paragraphs.push(appendParagraph(body, index, fold));
  }
  return { root, surface, paragraphs };

  function appendParagraph(parent: HTMLElement, index: number, fold: Fold | null): PageParagraph {
    const span = spans[index] ?? { start: 0, end: 0 };
    const written = text.slice(span.start, span.end);
    const kind = kinds[index] ?? 'body';
    const block = element('div', `reader-block is-${kind}`);
    const line = element(kind === 'title' ? 'h1' : 'p', 'reader-line');
    line.dir = 'auto';
    line.lang = 'ar';
    const node = written === '' ? null : document.createTextNode(written);
    if (node) line.append(node);
    block.append(line);
    block.style.setProperty('contain-intrinsic-block-size', `auto ${estimatedHeight(kind, written)}px`);
    parent.append(block);
    return { index, span, block, line, node, fold };
  }
}

type Kind = 'body' | 'title' | 'about' | 'blank' | 'foreign';

const aboutTheArticle: readonly RegionKind[] = ['dateline', 'byline', 'published', 'caption', 'source'];

function kindsOf(text: string, spans: readonly Span[], regions: readonly Region[]): Kind[] {
  return spans.map(({ start, end }) => {
    if (text.slice(start, end).trim() === '') return 'blank';
    const covering = regions.filter((region) => region.start <= start && end <= region.end);
    if (covering.some(({ kind }) => kind === 'boilerplate' || kind === 'other-article')) return 'foreign';
    if (covering.some(({ kind }) => kind === 'title')) return 'title';
    return covering.some(({ kind }) => aboutTheArticle.includes(kind)) ? 'about' : 'body';
  });
}

/** The last line of the run of foreign lines that begins at `first`; empty lines between two of them belong to it. */
function foreignRun(kinds: readonly Kind[], first: number): { last: number } {
  let last = first;
  for (let index = first; kinds[index] === 'foreign' || kinds[index] === 'blank'; index++) {
    if (kinds[index] === 'foreign') last = index;
  }
  return { last };
}

function appendFold(
  parent: HTMLElement,
  run: { first: number; last: number },
  lines: readonly string[],
  labels: ReaderLabels,
): { fold: Fold; body: HTMLElement } {
  const written = lines.filter((line) => line !== '');
  const button = element('button', 'reader-fold');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  const count = element('span', 'reader-fold-count');
  count.textContent = labels.collapsedLines(written.length);
  const sample = element('bdi', 'reader-fold-sample');
  sample.lang = 'ar';
  sample.textContent = written.slice(0, 3).join('، ');
  button.append(count, sample);
  const body = element('div', 'reader-fold-body');
  body.hidden = true;
  let isOpen = false;
  const show = (open: boolean): void => {
    isOpen = open;
    body.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => show(!isOpen));
  parent.append(button, body);
  return { fold: { ...run, button, isOpen: () => isOpen, open: () => show(true) }, body };
}

/** Pixels that a line not yet laid out will take, near enough for the scroll bar: 62 characters fill the measure. */
function estimatedHeight(kind: Kind, written: string): number {
  if (kind === 'blank') return 12;
  return Math.max(1, Math.ceil(written.length / 62)) * 43 + 8;
}
