import { type AnnotatedDocument, type Pair, pairedSpans, pairsOf } from './annotated-document.ts';
import { alignSpans, type MatchOptions } from './span-alignment.ts';

/** `first` and `second` count the spans of each annotator in the documents that both worked on. */
export interface SpanF1 {
  readonly f1: number | undefined;
  readonly matched: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Twice the matched spans over the spans of both, counts added over documents (micro): positive specific agreement (Hripcsak and Rothschild 2005).
 * Undefined where neither marked anything.
 */
export function spanF1(documents: readonly AnnotatedDocument[], pair: Pair, options: MatchOptions): SpanF1 {
  let [matched, first, second] = [0, 0, 0];
  for (const spans of pairedSpans(documents, pair)) {
    matched += alignSpans(spans.first, spans.second, options).length;
    first += spans.first.length;
    second += spans.second.length;
  }
  return { f1: first + second === 0 ? undefined : (2 * matched) / (first + second), matched, first, second };
}

/** The mean over all pairs of annotators of their `spanF1`; pairs in which it is undefined are left out, and undefined if all are. */
export function meanPairwiseSpanF1(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
  options: MatchOptions,
): number | undefined {
  const values = pairsOf(annotators).flatMap((pair) => spanF1(documents, pair, options).f1 ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
