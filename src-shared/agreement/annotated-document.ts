/** A stretch of a document and its label: half open, in one unit throughout. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A document as several annotators marked it. One who is absent from `spans` did not work on it; an empty list is work that found nothing. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly length: number;
  readonly spans: Readonly<Record<string, readonly LabelledSpan[]>>;
}

/** Two annotators of a document, first and second. */
export type Pair = readonly [string, string];

/** Each document that both worked on, with the marks of each; marked twice the same counts once. */
export function pairedSpans(
  documents: readonly AnnotatedDocument[],
  [first, second]: Pair,
): { readonly first: readonly LabelledSpan[]; readonly second: readonly LabelledSpan[] }[] {
  return documents.flatMap(({ spans }) => {
    const [a, b] = [spans[first], spans[second]];
    return a && b ? [{ first: distinctSpans(a), second: distinctSpans(b) }] : [];
  });
}

/** The spans without repetitions, in the order of their first appearance. */
export function distinctSpans(spans: readonly LabelledSpan[]): LabelledSpan[] {
  const byKey = new Map<string, LabelledSpan>();
  for (const span of spans) {
    const key = JSON.stringify([span.start, span.end, span.label]);
    if (!byKey.has(key)) byKey.set(key, span);
  }
  return [...byKey.values()];
}

/** Every two of the annotators, in their order. */
export const pairsOf = (annotators: readonly string[]): Pair[] =>
  annotators.flatMap((first, index) => annotators.slice(index + 1).map((second): Pair => [first, second]));
