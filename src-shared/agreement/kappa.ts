import { beyondChance, categoriesOf, countsByItem, type Rating } from './ratings.ts';

export interface KappaOptions {
  /** Disagreements count by how far apart the categories stand in their order; without it all alike. */
  readonly weights?: 'linear' | 'quadratic' | undefined;
  /** All categories in their order; without it those that occur, numbers by size, then words by code unit. */
  readonly categories?: readonly (string | number)[] | undefined;
}

/**
 * Cohen's kappa of two annotators, each with marginals of their own (Cohen 1960; weighted: Cohen 1968), over the items that both rated.
 * Undefined where there is none and where both used one and the same category throughout.
 */
export function cohenKappa(
  a: readonly Rating[],
  b: readonly Rating[],
  { weights, categories }: KappaOptions = {},
): number | undefined {
  const table = tableOf(a, b, categories);
  if (!table) return undefined;
  const { shares, first, second } = table;
  const size = first.length;
  const distance = (row: number, column: number): number => {
    if (weights === undefined) return row === column ? 0 : 1;
    const step = size < 2 ? 0 : Math.abs(row - column) / (size - 1);
    return weights === 'linear' ? step : step * step;
  };
  let observed = 0;
  let expected = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      observed += distance(row, column) * (shares[row]?.[column] ?? 0);
      expected += distance(row, column) * (first[row] ?? 0) * (second[column] ?? 0);
    }
  }
  return beyondChance(1 - observed, 1 - expected);
}

/** Cohen's kappa from a square table of counts, row after row, rows one annotator's categories, columns the other's. Undefined as there. */
export function kappaOfCounts(counts: ArrayLike<number>, size: number): number | undefined {
  let [total, same, chance] = [0, 0, 0];
  for (let at = 0; at < size * size; at++) total += counts[at] ?? 0;
  if (total === 0) return undefined;
  for (let index = 0; index < size; index++) {
    let [row, column] = [0, 0];
    for (let other = 0; other < size; other++) {
      row += counts[index * size + other] ?? 0;
      column += counts[other * size + index] ?? 0;
    }
    same += counts[index * size + index] ?? 0;
    chance += (row / total) * (column / total);
  }
  return beyondChance(same / total, chance);
}

/** Scott's pi of two annotators, with their marginals pooled (Scott 1955). Undefined as Cohen's kappa is. */
export function scottPi(a: readonly Rating[], b: readonly Rating[]): number | undefined {
  const table = tableOf(a, b);
  if (!table) return undefined;
  let observed = 0;
  let expected = 0;
  for (const [category, share] of table.first.entries()) {
    observed += table.shares[category]?.[category] ?? 0;
    expected += ((share + (table.second[category] ?? 0)) / 2) ** 2;
  }
  return beyondChance(observed, expected);
}

/** Shares of the items rated by both, by both annotators' categories, and its margins; null where there is no such item. */
function tableOf(a: readonly Rating[], b: readonly Rating[], declared?: readonly (string | number)[]) {
  const both = a.flatMap((value, item): [string | number, string | number][] => {
    const other = b[item] ?? null;
    return value === null || other === null ? [] : [[value, other]];
  });
  if (both.length === 0) return null;
  const columns = [both.map(([value]) => value), both.map(([, value]) => value)];
  const categories = categoriesOf(countsByItem(columns), declared);
  const indexes = new Map(categories.map((category, index) => [category, index]));
  const shares = categories.map(() => categories.map(() => 0));
  for (const [value, other] of both) {
    const row = shares[indexes.get(value) ?? 0];
    const column = indexes.get(other) ?? 0;
    if (row) row[column] = (row[column] ?? 0) + 1 / both.length;
  }
  return {
    shares,
    first: shares.map((row) => row.reduce((sum, share) => sum + share, 0)),
    second: categories.map((_, column) => shares.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
  };
}
