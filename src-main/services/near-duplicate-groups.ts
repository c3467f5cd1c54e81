import { idsByKey } from '../db/article-list.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { readGroupedByHand, readResemblances } from '../db/resemblances.ts';
import { connectedComponents } from './connected-components.ts';
import type { OpenProject } from './project.ts';

/** Which articles belong together because they say nearly the same. */
export interface ArticleGroups {
  /** The id of the article of its group that was imported first: its own where it resembles no other. */
  groupOf(articleId: string): string;
  /** The ids of each group of two or more, in the order of import. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * The groups of the project as it is now: articles that resemble one another, also through others, but for pairs that were said to be
 * different. Nothing of a group may be separated from the rest, by a split of the articles into train and test for example.
 */
export const articleGroups = (project: OpenProject): ArticleGroups =>
  readAtOnce(project.database, (read) => {
    const firsts = groupsByKey(read);
    const ids = idsByKey(read, [...firsts.keys()]);
    const idOf = (key: number): string => ids.get(key) ?? '';
    const groupOf = new Map([...firsts].map(([key, first]) => [idOf(key), idOf(first)]));
    const groups = Map.groupBy(
      [...firsts.keys()].sort((a, b) => a - b),
      (key) => firsts.get(key),
    );
    return {
      groupOf: (articleId) => groupOf.get(articleId) ?? articleId,
      groups: [...groups.values()].map((keys) => keys.map(idOf)),
    };
  });

/** The key of the first article of its group for each article that is in one. */
export function groupsByKey(read: ReadHandle): ReadonlyMap<number, number> {
  const resembling = readResemblances(read).filter(({ verdict }) => verdict !== 'different');
  return connectedComponents([...resembling, ...readGroupedByHand(read)]);
}
