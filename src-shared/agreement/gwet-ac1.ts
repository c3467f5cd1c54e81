import { observedAgreement } from './observed-agreement.ts';
import { beyondChance, categoriesOf, countsByItem, type Ratings, totalOf } from './ratings.ts';

/** Which coefficient, and over which labels. */
export interface GwetOptions {
  /** All categories there are: the coefficient depends on how many; without it those that occur. */
  readonly categories?: readonly (string | number)[] | undefined;
}

/**
 * Gwet's AC1 (Gwet 2008; with missing ratings, 2014): a category's share is the mean over all rated items of its share there. Undefined with
 * no item rated twice and with fewer than two categories.
 */
export function gwetAC1(ratings: Ratings, { categories: declared }: GwetOptions = {}): number | undefined {
  const items = countsByItem(ratings).filter((counts) => counts.size > 0);
  const categories = categoriesOf(items, declared);
  const observed = observedAgreement(ratings);
  if (observed === undefined || categories.length < 2) return undefined;
  const spread = totalOf(
    categories.map((category) => {
      const shares = items.map((counts) => (counts.get(category) ?? 0) / totalOf(counts.values()));
      const share = totalOf(shares) / items.length;
      return share * (1 - share);
    }),
  );
  return beyondChance(observed, spread / (categories.length - 1));
}
