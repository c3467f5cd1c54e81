import type { Span } from '../../src-shared/text/span.ts';
import { withoutHangingSpaces } from './hanging-spaces.ts';
import { createLineBreaks, type LineBreaks } from './line-breaks.ts';
import type { Page, PageParagraph } from './page.ts';
import type { TextIndex } from './text-index.ts';
import type { ReaderRect } from './types.ts';

/** How the font of one kind of line sits in its boxes, in CSS pixels. */
export interface LineMetrics {
  /** From the top of the rectangles that ranges report (the content area) to the baseline. */
  readonly ascent: number;
  readonly contentHeight: number;
  readonly lineHeight: number;
  /** Font size over the 21 px for which the lanes and tints were drawn. */
  readonly scale: number;
}

/** Measures text as laid out. Everything is read from the layout at once; kept are only the fonts' metrics and where lines break. */
export interface Geometry {
  readonly breaks: LineBreaks;
  metricsOf(paragraph: PageParagraph): LineMetrics;
  /** Content-area rectangles of the part of `span` in the paragraph, from the block's corner; one per line or direction run. */
  pieces(paragraph: PageParagraph, span: Span): ReaderRect[];
  /** The same for any span, from the host's corner. */
  rectsOf(span: Span): ReaderRect[];
  /** Zero-width content-area rectangle of a caret, from the corner of `origin` (the host's if none); null where it is folded away. */
  caret(offset: number, origin?: HTMLElement): ReaderRect | null;
  /** Top of the line of an offset, from the host's top; of the button that stands for it where it is folded away. */
  lineTopOf(offset: number): number;
  /** Forgets what is kept: fonts came, the size changed, or lines are set in another way. */
  forget(): void;
}

const designedFontSize = 21;
/** Rectangles of one line that are closer than this, in pixels, are one. Bidi runs that belong apart are a word apart. */
const touching = 0.6;
/** Beyond so many lines nobody sees a space too much, and looking for each would take long. */
const mostLines = 40;

/** Measures the page that is shown, in CSS pixels from the host’s corner. */
export function createGeometry(text: string, page: Page, index: TextIndex, host: HTMLElement): Geometry {
  const range = document.createRange();
  let metrics = new Map<string, LineMetrics>();
  const breaks = createLineBreaks({
    lineHeightOf: (paragraph) => metricsOf(paragraph).lineHeight,
    characterAt: (paragraph, offset) =>
      [...clientRects(paragraph, offset, Math.min(offset + 1, paragraph.span.end))].at(-1),
  });

  function metricsOf(paragraph: PageParagraph): LineMetrics {
    const key = paragraph.block.className;
    const known = metrics.get(key) ?? measure(paragraph);
    metrics.set(key, known);
    return known;
  }

  function clientRects(paragraph: PageParagraph, start: number, end: number): DOMRectList | [] {
    if (!paragraph.node) return [];
    range.setStart(paragraph.node, start - paragraph.span.start);
    range.setEnd(paragraph.node, end - paragraph.span.start);
    return range.getClientRects();
  }

  /**
   * A caret has two places where a line wraps and where the direction changes; this is the one beside the character that follows,
   * which for a wrap is the beginning of the new line.
   */
  function caretBefore(paragraph: PageParagraph, at: number): DOMRect | undefined {
    const places = [...clientRects(paragraph, at, at)];
    if (places.length < 2 || at === paragraph.span.end) return places.at(-1);
    const following = [...clientRects(paragraph, at, at + 1)].at(-1);
    const beside = places.find(
      ({ left, top }) =>
        following?.top === top &&
        (Math.abs(left - following.left) < touching || Math.abs(left - following.right) < touching),
    );
    return beside ?? places.at(-1);
  }

  function pieces(paragraph: PageParagraph, span: Span, origin = paragraph.block): ReaderRect[] {
    const start = Math.max(span.start, paragraph.span.start);
    const end = Math.min(span.end, paragraph.span.end);
    if (start >= end) return [];
    const corner = origin.getBoundingClientRect();
    const rects = joined(clientRects(paragraph, start, end), corner);
    if (rects.length < 2) return rects;
    return withoutHangingSpaces(rects, text, wrapsIn(paragraph, start, end), (offset) => {
      const rect = [...clientRects(paragraph, offset, offset + 1)].at(-1);
      return rect && relative(rect, corner);
    });
  }

  /** Offsets at which lines begin inside a span of the paragraph. */
  function wrapsIn(paragraph: PageParagraph, start: number, end: number): number[] {
    const first = breaks.lineOf(paragraph, start);
    const wraps = breaks.lineOf(paragraph, end - 1) - first;
    if (wraps > mostLines) return [];
    return Array.from({ length: wraps }, (_, index) => breaks.startOf(paragraph, first + 1 + index));
  }

  return {
    breaks,
    metricsOf,
    pieces: (paragraph, span) => pieces(paragraph, span),
    rectsOf(span) {
      const first = index.paragraphAt(span.start).index;
      const last = index.paragraphAt(Math.max(span.start, span.end - 1)).index;
      return page.paragraphs.slice(first, last + 1).flatMap((paragraph) => pieces(paragraph, span, host));
    },
    caret(offset, origin = host) {
      const paragraph = index.paragraphAt(offset);
      const at = Math.min(offset, paragraph.span.end);
      const rect = caretBefore(paragraph, at) ?? emptyLineCaret(paragraph);
      if (!rect) return null;
      const corner = origin.getBoundingClientRect();
      return { left: rect.left - corner.left, top: rect.top - corner.top, width: 0, height: rect.height };
    },
    lineTopOf(offset) {
      const paragraph = index.paragraphAt(offset);
      const { fold, block, span } = paragraph;
      const origin = host.getBoundingClientRect().top;
      if (fold && !fold.isOpen()) return fold.button.getBoundingClientRect().top - origin;
      const line = breaks.lineOf(paragraph, Math.min(offset, span.end));
      return block.getBoundingClientRect().top - origin + line * metricsOf(paragraph).lineHeight;
    },
    forget() {
      metrics = new Map();
      breaks.forget();
    },
  };
}

