import { randomNumbers } from '../model/seeded-random.ts';

export interface BootstrapOptions {
  readonly resamples: number;
  /** The same seed draws the same samples. */
  readonly seed: number;
  /** Share of the resamples within the interval, such as 0.95. */
  readonly level: number;
}

/** `undefinedResamples` counts those in which the statistic was undefined; they are left out. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly undefinedResamples: number;
}

/** {@link bootstrapIntervals} of one statistic. */
export const bootstrapInterval = <Unit>(
  units: readonly Unit[],
  statistic: (sample: readonly Unit[]) => number | undefined,
  options: BootstrapOptions,
): BootstrapInterval | undefined => bootstrapIntervals(units, (sample) => [statistic(sample)], options)[0];

/**
 * Percentile bootstrap (Efron and Tibshirani 1993, chapter 13): the statistics of as many units drawn with replacement, again and again; quantiles by
 * linear interpolation. One interval for each statistic; undefined where it is in every resample, and none with no units. `onRound` hears of
 * each resample done; throwing ends the computation.
 */
export function bootstrapIntervals<Unit>(
  units: readonly Unit[],
  statistics: (sample: readonly Unit[]) => readonly (number | undefined)[],
  { resamples, seed, level }: BootstrapOptions,
  onRound?: (done: number) => void,
): (BootstrapInterval | undefined)[] {
  if (units.length === 0) return [];
  const random = randomNumbers(seed);
  const found: number[][] = [];
  for (let round = 0; round < resamples; round++) {
    const sample = units.map((unit) => units[Math.floor(random() * units.length)] ?? unit);
    for (const [index, value] of statistics(sample).entries()) {
      found[index] ??= [];
      if (value !== undefined) found[index].push(value);
    }
    onRound?.(round + 1);
  }
  return found.map((values) => {
    if (values.length === 0) return undefined;
    values.sort((a, b) => a - b);
    return {
      low: quantile(values, (1 - level) / 2),
      high: quantile(values, (1 + level) / 2),
      undefinedResamples: resamples - values.length,
    };
  });
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
