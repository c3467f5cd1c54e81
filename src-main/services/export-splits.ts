import { randomNumbers, shuffled } from '../../src-shared/model/seeded-random.ts';

/** The parts of a dataset, in the order their shares are given. */
export const splitNames = ['train', 'validation', 'test'] as const;
export type SplitName = (typeof splitNames)[number];

interface SplitArticle {
  readonly id: string;
  /** What the parts are to have alike: the outlet. */
  readonly stratum: string;
  /** Articles that nearly say the same have the same. */
  readonly group: string;
}

/**
 * The part of each article by its id. No group is in two parts. Each group goes where its stratum lacks most of its share, so that parts
 * are alike in their outlets as far as groups allow; the seed decides the order. `shares` are in any unit, one for each part.
 */
export function splitArticles(
  articles: readonly SplitArticle[],
  shares: readonly number[],
  seed: number,
): ReadonlyMap<string, SplitName> {
  const sum = shares.reduce((total, share) => total + share, 0);
  const sizes = new Map<string, number>();
  for (const { stratum } of articles) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const given = new Map<string, number[]>();
  const parts = new Map<string, SplitName>();
  const groups = [...Map.groupBy(articles, ({ group }) => group).values()];
  // The large ones first: what is left over fills the gaps they leave.
  const ordered = shuffled(groups, randomNumbers(seed)).sort((a, b) => b.length - a.length);
  const total = splitNames.map(() => 0);
  for (const group of ordered) {
    const stratum = group[0]?.stratum ?? '';
    const own = given.get(stratum) ?? splitNames.map(() => 0);
    const lack = splitNames.map((_name, at) => {
      const share = (shares[at] ?? 0) / sum;
      if (share === 0) return Number.NEGATIVE_INFINITY;
      const ofStratum = share * (sizes.get(stratum) ?? 0) - (own[at] ?? 0);
      const ofAll = (share * articles.length - (total[at] ?? 0)) / articles.length;
      // Small strata owe every part less than one article: then the whole decides.
      return Math.max(0, Math.floor(ofStratum)) + ofAll;
    });
    const best = lack.indexOf(Math.max(...lack));
    const name = splitNames[best] ?? 'train';
    own[best] = (own[best] ?? 0) + group.length;
    total[best] = (total[best] ?? 0) + group.length;
    given.set(stratum, own);
    for (const { id } of group) parts.set(id, name);
  }
  return parts;
}
