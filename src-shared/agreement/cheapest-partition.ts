/** A set of items, by number, and what taking it costs. */
export interface CostedSet {
  readonly items: Int32Array;
  readonly cost: number;
}

/**
 * The least total cost at which sets can be chosen so that each item is in exactly one. Each item must have a set to itself. Lagrangian
 * prices, found by subgradients (Held, Wolfe and Crowder 1974; Fisher 1981), bound the cost from below and rule most sets out; a search over what
 * is left, cheapest first, makes the result exact.
 */
export function cheapestPartition(itemCount: number, sets: readonly CostedSet[]): number {
  if (itemCount === 0) return 0;
  const bounded = boundedByPrices(itemCount, sets);
  const gap = bounded.best - bounded.bound;
  // Rounding: a set that is just as good must stay.
  const kept = sets.filter((_, index) => (bounded.reduced[index] ?? 0) <= gap + 1e-9);
  return searched(itemCount, kept, bounded.prices, bounded.best);
}

interface Bounded {
  readonly prices: Float64Array;
  readonly bound: number;
  readonly best: number;
  /** What each set costs beyond its items' prices and beyond the bound's own choice. */
  readonly reduced: Float64Array;
}

const rounds = 400;

function boundedByPrices(itemCount: number, sets: readonly CostedSet[]): Bounded {
  const prices = new Float64Array(itemCount).fill(Number.POSITIVE_INFINITY);
  for (const { items, cost } of sets) {
    for (const item of items) prices[item] = Math.min(prices[item] ?? cost, cost / items.length);
  }
  let best = greedyCost(itemCount, sets, prices);
  let result = { prices: prices.slice(), bound: Number.NEGATIVE_INFINITY };
  let scale = 1;
  let stale = 0;
  for (let round = 0; round < rounds && best - result.bound > 1e-9; round++) {
    const { bound, slopes } = boundAt(itemCount, sets, prices);
    if (bound > result.bound + 1e-12) {
      result = { prices: prices.slice(), bound };
      stale = 0;
    } else if (++stale >= 10) {
      scale /= 2;
      stale = 0;
    }
    if (round % 20 === 19) best = Math.min(best, greedyCost(itemCount, sets, prices));
    const steepness = slopes.reduce((sum, slope) => sum + slope * slope, 0);
    if (steepness === 0) break;
    const step = (scale * (best - bound)) / steepness;
    for (let item = 0; item < itemCount; item++)
      prices[item] = (prices[item] ?? 0) + step * (slopes[item] ?? 0);
  }
  best = Math.min(best, greedyCost(itemCount, sets, result.prices));
  const reduced = Float64Array.from(sets, (set) => Math.max(0, reducedCost(set, result.prices)));
  return { ...result, best, reduced };
}

const reducedCost = ({ items, cost }: CostedSet, prices: Float64Array): number => {
  let reduced = cost;
  for (const item of items) reduced -= prices[item] ?? 0;
  return reduced;
};

/** What the prices prove, and for each item one less how often the sets of negative reduced cost hold it. */
function boundAt(itemCount: number, sets: readonly CostedSet[], prices: Float64Array) {
  const slopes = new Float64Array(itemCount).fill(1);
  let bound = 0;
  for (const price of prices) bound += price;
  for (const set of sets) {
    const reduced = reducedCost(set, prices);
    if (reduced >= 0) continue;
    bound += reduced;
    for (const item of set.items) slopes[item] = (slopes[item] ?? 0) - 1;
  }
  return { bound, slopes };
}

/** A partition that is there: sets in the order of their reduced costs, as far as their items are free; single items last. */
function greedyCost(itemCount: number, sets: readonly CostedSet[], prices: Float64Array): number {
  const covered = new Uint8Array(itemCount);
  const order = sets
    .map((set) => ({ set, reduced: reducedCost(set, prices) / set.items.length }))
    .sort((a, b) => a.reduced - b.reduced || b.set.items.length - a.set.items.length);
  let total = 0;
  for (const { set } of order) {
    if (set.items.some((item) => covered[item] === 1)) continue;
    for (const item of set.items) covered[item] = 1;
    total += set.cost;
  }
  return total;
}

/** Depth first over the items, each time the sets of the first free one; leaves where the prices show that no better can come. */
function searched(
  itemCount: number,
  sets: readonly CostedSet[],
  prices: Float64Array,
  known: number,
): number {
  const byItem = Array.from({ length: itemCount }, (): { set: CostedSet; reduced: number }[] => []);
  for (const set of sets) {
    const first = set.items.reduce((least, item) => Math.min(least, item), itemCount);
    byItem[first]?.push({ set, reduced: reducedCost(set, prices) });
  }
  for (const list of byItem) list.sort((a, b) => a.reduced - b.reduced);
  // Of the sets that may still be taken, those below their price: the bound counts them all.
  const gains = new Float64Array(itemCount + 1);
  for (let item = itemCount - 1; item >= 0; item--) {
    const gain = (byItem[item] ?? []).reduce((sum, { reduced }) => sum + Math.min(0, reduced), 0);
    gains[item] = (gains[item + 1] ?? 0) + gain;
  }
  const covered = new Uint8Array(itemCount);
  let best = known;
  const visit = (from: number, spent: number, priceLeft: number): void => {
    let item = from;
    while (item < itemCount && covered[item] === 1) item++;
    if (item === itemCount) {
      best = Math.min(best, spent);
      return;
    }
    for (const { set } of byItem[item] ?? []) {
      if (set.items.some((each) => covered[each] === 1)) continue;
      let priceThen = priceLeft;
      for (const each of set.items) priceThen -= prices[each] ?? 0;
      if (spent + set.cost + priceThen + (gains[item + 1] ?? 0) >= best - 1e-12) continue;
      for (const each of set.items) covered[each] = 1;
      visit(item + 1, spent + set.cost, priceThen);
      for (const each of set.items) covered[each] = 0;
    }
  };
  visit(
    0,
    0,
    prices.reduce((sum, price) => sum + price, 0),
  );
  return best;
}
