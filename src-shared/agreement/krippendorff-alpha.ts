import { categoriesOf, countsByItem, type Ratings, totalOf } from './ratings.ts';

/** How values may be compared: as names, by their order, by their differences, by their proportions. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface AlphaOptions {
  readonly level: Level;
  /** All categories in their order, for ordinal values; without it those that occur, numbers by size, then words by code unit. */
  readonly categories?: readonly (string | number)[] | undefined;
}

/**
 * Krippendorff's alpha (Krippendorff 2011, «Computing Krippendorff's Alpha-Reliability») of any number of annotators, with missing ratings;
 * items rated once do not count. Undefined where no item was rated twice, where all ratings are the same, and for interval and ratio
 * where a value is no number (for ratio: or is negative).
 */
export function krippendorffAlpha(ratings: Ratings, { level, categories }: AlphaOptions): number | undefined {
  const items = countsByItem(ratings).filter((counts) => totalOf(counts.values()) >= 2);
  const values = categoriesOf(items, categories);
  if (level === 'interval' || level === 'ratio') {
    const fits = (value: string | number) =>
      typeof value === 'number' && (level === 'interval' || value >= 0);
    if (!values.every(fits)) return undefined;
  }
  const margins = values.map((value) => totalOf(items.map((counts) => counts.get(value) ?? 0)));
  const pairable = totalOf(margins);
  if (pairable < 2) return undefined;
  const distance = distancesOf(level, values, margins);

  let observed = 0;
  for (const counts of items) {
    const others = totalOf(counts.values()) - 1;
    for (const [row, value] of values.entries()) {
      const times = counts.get(value) ?? 0;
      if (times === 0) continue;
      // Twice for each two, as the coincidences are symmetric; of a value with itself the distance is nought.
      for (let column = 0; column < row; column++) {
        const otherTimes = counts.get(values[column] ?? '') ?? 0;
        observed += (2 * times * otherTimes * distance(row, column)) / others;
      }
    }
  }
  let expected = 0;
  for (const [row, margin] of margins.entries()) {
    for (let column = 0; column < row; column++) {
      expected += 2 * margin * (margins[column] ?? 0) * distance(row, column);
    }
  }
  expected /= pairable - 1;
  return expected < 1e-15 ? undefined : 1 - observed / expected;
}

/**
 * The same alpha from the coincidences of values (rows and columns in the order of the categories): for each item and every two of its ratings,
 * in both orders, one divided by one less than its ratings. Coincidences of documents may be added.
 */
export function alphaOfCoincidences(
  coincidences: readonly (readonly number[])[],
  level: 'nominal' | 'ordinal',
): number | undefined {
  const margins = coincidences.map(totalOf);
  const pairable = totalOf(margins);
  if (pairable < 2) return undefined;
  const distance = distancesOf(
    level,
    margins.map((_, index) => index),
    margins,
  );
  let [observed, expected] = [0, 0];
  for (const [row, line] of coincidences.entries()) {
    for (const [column, count] of line.entries()) {
      observed += count * distance(row, column);
      expected += ((margins[row] ?? 0) * (margins[column] ?? 0) * distance(row, column)) / (pairable - 1);
    }
  }
  return expected < 1e-15 ? undefined : 1 - observed / expected;
}

/** The squared difference of two values, by their places in the order of the values. */
function distancesOf(
  level: Level,
  values: readonly (string | number)[],
  margins: readonly number[],
): (row: number, column: number) => number {
  // Of each value, how many ratings stand before it: makes each ordinal distance one subtraction.
  const before = margins.map((_, index) => totalOf(margins.slice(0, index)));
  const number = (index: number) => Number(values[index]);
  return (row, column) => {
    const [low, high] = row < column ? [row, column] : [column, row];
    if (level === 'nominal') return low === high ? 0 : 1;
    if (level === 'ordinal') {
      const between = (before[high] ?? 0) - (before[low] ?? 0);
      return (between + ((margins[high] ?? 0) - (margins[low] ?? 0)) / 2) ** 2;
    }
    if (level === 'interval') return (number(low) - number(high)) ** 2;
    const sum = number(low) + number(high);
    return sum === 0 ? 0 : ((number(low) - number(high)) / sum) ** 2;
  };
}
