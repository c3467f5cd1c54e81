import type { PageParagraph } from './page.ts';

/** Where the lines of the paragraphs break. Measured when first asked for and kept until forgotten; lines count from 0. */
export interface LineBreaks {
  /** Lines of the paragraph; none where it is empty or folded away. */
  count(paragraph: PageParagraph): number;
  /** False where nothing was asked of it since its lines may have changed. */
  isMeasured(paragraph: PageParagraph): boolean;
  /** The line of the character at an offset; at the paragraph's end the last. */
  lineOf(paragraph: PageParagraph, offset: number): number;
  /** The first offset of a line. */
  startOf(paragraph: PageParagraph, line: number): number;
  /** Pixels that its lines take. */
  heightOf(paragraph: PageParagraph): number;
  /** Forgets the paragraph if it is no longer as high as it was measured; answers whether it did. */
  forgetChanged(paragraph: PageParagraph): boolean;
  forget(): void;
}

/** Measures that line breaks are found with. */
export interface LineRuler {
  /** Pixels; all lines of a paragraph are equally high, whatever fonts are in them. */
  lineHeightOf(paragraph: PageParagraph): number;
  /** Window rectangle of the character at the offset, of the caret at the paragraph's end; none in an empty line. */
  characterAt(paragraph: PageParagraph, offset: number): DOMRect | undefined;
}

interface Measured {
  /** Pixels. */
  readonly height: number;
  readonly count: number;
  readonly lines: Map<number, number>;
  readonly starts: Map<number, number>;
}

/** Finds where the lines of paragraphs break, and remembers it. */
export function createLineBreaks({ lineHeightOf, characterAt }: LineRuler): LineBreaks {
  const known = new Map<PageParagraph, Measured>();

  function measured(paragraph: PageParagraph): Measured {
    const before = known.get(paragraph);
    if (before) return before;
    const { height } = paragraph.line.getBoundingClientRect();
    const count = Math.max(1, Math.round(height / lineHeightOf(paragraph)));
    const fresh = { height, count, lines: new Map<number, number>(), starts: new Map<number, number>() };
    known.set(paragraph, fresh);
    return fresh;
  }

  function lineOf(paragraph: PageParagraph, offset: number): number {
    const { lines, count } = measured(paragraph);
    const before = lines.get(offset);
    if (before !== undefined) return before;
    const rect = count > 1 ? characterAt(paragraph, offset) : undefined;
    const middle = rect ? rect.top + rect.height / 2 - paragraph.block.getBoundingClientRect().top : 0;
    const line = Math.max(0, Math.min(Math.floor(middle / lineHeightOf(paragraph)), count - 1));
    lines.set(offset, line);
    return line;
  }

  /** By halving: offsets in logical order never go back to an earlier line. */
  function startOf(paragraph: PageParagraph, line: number): number {
    const { starts } = measured(paragraph);
    const before = starts.get(line);
    if (before !== undefined) return before;
    let [low, high] = [paragraph.span.start, paragraph.span.end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(paragraph, middle) < line) low = middle + 1;
      else high = middle;
    }
    starts.set(line, low);
    return low;
  }

  return {
    count: (paragraph) => (isShown(paragraph) ? measured(paragraph).count : 0),
    isMeasured: (paragraph) => known.has(paragraph) || !isShown(paragraph),
    lineOf,
    startOf,
    heightOf: (paragraph) => measured(paragraph).height,
    forgetChanged(paragraph) {
      if (known.get(paragraph)?.height === paragraph.line.getBoundingClientRect().height) return false;
      return known.delete(paragraph);
    },
    forget: () => known.clear(),
  };
}

const isShown = ({ node, fold }: PageParagraph): boolean => node !== null && (!fold || fold.isOpen());
