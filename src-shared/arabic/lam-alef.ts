import type { Graphemes } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/** What is painted for a span, and whether either end was moved out of a lam-alef to do so. */
export interface PaintedSpan extends Span {
  readonly startMoved: boolean;
  readonly endMoved: boolean;
}

/**
 * The span widened to whole lam-alef ligatures (لا لأ لإ لآ لٱ, with marks on the lam or without): one glyph cannot be painted in
 * half. Tatweel or a joiner between the letters keeps them apart. For painting only; what is stored stays exact. UTF-16.
 */
export function paintedSpan(text: string, span: Span, graphemes: Graphemes): PaintedSpan {
  const startMoved = splitsLamAlef(text, span.start, graphemes);
  const endMoved = splitsLamAlef(text, span.end, graphemes);
  return {
    start: startMoved ? graphemes.previous(span.start) : span.start,
    end: endMoved ? graphemes.next(span.end) : span.end,
    startMoved,
    endMoved,
  };
}

const alef = /[اأإآٱ]/u;
const lam = /^ل\p{Mn}*$/u;

function splitsLamAlef(text: string, offset: number, graphemes: Graphemes): boolean {
  return alef.test(text.charAt(offset)) && lam.test(text.slice(graphemes.previous(offset), offset));
}
