import { countsByItem, type ItemCounts, type Ratings, totalOf } from './ratings.ts';

/**
 * Share of agreeing pairs of ratings of an item, as the mean over the items with two ratings or more (Fleiss 1971, P_i; Gwet 2014, p_a).
 * Undefined where there is no such item.
 */
export function observedAgreement(ratings: Ratings): number | undefined {
  const shares = countsByItem(ratings).flatMap((counts) => agreeingShare(counts) ?? []);
  return shares.length === 0 ? undefined : totalOf(shares) / shares.length;
}

/** Share of agreeing pairs of one item's ratings; undefined where it has fewer than two. */
export function agreeingShare(counts: ItemCounts): number | undefined {
  const ratings = totalOf(counts.values());
  if (ratings < 2) return undefined;
  let agreeing = 0;
  for (const count of counts.values()) agreeing += count * (count - 1);
  return agreeing / (ratings * (ratings - 1));
}
