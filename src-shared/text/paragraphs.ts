import type { Span } from './span.ts';

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The text's lines, in order, without the characters that end them (LF, CR LF, CR, U+2028, U+2029). Empty lines are kept: joined
 * with what ended them they are the whole text again. UTF-16.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** Index of the paragraph that holds `offset`; an offset in a line break belongs to the paragraph it ends. Binary search. */
export function paragraphIndexAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
