import { describe, expect, it } from 'vitest';
import { bootstrapInterval, krippendorffAlpha, type Ratings } from '../../../src-shared/agreement/index.ts';
import { readOracles } from './oracles.ts';

interface IntervalSet {
  readonly id: string;
  readonly dataset: string;
  readonly params: { readonly level?: 'nominal' | 'ordinal' };
  readonly value: { readonly lo: number; readonly hi: number };
  readonly tolerance: number;
}

interface CodingSet {
  readonly id: string;
  readonly ordered_categories: readonly (string | number)[] | null;
  readonly matrix: Ratings;
}

describe('bootstrap intervals', () => {
  const coding = new Map(readOracles<CodingSet>('coding').map((set) => [`coding/${set.id}.json`, set]));
  const sets = readOracles<IntervalSet>('ci').flatMap((set) => {
    const data = coding.get(set.dataset);
    return data ? [[set.id, set, data] as const] : [];
  });

  it.each(sets)(
    '%s: as with 20,000 resamples elsewhere',
    { timeout: 60_000 },
    (_, set, { matrix, ordered_categories }) => {
      const items = (matrix[0] ?? []).map((_value, item) => matrix.map((row) => row[item] ?? null));
      const interval = bootstrapInterval(
        items,
        (sample) =>
          krippendorffAlpha(
            matrix.map((_row, annotator) => sample.map((item) => item[annotator] ?? null)),
            {
              level: set.params.level ?? 'nominal',
              ...(ordered_categories && { categories: ordered_categories }),
            },
          ),
        { resamples: 4000, seed: 7, level: 0.95 },
      );
      expect(Math.abs((interval?.low ?? Number.NaN) - set.value.lo)).toBeLessThanOrEqual(set.tolerance);
      expect(Math.abs((interval?.high ?? Number.NaN) - set.value.hi)).toBeLessThanOrEqual(set.tolerance);
    },
  );

  it('is the same from the same seed, and undefined where the statistic is', () => {
    const mean = (sample: readonly number[]) => sample.reduce((sum, value) => sum + value, 0) / sample.length;
    const options = { resamples: 200, seed: 3, level: 0.9 };
    expect(bootstrapInterval([1, 2, 3, 4], mean, options)).toEqual(
      bootstrapInterval([1, 2, 3, 4], mean, options),
    );
    expect(bootstrapInterval([1, 2], () => undefined, options)).toBeUndefined();
    expect(bootstrapInterval([], mean, options)).toBeUndefined();
    expect(bootstrapInterval([5], mean, options)).toEqual({ low: 5, high: 5, undefinedResamples: 0 });
  });
});
