import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, maximumMatching } from '../../../src-shared/agreement/maximum-matching.ts';

const candidates = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 11, selector: String })
  .chain((pairs) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((fits) =>
        pairs.map(([first, second], index): Candidate => ({ first, second, fit: fits[index] ?? 1 })),
      ),
  );

/** The size and the sum of the best of all matchings, tried one by one. */
function bestOfAll(
  rest: readonly Candidate[],
  taken: readonly Candidate[] = [],
): { size: number; fit: number } {
  const [next, ...others] = rest;
  if (!next) return { size: taken.length, fit: taken.reduce((sum, { fit }) => sum + fit, 0) };
  const without = bestOfAll(others, taken);
  if (taken.some(({ first, second }) => first === next.first || second === next.second)) return without;
  const withIt = bestOfAll(others, [...taken, next]);
  const isBetter = withIt.size > without.size || (withIt.size === without.size && withIt.fit > without.fit);
  return isBetter ? withIt : without;
}

describe('a maximum matching', () => {
  it('is as large and fits as well as the best of all, and matches nothing twice', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const matching = maximumMatching(given);
        expect(new Set(matching.map(({ first }) => first)).size).toBe(matching.length);
        expect(new Set(matching.map(({ second }) => second)).size).toBe(matching.length);
        for (const match of matching) expect(given).toContain(match);
        const fit = matching.reduce((sum, each) => sum + each.fit, 0);
        expect({ size: matching.length, fit }).toEqual(bestOfAll(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('goes through thousands that are all tied to one another, and gives way where that matches more', () => {
    // Each first fits its own second best and may have the one before; the last can have only the first one's, so that all have to move.
    const many = 20_000;
    const own = Array.from({ length: many }, (_, place): Candidate[] => [
      { first: place, second: place, fit: 3 },
      { first: place, second: place + 1, fit: 2 },
    ]).flat();
    const matching = maximumMatching([...own, { first: many, second: 0, fit: 1 }]);
    expect(matching).toHaveLength(many + 1);
    expect(matching.reduce((sum, { fit }) => sum + fit, 0)).toBe(2 * many + 1);
  });

  it('is the same whatever the order of the candidates', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const size = maximumMatching(given).length;
        expect(maximumMatching([...given].reverse()).length).toBe(size);
      }),
    );
  });
});
