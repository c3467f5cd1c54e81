import type { Label } from '../model/codebook.ts';
import type { Span } from '../text/span.ts';
import type { Words } from './words.ts';

/** Whether marks of the label are to begin where a written word does. */
export const beginsWithWords = (label: Pick<Label, 'startsInsideWord'> | null | undefined): boolean =>
  label?.startsInsideWord === false;

/** The spans as marks of this label have them: the very same list where nothing is to be changed. UTF-16. */
export function spansForLabel<Part extends Span>(
  label: Pick<Label, 'startsInsideWord'> | null | undefined,
  spans: readonly Part[],
  words: Words,
): readonly Part[] {
  if (!beginsWithWords(label)) return spans;
  const widened = fromWordStarts(spans, words);
  return widened.some((span, index) => span !== spans[index]) ? widened : spans;
}

/** Whether the span begins inside a written word, after a proclitic say. UTF-16. */
export const startsInsideWord = ({ start }: Span, words: Words): boolean => wordStartOf(start, words) < start;

/**
 * The spans, in whatever order, from where the written words begin that they begin in, but never reaching into one that ends before. A
 * span that begins with its word stays the very same.
 */
export function fromWordStarts<Part extends Span>(spans: readonly Part[], words: Words): Part[] {
  return spans.map((span) => {
    const ends = spans.flatMap(({ end }) => (end <= span.start ? [end] : []));
    const start = Math.max(wordStartOf(span.start, words), ...ends);
    return start === span.start ? span : { ...span, start };
  });
}

function wordStartOf(offset: number, words: Words): number {
  const word = words.at(offset);
  // A word that ends there is not the one that begins there.
  return word && offset < word.end ? word.start : offset;
}