function emptyLineCaret({ line }: PageParagraph): DOMRect | null {
  if (line.getClientRects().length === 0) return null;
  const box = line.getBoundingClientRect();
  const left = getComputedStyle(line).direction === 'rtl' ? box.right : box.left;
  return new DOMRect(left, box.top, 0, box.height);
}

/** Measured on a stand-in with the same classes beside the page: nothing may be put into the article's own lines. */
function measure({ block, line }: PageParagraph): LineMetrics {
  const trialBlock = block.cloneNode(false);
  const trialLine = line.cloneNode(false);
  const mark = document.createElement('span');
  mark.style.display = 'inline-block';
  const letter = document.createTextNode('ب');
  trialLine.appendChild(letter);
  trialLine.appendChild(mark);
  trialBlock.appendChild(trialLine);
  block.before(trialBlock);
  const range = document.createRange();
  range.selectNodeContents(letter);
  const content = range.getBoundingClientRect();
  const style = getComputedStyle(mark);
  const fontSize = Number.parseFloat(style.fontSize);
  const result = {
    // An empty inline-block stands on the baseline.
    ascent: mark.getBoundingClientRect().bottom - content.top,
    contentHeight: content.height,
    lineHeight: Number.parseFloat(style.lineHeight) || content.height,
    scale: fontSize / designedFontSize,
  };
  trialBlock.parentNode?.removeChild(trialBlock);
  return result;
}

const relative = ({ left, top, width, height }: DOMRect, origin: DOMRect): ReaderRect => ({
  left: left - origin.left,
  top: top - origin.top,
  width,
  height,
});

/** One rectangle for each stretch of a line: Chromium reports one per shaped run, and a run ends at every change of font. */
function joined(rects: Iterable<DOMRect>, origin: DOMRect): ReaderRect[] {
  const pieces: ReaderRect[] = [];
  for (const rect of rects) {
    const piece = relative(rect, origin);
    const neighbour = pieces.findIndex((other) => touches(other, piece));
    const other = pieces[neighbour];
    if (other) {
      const left = Math.min(other.left, piece.left);
      const right = Math.max(other.left + other.width, piece.left + piece.width);
      pieces[neighbour] = { ...other, left, width: right - left };
    } else {
      pieces.push(piece);
    }
  }
  // Where a span ends at a wrap, Chromium adds an empty rectangle on the other line.
  const visible = pieces.filter(({ width }) => width > 0);
  return visible.length > 0 ? visible : pieces.slice(0, 1);
}

const touches = (a: ReaderRect, b: ReaderRect): boolean =>
  Math.abs(a.top - b.top) < a.height / 2 &&
  a.left <= b.left + b.width + touching &&
  b.left <= a.left + a.width + touching;
