import type { ArticleRow } from '../../src-shared/contract/articles.ts';
import type { ResemblingPair } from '../../src-shared/contract/near-duplicates.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleRows } from '../db/article-list.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { type Resemblance, readResemblances } from '../db/resemblances.ts';
import { keysOfArticles } from '../db/search.ts';
import { withProgress } from './articles.ts';
import { connectedComponents } from './connected-components.ts';
import type { OpenProject } from './project.ts';

/** How many articles resemble an earlier one with nothing said of it yet, and how many pairs are open and decided. */
export function countResembling(project: OpenProject): {
  readonly articles: number;
  readonly open: number;
  readonly decided: number;
} {
  const all = readResemblances(project.database.read);
  const open = all.filter(({ verdict }) => verdict === null);
  return {
    articles: new Set(open.map(({ later }) => later)).size,
    open: open.length,
    decided: all.length - open.length,
  };
}

/** A page of the pairs of which nothing was said yet, or something was; those of a group stand together. */
export const resemblingPairs = (
  project: OpenProject,
  { decided, offset, limit }: { readonly decided: boolean; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: ResemblingPair[] } =>
  readAtOnce(project.database, (read) => {
    const all = readResemblances(read);
    const wanted = all.filter(({ verdict }) => (verdict !== null) === decided);
    // What was decided is shown in the group it was decided in, also where the decision dissolved that.
    const groups = connectedComponents(decided ? all : all.filter(({ verdict }) => verdict !== 'different'));
    const groupOf = ({ earlier }: Resemblance): number => groups.get(earlier) ?? earlier;
    const sizes = new Map(
      [...Map.groupBy(groups.values(), (key) => key)].map(([key, of]) => [key, of.length]),
    );
    const page = wanted
      .sort((a, b) => groupOf(a) - groupOf(b) || a.earlier - b.earlier || a.later - b.later)
      .slice(offset, offset + limit);
    const rowOf = rowsByKey(
      read,
      page.flatMap((pair) => [pair.earlier, pair.later, groupOf(pair)]),
    );
    const rows = page.map((pair) => ({
      earlier: rowOf(pair.earlier),
      later: rowOf(pair.later),
      resemblance: pair.resemblance,
      verdict: pair.verdict,
      groupId: rowOf(groupOf(pair)).id,
      groupSize: sizes.get(groupOf(pair)) ?? 0,
    }));
    return { total: wanted.length, rows };
  });

/** Both articles with everybody's progress, as they are named. Throws `article-unknown`. */
export const sidesOf = (
  project: OpenProject,
  { articleId, otherId }: { readonly articleId: string; readonly otherId: string },
): [ArticleRow, ArticleRow] =>
  readAtOnce(project.database, (read) => {
    const rows = withProgress(read, articleRows(read, keysOfArticles(read, [articleId, otherId])));
    const side = (id: string): ArticleRow => {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new Problem('article-unknown', { value: id });
      return row;
    };
    return [side(articleId), side(otherId)];
  });

function rowsByKey(read: ReadHandle, keys: readonly number[]) {
  const rows = new Map(articleRows(read, [...new Set(keys)]).map((row) => [row.key, row]));
  return (key: number): ResemblingPair['earlier'] => {
    const { id = '', title = '', outlet = null, published = null } = rows.get(key) ?? {};
    return { id, title, outlet, published };
  };
}
