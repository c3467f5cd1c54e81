import { randomNumbers, shuffled } from './seeded-random.ts';

/** Who reads which article. */
export interface Share {
  readonly articleId: string;
  readonly annotatorId: string;
}

/** How articles are given out; `overlap` is the percentage of them that everybody reads, 100 being all of them. */
export interface ShareOptions {
  readonly articleIds: readonly string[];
  readonly annotatorIds: readonly string[];
  readonly overlap: number;
  /** An integer; the same one deals the same articles in the same way. */
  readonly seed: number;
}

/**
 * Deals articles out by chance: the overlap, rounded to whole articles, goes to everybody and each other article to one, so that no
 * share is larger than another by more than one. Neither the order the articles come in nor a repeated id makes a difference.
 */
export function shareWork({ articleIds, annotatorIds, overlap, seed }: ShareOptions): Share[] {
  const people = [...new Set(annotatorIds)];
  if (people.length === 0) return [];
  const articles = shuffled([...new Set(articleIds)].sort(), randomNumbers(seed));
  const common = Math.round((articles.length * Math.max(0, Math.min(100, overlap))) / 100);
  return articles.flatMap((articleId, index) => {
    const readers = index < common ? people : people.slice(index % people.length).slice(0, 1);
    return readers.map((annotatorId) => ({ articleId, annotatorId }));
  });
}
