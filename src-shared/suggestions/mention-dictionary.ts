import { findFolded, searchPattern } from '../arabic/find-folded.ts';
import { fold } from '../arabic/fold.ts';
import type { Span } from '../text/span.ts';
import type { LabelledSpan } from './mention-tags.ts';

/** A form to look for, folded, and the label it is given. */
export interface DictionaryEntry {
  readonly form: string;
  readonly label: string;
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
    return most ? [{ form, label: most[0] }] : [];
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
): LabelledSpan[] {
  const folded = fold(text);
  const isReadable = (found: Span) =>
    readable.some((span) => found.start >= span.start && found.end <= span.end);
  const found = entries
    .flatMap(({ form, label }) =>
      findFolded(text, form, { wholeWord: true, allowProclitics: true }, folded).map((span) => ({
        ...span,
        label,
      })),
    )
    .filter(isReadable)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: LabelledSpan[] = [];
  for (const span of found) {
    if (!taken.some((other) => span.start < other.end && other.start < span.end)) taken.push(span);
  }
  return taken.sort((a, b) => a.start - b.start);
}
