import type { SearchHit } from '../../src-shared/contract/search.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';

/**
 * The hit with up to `width` code units of text on either side, cut between words; where not one word has room, between characters.
 */
export function hitInContext(
  text: string,
  graphemes: Graphemes,
  { start, end }: Span,
  width: number,
): SearchHit {
  const first = beginningOf(text, graphemes, start - width, start);
  const last = endOfWords(text, graphemes, end, end + width);
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(first, start),
    after: text.slice(end, last),
    isCutBefore: first > 0,
    isCutAfter: last < text.length,
  };
}

/** Where the first word begins that begins from `from` on. */
function beginningOf(text: string, graphemes: Graphemes, from: number, start: number): number {
  if (from <= 0) return 0;
  for (const { index } of text.slice(from - 1, start).matchAll(/\s(?=\S)/g)) {
    // A mark may stand on a space: the two are one character.
    if (graphemes.isBoundary(from + index)) return from + index;
  }
  return graphemes.isBoundary(from) ? from : Math.min(start, graphemes.next(from));
}

/** Where the last word ends that ends after `from` and up to `to`; where there is none, the last character. UTF-16. */
export function endOfWords(text: string, graphemes: Graphemes, from: number, to: number): number {
  if (to >= text.length) return text.length;
  for (const { index } of [...text.slice(from, to + 1).matchAll(/\S(?=\s)/g)].reverse()) {
    if (graphemes.isBoundary(from + index + 1)) return from + index + 1;
  }
  return graphemes.isBoundary(to) ? to : Math.max(from, graphemes.previous(to));
}
