import type { Verdict } from '../../src-shared/model/near-duplicate.ts';
import type { ReadHandle } from './handle.ts';

/** Two articles that resemble one another, by key, the one imported first first, and what was said of them. */
export interface Resemblance {
  readonly earlier: number;
  readonly later: number;
  /** Share of their shingles that they have in common, 0 to 1. */
  readonly resemblance: number;
  readonly verdict: Verdict | null;
}

/** An article that resembles one imported before it, and how much the likest. */
export interface ArticleResemblance {
  readonly article: number;
  readonly resemblance: number;
  /** False where everything was said that is to be said of it. */
  readonly isOpen: boolean;
}

// Ids are turned to keys by an index alone: the rows of articles, with their texts, are not read.
const said = `SELECT min(a.key, b.key) AS earlier, max(a.key, b.key) AS later, verdict.verdict
  FROM verdict CROSS JOIN article AS a ON a.id = verdict.article JOIN article AS b ON b.id = verdict.other`;

const resemblances = `WITH said AS MATERIALIZED (${said})
  SELECT min(pair.article, pair.other) AS earlier, max(pair.article, pair.other) AS later, pair.resemblance, said.verdict
  FROM near_duplicate AS pair
  LEFT JOIN said ON said.earlier = min(pair.article, pair.other) AND said.later = max(pair.article, pair.other)`;

/** Every two articles that resemble one another, in the order of import of the earlier. */
export const readResemblances = (read: ReadHandle): Resemblance[] =>
  read.all<Resemblance>(`${resemblances} ORDER BY 1, 2`);

/** SQL of the keys of articles that resemble an earlier one and were not said to be different from all of those. */
export const resemblingKeysSql = `SELECT later FROM (${resemblances}) WHERE verdict IS NOT 'different'`;

const pairsOf = (mine: string, others: string): string =>
  `SELECT one.value AS later, ${others} AS earlier, resemblance FROM json_each(?) AS one
  CROSS JOIN near_duplicate ON ${mine} = one.value WHERE ${others} < one.value`;

/** SQL of {@link resemblancesOf}. */
export const resemblancesOfSql = `SELECT later AS article, max(resemblance) AS resemblance, max(verdict IS NULL) AS isOpen FROM (
  SELECT later, resemblance, verdict FROM (${pairsOf('article', 'other')} UNION ALL ${pairsOf('other', 'article')}) AS pair
  JOIN article AS a ON a.key = later JOIN article AS b ON b.key = earlier
  LEFT JOIN verdict ON verdict.article = min(a.id, b.id) AND verdict.other = max(a.id, b.id)
) WHERE verdict IS NOT 'different' GROUP BY later`;

/** Of these articles, by key, those that resemble an earlier one, leaving out what was said to be different. */
export const resemblancesOf = (read: ReadHandle, keys: readonly number[]): ArticleResemblance[] =>
  read
    .all<{ article: number; resemblance: number; isOpen: number }>(
      resemblancesOfSql,
      JSON.stringify(keys),
      JSON.stringify(keys),
    )
    .map((row) => ({ ...row, isOpen: row.isOpen === 1 }));

/** Every two articles that were put in one group by hand, whether or not they are known to resemble one another. */
export const readGroupedByHand = (read: ReadHandle): { readonly earlier: number; readonly later: number }[] =>
  read.all(`SELECT earlier, later FROM (${said}) WHERE verdict = 'group'`);

/** True where the two articles, whichever is named first, resemble one another. */
export const isResemblance = (read: ReadHandle, articleId: string, otherId: string): boolean => {
  const key = '(SELECT key FROM article WHERE id = ?)';
  const sql = `SELECT 1 AS found FROM near_duplicate WHERE article = ${key} AND other = ${key}`;
  return [
    [articleId, otherId],
    [otherId, articleId],
  ].some((pair) => read.get(sql, ...pair) !== undefined);
};
