import type { DisagreementCause } from '../model/disagreement-cause.ts';
import { haveSameBoundaries, type LabelledSpan } from './annotated-document.ts';
import { alignSpans, commonShare, neighbouringSpans } from './span-alignment.ts';

/** Two marks put side by side, by their places, or one that has no counterpart; `cause` is null where they agree in everything. */
export interface ComparedMarks {
  readonly first: number | null;
  readonly second: number | null;
  readonly cause: DisagreementCause | null;
}

export interface CompareOptions<Mark> {
  /** Which sort of boundary cause two marks with different boundaries have. */
  readonly boundaryCause: (a: Mark, b: Mark) => DisagreementCause;
  /** Why marks with the same boundaries and label differ in what else is said of them; null where they do not. */
  readonly otherCause: (a: Mark, b: Mark) => DisagreementCause | null;
}

/**
 * Every mark of both annotators of one document exactly once. First the matching behind `spanF1` with overlap; then, of what is left, marks that
 * overlap with another label; then marks by themselves, `split` where they overlap a mark of their label that has another counterpart. So the pairs
 * without `label` are as many as `matched` there.
 */
export function compareMarks<Mark extends LabelledSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
  { boundaryCause, otherCause }: CompareOptions<Mark>,
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
  const overlapped = { first: new Set<number>(), second: new Set<number>() };
  for (const [a, b] of neighbouringSpans(first, second)) {
    const [one, other] = [first[a], second[b]];
    if (!one || !other || one.label !== other.label || commonShare(one, other) === 0) continue;
    overlapped.first.add(a);
    overlapped.second.add(b);
  }
  return [
    ...matched.map(({ first: a, second: b }) => ({
      first: a,
      second: b,
      cause: causeOf(first[a], second[b]),
    })),
    ...relabelled.map((pair) => ({ ...pair, cause: 'label' as const })),
    ...left.first
      .filter(({ place }) => !taken.first.has(place))
      .map(({ place }) => ({ first: place, second: null, cause: aloneCause(overlapped.first, place) })),
    ...left.second
      .filter(({ place }) => !taken.second.has(place))
      .map(({ place }) => ({ first: null, second: place, cause: aloneCause(overlapped.second, place) })),
  ];

  function causeOf(a: Mark | undefined, b: Mark | undefined): DisagreementCause | null {
    if (!a || !b) return null;
    return haveSameBoundaries(a, b) ? otherCause(a, b) : boundaryCause(a, b);
  }
}

const without = <Mark>(marks: readonly Mark[], taken: ReadonlySet<number>) =>
  marks.flatMap((mark, place) => (taken.has(place) ? [] : [{ mark, place }]));

const aloneCause = (overlapped: ReadonlySet<number>, place: number): DisagreementCause =>
  overlapped.has(place) ? 'split' : 'missing';
