import type { Span } from '../text/span.ts';
import type { Words } from './words.ts';

/** Whether the span begins inside a written word, after a proclitic say. UTF-16. */
export const startsInsideWord = ({ start }: Span, words: Words): boolean => wordStartOf(start, words) < start;

/**
 * The spans, in their order, from where the written words begin that they begin in, but never reaching into the one before. A span that
 * begins with its word stays the very same.
 */
export function fromWordStarts<Part extends Span>(spans: readonly Part[], words: Words): Part[] {
  let end = 0;
  return spans.map((span) => {
    const start = Math.min(span.start, Math.max(end, wordStartOf(span.start, words)));
    end = span.end;
    return start === span.start ? span : { ...span, start };
  });
}

function wordStartOf(offset: number, words: Words): number {
  const word = words.at(offset);
  // A word that ends there is not the one that begins there.
  return word && offset < word.end ? word.start : offset;
}
