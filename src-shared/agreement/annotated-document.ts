import type { Span } from '../text/span.ts';

/**
 * A stretch of a document and its label: half open, in one unit throughout. One that is in pieces lists them in `fragments`, in order, apart
 * from one another, the first beginning at `start` and the last ending at `end`. It is compared by the set of its characters: two are the same where
 * all their fragments are, they overlap where they share a character, and what lies between fragments belongs to neither.
 */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Absent where it is in one piece. */
  readonly fragments?: readonly Span[] | undefined;
}

/** The pieces of a span, in order. */
export const piecesOf = (span: LabelledSpan): readonly Span[] => span.fragments ?? [span];

/** Whether two spans cover the same characters, whatever their labels. */
export function haveSameBoundaries(a: LabelledSpan, b: LabelledSpan): boolean {
  if (a.start !== b.start || a.end !== b.end) return false;
  const [own, other] = [piecesOf(a), piecesOf(b)];
  return (
    own.length === other.length &&
    own.every(({ start, end }, index) => start === other[index]?.start && end === other[index]?.end)
  );
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
export function distinctSpans<Mark extends LabelledSpan>(spans: readonly Mark[]): Mark[] {
  const byKey = new Map<string, Mark>();
  for (const span of spans) {
    const key = JSON.stringify([span.label, ...piecesOf(span).flatMap(({ start, end }) => [start, end])]);
    if (!byKey.has(key)) byKey.set(key, span);
  }
  return [...byKey.values()];
}

/** Every two of the annotators, in their order. */
export const pairsOf = (annotators: readonly string[]): Pair[] =>
  annotators.flatMap((first, index) => annotators.slice(index + 1).map((second): Pair => [first, second]));
