/** A category that an annotator gave an item; null where none was given. */
export type Rating = string | number | null;

/** `ratings[annotator][item]`: what each annotator gave each item, missing ones null. */
export type Ratings = ReadonlyArray<ReadonlyArray<Rating>>;

/** How often an item was given each category. */
export type ItemCounts = ReadonlyMap<string | number, number>;

/** For each item the counts of the categories it was given, missing ratings left out. */
export function countsByItem(ratings: Ratings): ItemCounts[] {
  const items = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: items }, (_, item) => {
    const counts = new Map<string | number, number>();
    for (const row of ratings) {
      const value = row[item] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });
}

/** The sum. */
export const totalOf = (counts: Iterable<number>): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};

/** The categories that occur and those declared, numbers by size before words by code unit: the same order on every machine. */
export function categoriesOf(
  items: readonly ItemCounts[],
  declared: readonly (string | number)[] = [],
): (string | number)[] {
  const found = new Set<string | number>(declared);
  for (const counts of items) for (const category of counts.keys()) found.add(category);
  if (declared.length > 0) return [...found];
  return [...found].sort(byValue);
}

function byValue(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}

/** `1 - (1 - observed) / (1 - expected)`; undefined where nothing but agreement was to be expected. */
export function beyondChance(observed: number, expected: number): number | undefined {
  return 1 - expected < 1e-15 ? undefined : (observed - expected) / (1 - expected);
}
