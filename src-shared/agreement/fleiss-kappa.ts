import { agreeingShare } from './observed-agreement.ts';
import { beyondChance, categoriesOf, countsByItem, type Ratings, totalOf } from './ratings.ts';

/**
 * Fleiss' kappa (Fleiss 1971) of any number of annotators. Undefined with fewer than two, with no item, with any rating missing (leaving items
 * out biases it: Zapf et al. 2016), and where one category is used throughout.
 */
export function fleissKappa(ratings: Ratings): number | undefined {
  const items = countsByItem(ratings);
  const annotators = ratings.length;
  if (annotators < 2 || items.length === 0) return undefined;
  if (items.some((counts) => totalOf(counts.values()) !== annotators)) return undefined;
  const observed = totalOf(items.map((counts) => agreeingShare(counts) ?? 0)) / items.length;
  const expected = totalOf(
    categoriesOf(items).map(
      (category) =>
        (totalOf(items.map((counts) => counts.get(category) ?? 0)) / (items.length * annotators)) ** 2,
    ),
  );
  return beyondChance(observed, expected);
}
