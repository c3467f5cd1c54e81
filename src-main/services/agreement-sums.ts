/** Numbers of one article, most of them nought: which, and how much. */
export interface SparseSums {
  readonly at: readonly number[];
  readonly amount: readonly number[];
}

/**
 * Counts by article and the statistics of their sums: a resample of the articles then adds numbers and matches nothing again. `size` is how
 * many numbers an article has.
 */
export interface CountedStatistics {
  readonly size: number;
  readonly articles: readonly SparseSums[];
  readonly names: readonly string[];
  /** The statistics in the order of their names. */
  readonly of: (sums: Float64Array) => readonly (number | undefined)[];
}

/** Without what is nought. */
export function sparse(numbers: Iterable<number>, from = 0): SparseSums {
  const [at, amount]: [number[], number[]] = [[], []];
  let index = from;
  for (const number of numbers) {
    if (number !== 0) {
      at.push(index);
      amount.push(number);
    }
    index++;
  }
  return { at, amount };
}

/** One article's numbers of several pairs together. */
export const joined = (parts: readonly SparseSums[]): SparseSums => ({
  at: parts.flatMap((part) => part.at),
  amount: parts.flatMap((part) => part.amount),
});

/** The statistics of the articles with these numbers, one article as often as it is named. */
export function statisticsOf(
  counts: CountedStatistics,
  articles: Iterable<number>,
): readonly (number | undefined)[] {
  const sums = new Float64Array(counts.size);
  for (const article of articles) {
    const own = counts.articles[article];
    if (!own) continue;
    const { at, amount } = own;
    for (let index = 0; index < at.length; index++) {
      const place = at[index] ?? 0;
      sums[place] = (sums[place] ?? 0) + (amount[index] ?? 0);
    }
  }
  return counts.of(sums);
}

/**
 * For statistics that are means over the pairs of annotators: `size` numbers for each pair one after the other. Pairs in which a statistic is
 * undefined are left out of its mean.
 */
export const meansOverPairs =
  (pairs: number, size: number, of: (sums: Float64Array) => readonly (number | undefined)[]) =>
  (sums: Float64Array): (number | undefined)[] => {
    const found: { sum: number; count: number }[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const values = of(sums.subarray(pair * size, (pair + 1) * size));
      for (let index = 0; index < values.length; index++) {
        const own = found[index] ?? { sum: 0, count: 0 };
        found[index] = own;
        const value = values[index];
        if (value === undefined) continue;
        own.sum += value;
        own.count++;
      }
    }
    return found.map(({ sum, count }) => (count === 0 ? undefined : sum / count));
  };

/** Undefined of none. */
export const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Undefined where there is nothing to divide by. */
export const ratio = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || !whole ? undefined : part / whole;
