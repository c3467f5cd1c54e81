import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LeaderEnds, leaderLanes } from '../../../src-renderer/features/annotate/margin/leader-lanes.ts';

type Stroke = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

/** The three strokes of a leader that turns `lane` steps away from the cards, which stand at 0; the text is at 1000. */
const strokesOf = ({ start, card }: LeaderEnds, lane: number): Stroke[] => [
  { from: [1000, start], to: [lane + 1, start] },
  { from: [lane + 1, start], to: [lane + 1, card] },
  { from: [lane + 1, card], to: [0, card] },
];
const touch = (a: Stroke, b: Stroke): boolean =>
  ([0, 1] as const).every(
    (axis) =>
      Math.max(Math.min(a.from[axis], a.to[axis]), Math.min(b.from[axis], b.to[axis])) <=
      Math.min(Math.max(a.from[axis], a.to[axis]), Math.max(b.from[axis], b.to[axis])),
  );

// What decides is geometry: strokes along the axes meet where their extents do.
test('leaders whose starts and cards are in the same order never meet', () => {
  const steps = (least: number) =>
    fc.array(fc.integer({ min: least, max: 160 }), { minLength: 12, maxLength: 12 });
  const sums = (values: readonly number[]): number[] => {
    let sum = 0;
    return values.map((value) => (sum += value));
  };
  fc.assert(
    fc.property(steps(10), steps(42), fc.integer({ min: -400, max: 400 }), (starts, cards, moved) => {
      const tops = sums(cards);
      const leaders = sums(starts).map((start, index) => ({ start, card: (tops[index] ?? 0) + moved }));
      const lanes = leaderLanes(leaders);
      const drawn = leaders.map((leader, index) => strokesOf(leader, lanes[index] ?? 0));
      const met = drawn.flatMap((one, index) =>
        drawn.slice(index + 1).filter((other) => one.some((a) => other.some((b) => touch(a, b)))),
      );
      expect(met).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('leaders that do not pass one another share the lane nearest the cards', () => {
  expect(
    leaderLanes([
      { start: 100, card: 100 },
      { start: 200, card: 220 },
      { start: 400, card: 380 },
    ]),
  ).toEqual([0, 0, 0]);
});

test('thousands that all lead up share one lane, as the stack would not hold them', () => {
  const leaders = Array.from({ length: 5_000 }, (_, at) => ({ start: at * 10, card: at * 42 - 160_000 }));
  expect(new Set(leaderLanes(leaders))).toEqual(new Set([0]));
});
