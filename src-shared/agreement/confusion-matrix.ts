import { type AnnotatedDocument, type Pair, pairedSpans } from './annotated-document.ts';
import { alignSpans, type MatchOptions } from './span-alignment.ts';

/** `counts[label of the first][label of the second]` by their places in `labels`; one row and column more holds what was not matched. */
export interface ConfusionMatrix {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/**
 * How two annotators labelled spans that they both marked, by boundaries alone, and what only one of them marked. Rows add up to the spans of
 * the first, columns to those of the second. Of spans with the same boundaries those of the same label are matched first.
 */
export function confusionMatrix(
  documents: readonly AnnotatedDocument[],
  pair: Pair,
  { match, iou }: Pick<MatchOptions, 'match' | 'iou'>,
): ConfusionMatrix {
  const paired = pairedSpans(documents, pair);
  const all = paired.flatMap(({ first, second }) => [...first, ...second]);
  const labels = [...new Set(all.map(({ label }) => label))].sort();
  const none = labels.length;
  const counts = [...labels, ''].map(() => [...labels, ''].map(() => 0));
  const count = (row: number, column: number) => {
    const line = counts[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
  };
  for (const { first, second } of paired) {
    const matches = alignSpans(first, second, { match, iou, labelled: false, preferSameLabel: true });
    for (const { first: a, second: b } of matches) {
      count(labels.indexOf(first[a]?.label ?? ''), labels.indexOf(second[b]?.label ?? ''));
    }
    const [ofFirst, ofSecond] = [
      new Set(matches.map((each) => each.first)),
      new Set(matches.map((each) => each.second)),
    ];
    for (const [a, { label }] of first.entries()) if (!ofFirst.has(a)) count(labels.indexOf(label), none);
    for (const [b, { label }] of second.entries()) if (!ofSecond.has(b)) count(none, labels.indexOf(label));
  }
  return { labels, counts };
}
