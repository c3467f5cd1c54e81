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

/**
 * Percentile bootstrap (Efron and Tibshirani 1993, chapter 13): the statistic of as many units drawn with replacement, again and again; quantiles by
 * linear interpolation. Undefined where the statistic is in every resample, and with no units.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (sample: readonly Unit[]) => number | undefined,
  { resamples, seed, level }: BootstrapOptions,
): BootstrapInterval | undefined {
  if (units.length === 0) return undefined;
  const random = randomNumbers(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const sample = units.map((unit) => units[Math.floor(random() * units.length)] ?? unit);
    const value = statistic(sample);
    if (value !== undefined) values.push(value);
  }
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  return {
    low: quantile(values, (1 - level) / 2),
    high: quantile(values, (1 + level) / 2),
    undefinedResamples: resamples - values.length,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
