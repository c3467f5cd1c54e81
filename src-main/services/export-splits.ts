import { type SplitName, splitNames } from '../../src-shared/model/interchange.ts';
import { randomNumbers, shuffled } from '../../src-shared/model/seeded-random.ts';

interface SplitArticle {
  readonly id: string;
  /** What the parts are to have alike: its outlet, or each label in it once. */
  readonly strata: readonly string[];
  /** Articles that nearly say the same have the same. */
  readonly group: string;
}

/**
 * The part of each article by its id. No group is in two parts. Each group goes where the rarest of its strata lacks most of its share, then
 * the next: the order of Sechidis, Tsoumakas and Vlahavas, On the Stratification of Multi-Label Data, 2011, but that large groups go first,
 * for what is left over to fill the gaps they leave. The seed decides the rest. `shares` are in any unit, one for each part.
 */
export function splitArticles(
  articles: readonly SplitArticle[],
  shares: readonly number[],
  seed: number,
): ReadonlyMap<string, SplitName> {
  const sum = shares.reduce((total, share) => total + share, 0);
  const portions = splitNames.map((_name, at) => (shares[at] ?? 0) / sum);
  const sizes = countsOf(articles.flatMap(({ strata }) => strata));
  const lacks = new Map([...sizes].map(([stratum, size]) => [stratum, portions.map((part) => part * size)]));
  const lack = portions.map((portion) => portion * articles.length);
  const groups = [...Map.groupBy(articles, ({ group }) => group).values()].map((members) => ({
    members,
    counts: [...countsOf(members.flatMap(({ strata }) => strata))].sort(
      ([one], [other]) => (sizes.get(one) ?? 0) - (sizes.get(other) ?? 0) || (one < other ? -1 : 1),
    ),
  }));
  const rarity = ({ counts: [rarest] }: (typeof groups)[number]) =>
    rarest ? (sizes.get(rarest[0]) ?? 0) : Number.POSITIVE_INFINITY;
  const ordered = shuffled(groups, randomNumbers(seed)).sort(
    (a, b) => b.members.length - a.members.length || compare(rarity(a), rarity(b)),
  );
  const parts = new Map<string, SplitName>();
  for (const { members, counts } of ordered) {
    const needs = portions.map((portion, at) => [
      portion > 0 ? 1 : 0,
      // Strata that owe a part less than one article decide nothing: then the whole does.
      ...counts.map(([stratum]) => Math.max(0, Math.floor((lacks.get(stratum)?.[at] ?? 0) + tolerance))),
      lack[at] ?? 0,
    ]);
    const best = needs.reduce((chosen, need, at) => (isMore(need, needs[chosen] ?? []) ? at : chosen), 0);
    lack[best] = (lack[best] ?? 0) - members.length;
    for (const [stratum, count] of counts) {
      const owed = lacks.get(stratum);
      if (owed) owed[best] = (owed[best] ?? 0) - count;
    }
    for (const { id } of members) parts.set(id, splitNames[best] ?? 'train');
  }
  return parts;
}

// A tenth of ten is to be one, whatever binary fractions make of it.
const tolerance = 1e-9;

/** How many articles a part has, what share of all that is and what share was wanted. */
export interface SplitSize {
  readonly articles: number;
  readonly share: number;
  readonly wanted: number;
}

/** The sizes that came of it. Groups that may not be parted, and articles that cannot be, move them away from what was wanted. */
export function splitSizes(
  parts: ReadonlyMap<string, SplitName>,
  shares: readonly number[],
): Record<SplitName, SplitSize> {
  const counts = countsOf([...parts.values()]);
  const sum = shares.reduce((total, share) => total + share, 0);
  const sizeOf = (name: SplitName): SplitSize => {
    const articles = counts.get(name) ?? 0;
    const wanted = (shares[splitNames.indexOf(name)] ?? 0) / sum;
    return { articles, share: rounded(articles / Math.max(1, parts.size)), wanted: rounded(wanted) };
  };
  return { train: sizeOf('train'), validation: sizeOf('validation'), test: sizeOf('test') };
}

/** How many articles of each stratum are in each part, strata by name. */
export function splitStrataCounts(
  articles: readonly Pick<SplitArticle, 'id' | 'strata'>[],
  parts: ReadonlyMap<string, SplitName>,
): Record<string, Record<SplitName, number>> {
  const counts = new Map<string, Record<SplitName, number>>();
  for (const { id, strata } of articles) {
    const part = parts.get(id);
    for (const stratum of strata) {
      const known = counts.get(stratum) ?? { train: 0, validation: 0, test: 0 };
      if (part) known[part]++;
      counts.set(stratum, known);
    }
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** True where the first of two lists of numbers that differ is larger. */
function isMore(need: readonly number[], other: readonly number[]): boolean {
  const at = need.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (need[at] ?? 0) > (other[at] ?? 0);
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
