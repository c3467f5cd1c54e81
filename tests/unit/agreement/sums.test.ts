import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnnotatedDocument,
  alphaOfCoincidences,
  cohenKappa,
  haveSameBoundaries,
  kappaOfCounts,
  krippendorffAlpha,
  type LabelledSpan,
  spanF1,
  unitizingAlpha,
  unitizingAlphaOf,
  unitizingSums,
} from '../../../src-shared/agreement/index.ts';
import { commonShare } from '../../../src-shared/agreement/span-alignment.ts';

/** A span of these characters: its runs are its fragments. */
function spanOf(characters: readonly number[], label: string): LabelledSpan {
  const fragments: { start: number; end: number }[] = [];
  for (const at of [...characters].sort((a, b) => a - b)) {
    const last = fragments.at(-1);
    if (last?.end === at) last.end++;
    else fragments.push({ start: at, end: at + 1 });
  }
  const [start, end] = [fragments[0]?.start ?? 0, fragments.at(-1)?.end ?? 0];
  return { start, end, label, ...(fragments.length > 1 && { fragments }) };
}

const characters = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 });
const labels = ['A', 'B'];
const marks = fc.array(
  fc.tuple(characters, fc.constantFrom(...labels)).map(([at, label]) => spanOf(at, label)),
  { maxLength: 5 },
);
const documents = fc.array(
  fc.record({ a: marks, b: marks, c: fc.option(marks, { nil: undefined }) }).map(
    ({ a, b, c }): AnnotatedDocument => ({
      id: '',
      length: 12,
      spans: { a, b, ...(c && { c }) },
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

describe('spans in pieces', () => {
  it('share the characters that are in both sets', () => {
    fc.assert(
      fc.property(characters, characters, (one, other) => {
        const [a, b] = [new Set(one), new Set(other)];
        const expected = one.filter((at) => b.has(at)).length / new Set([...a, ...b]).size;
        const [first, second] = [spanOf(one, 'A'), spanOf(other, 'A')];
        expect(commonShare(first, second)).toBeCloseTo(expected, 12);
        expect(haveSameBoundaries(first, second)).toBe(expected === 1);
        const document = { id: '', length: 10, spans: { a: [first], b: [second] } };
        const matched = (match: 'exact' | 'overlap' | 'iou') =>
          spanF1([document], ['a', 'b'], { match, iou: 0.5 }).matched;
        expect(matched('exact')).toBe(expected === 1 ? 1 : 0);
        expect(matched('overlap')).toBe(expected > 0 ? 1 : 0);
        expect(matched('iou')).toBe(expected >= 0.5 ? 1 : 0);
      }),
    );
  });

  it('are a unit each for unitizing', () => {
    const whole = (pieces: LabelledSpan[]) => [
      { id: '', length: 20, spans: { a: pieces, b: [{ start: 0, end: 9, label: 'A' }] } },
    ];
    const inPieces = unitizingAlpha(whole([spanOf([0, 1, 7, 8], 'A')]), ['a', 'b']);
    const apart = unitizingAlpha(whole([spanOf([0, 1], 'A'), spanOf([7, 8], 'A')]), ['a', 'b']);
    expect(inPieces).toEqual(apart);
    expect(inPieces.u).toBeLessThan(1);
  });
});

describe('sums of documents', () => {
  it('give the alphas of all of them together, of those that all worked on', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(['a', 'b'], ['a', 'b', 'c']), (all, annotators) => {
        const sums = new Float64Array(5 * (labels.length + 1));
        for (const document of all) {
          for (const [at, number] of unitizingSums([document], annotators, labels).entries()) {
            sums[at] = (sums[at] ?? 0) + number;
          }
        }
        const [together, added] = [unitizingAlpha(all, annotators), unitizingAlphaOf(sums, labels)];
        for (const key of ['u', 'relevance', 'cu'] as const) {
          if (together[key] === undefined) expect(added[key]).toBeUndefined();
          else expect(added[key]).toBeCloseTo(together[key], 9);
        }
      }),
    );
  });

  it('give the kappa and the ordinal alpha that the ratings give', () => {
    const rating = fc.nat(2);
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 20 }), (pairs) => {
        const table = [0, 1, 2].map((row) =>
          [0, 1, 2].map((column) => pairs.filter(([a, b]) => a === row && b === column).length),
        );
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const both = table.map((line, row) =>
          line.map((count, column) => count + (table[column]?.[row] ?? 0)),
        );
        const found = [kappaOfCounts(table.flat(), 3), alphaOfCoincidences(both, 'ordinal')];
        const expected = [
          cohenKappa(first, second),
          krippendorffAlpha([first, second], { level: 'ordinal', categories: [0, 1, 2] }),
        ];
        for (const [index, value] of expected.entries()) {
          if (value === undefined) expect(found[index]).toBeUndefined();
          else expect(found[index]).toBeCloseTo(value, 9);
        }
      }),
    );
  });
});
