import { findFolded, searchPattern } from '../arabic/find-folded.ts';
import { fold } from '../arabic/fold.ts';
import type { Span } from '../text/span.ts';
import type { LabelledSpan } from './mention-tags.ts';

/** A form to look for, folded, and the label it is given: `times` of the `marked` times that it was marked at all. */
export interface DictionaryEntry {
  readonly form: string;
  readonly label: string;
  readonly times: number;
  readonly marked: number;
}

/** A place where a form stands, with the label it is given. */
export interface FoundEntry extends LabelledSpan {
  readonly entry: DictionaryEntry;
}

/** Each form that was marked, folded, with the label it was given most; the first of them where two are even. */
export function dictionaryOf(
  mentions: Iterable<{ readonly quote: string; readonly label: string }>,
): DictionaryEntry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { quote, label } of mentions) {
    const form = searchPattern(quote);
    if (form === '') continue;
    const labels = counts.get(form) ?? new Map<string, number>();
    labels.set(label, (labels.get(label) ?? 0) + 1);
    counts.set(form, labels);
  }
  return [...counts].flatMap(([form, labels]) => {
    const [most] = [...labels].sort((a, b) => b[1] - a[1]);
    const marked = [...labels.values()].reduce((sum, times) => sum + times, 0);
    return most ? [{ form, label: most[0], times: most[1], marked }] : [];
  });
}

/**
 * Where the forms stand as whole words in the readable passages, after a proclitic too; of those that overlap the longest, and of equals the
 * first. In reading order.
 */
export function findInDictionary(
  entries: readonly DictionaryEntry[],
  text: string,
  readable: readonly Span[],
): FoundEntry[] {
  const folded = fold(text);
  const isReadable = (found: Span) =>
    readable.some((span) => found.start >= span.start && found.end <= span.end);
  const found = entries
    .flatMap((entry) =>
      findFolded(text, entry.form, { wholeWord: true, allowProclitics: true }, folded).map((span) => ({
        ...span,
        label: entry.label,
        entry,
      })),
    )
    .filter(isReadable)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: FoundEntry[] = [];
  for (const span of found) {
    if (!taken.some((other) => span.start < other.end && other.start < span.end)) taken.push(span);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** How likely it is that the next is like those `right` of `all` before, by Laplace's rule of succession. 0 to 1. */
export const likelihoodAfter = (right: number, all: number): number => (right + 1) / (all + 2);
