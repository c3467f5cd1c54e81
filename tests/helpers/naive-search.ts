import { fold } from '../../src-shared/arabic/fold.ts';
import { isFormatControlAt } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** A folded text with every run of spaces as one: the form in which texts and patterns are compared. */
export const naiveForm = (text: string): string => fold(text).text.replace(/ +/g, ' ');

/**
 * Tries every stretch of the text by itself: what folds to what the pattern folds to, begins with something seen and takes the marks
 * after it along. Slow, and shares nothing with the search but the folding.
 */
export function naiveHits(text: string, pattern: string): Span[] {
  const wanted = naiveForm(pattern).replace(/^ | $/g, '');
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let start = 0; start < text.length; start++) {
    if (start < (found.at(-1)?.end ?? 0) || splitsPair(text, start)) continue;
    if (fold(String.fromCodePoint(text.codePointAt(start) ?? 0)).text === '') continue;
    const folds = (end: number) => !splitsPair(text, end) && naiveForm(text.slice(start, end)) === wanted;
    let end = start + 1;
    while (end <= text.length && !folds(end)) end++;
    if (end > text.length) continue;
    while (end < text.length && folds(end + 1) && !isFormatControlAt(text, end)) end++;
    found.push({ start, end });
  }
  return found;
}

const splitsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
