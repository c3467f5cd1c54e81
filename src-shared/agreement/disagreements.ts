import type { LabelledSpan } from './annotated-document.ts';
import { alignSpans, commonShare } from './span-alignment.ts';

/** Why two annotators' marks are not the same. */
export const causes = [
  'missing',
  'split',
  'label',
  'boundary',
  'boundaryClitic',
  'boundaryArticle',
  'boundaryPunctuation',
  'boundaryDiacritic',
  'attribute',
] as const;
export type Cause = (typeof causes)[number];

/** Two marks put side by side, by their places, or one that has no counterpart; `cause` is null where they agree in everything. */
export interface ComparedMarks {
  readonly first: number | null;
  readonly second: number | null;
  readonly cause: Cause | null;
}

export interface CompareOptions<Mark> {
  /** Which sort of boundary cause two marks with different boundaries have. */
  readonly boundaryCause: (a: Mark, b: Mark) => Cause;
  /** Whether marks with the same boundaries and label differ in what else is said of them. */
  readonly differ: (a: Mark, b: Mark) => boolean;
}

/**
 * Every mark of both annotators of one document exactly once. First the matching behind `spanF1` with overlap; then, of what is left, marks that
 * overlap with another label; then marks by themselves, `split` where they overlap a mark of their label that has another counterpart. So the pairs
 * without `label` are as many as `matched` there.
 */
export function compareMarks<Mark extends LabelledSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
  { boundaryCause, differ }: CompareOptions<Mark>,
): ComparedMarks[] {
  const matched = alignSpans(first, second, { match: 'overlap' });
  const left = {
    first: without(first, new Set(matched.map((each) => each.first))),
    second: without(second, new Set(matched.map((each) => each.second))),
  };
  const relabelled = alignSpans(
    left.first.map(({ mark }) => mark),
    left.second.map(({ mark }) => mark),
    { match: 'overlap', labelled: false },
  ).flatMap((pair) => {
    const [a, b] = [left.first[pair.first], left.second[pair.second]];
    return a && b ? [{ first: a.place, second: b.place }] : [];
  });
  const taken = {
    first: new Set(relabelled.map((pair) => pair.first)),
    second: new Set(relabelled.map((pair) => pair.second)),
  };
  return [
    ...matched.map(({ first: a, second: b }) => ({
      first: a,
      second: b,
      cause: causeOf(first[a], second[b]),
    })),
    ...relabelled.map((pair) => ({ ...pair, cause: 'label' as const })),
    ...left.first
      .filter(({ place }) => !taken.first.has(place))
      .map(({ mark, place }) => ({ first: place, second: null, cause: aloneCause(mark, second) })),
    ...left.second
      .filter(({ place }) => !taken.second.has(place))
      .map(({ mark, place }) => ({ first: null, second: place, cause: aloneCause(mark, first) })),
  ];

  function causeOf(a: Mark | undefined, b: Mark | undefined): Cause | null {
    if (!a || !b) return null;
    if (a.start !== b.start || a.end !== b.end) return boundaryCause(a, b);
    return differ(a, b) ? 'attribute' : null;
  }
}

const without = <Mark>(marks: readonly Mark[], taken: ReadonlySet<number>) =>
  marks.flatMap((mark, place) => (taken.has(place) ? [] : [{ mark, place }]));

const aloneCause = (mark: LabelledSpan, others: readonly LabelledSpan[]): Cause =>
  others.some((other) => other.label === mark.label && commonShare(mark, other) > 0) ? 'split' : 'missing';
