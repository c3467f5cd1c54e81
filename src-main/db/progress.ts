import type { ArticleState } from '../../src-shared/model/article.ts';
import type { ReadHandle } from './handle.ts';

/** What one annotator marked in one article, per layer, and how far they are; null where they never said. */
export interface ProgressRow {
  readonly article: number;
  readonly annotatorId: string;
  readonly state: ArticleState | null;
  readonly entity: number;
  readonly claim: number;
  readonly stance: number;
}

/** Of people only. SQL for the articles whose keys the one parameter lists as JSON; only their entries in two indexes are read. */
export const progressSql = `
WITH shown (article) AS (SELECT value FROM json_each(?)),
marked AS (
  SELECT article, annotator, sum(layer = 'entity') AS entity, sum(layer = 'claim') AS claim, sum(layer = 'stance') AS stance
  FROM annotation WHERE article IN (SELECT article FROM shown) GROUP BY article, annotator
),
people AS (
  SELECT article, annotator FROM marked
  UNION SELECT article, annotator FROM article_status WHERE article IN (SELECT article FROM shown)
)
SELECT people.article, annotator.id AS annotatorId, article_status.state,
  coalesce(entity, 0) AS entity, coalesce(claim, 0) AS claim, coalesce(stance, 0) AS stance
FROM people
JOIN annotator ON annotator.key = people.annotator AND annotator.id <> 'gold'
LEFT JOIN marked ON marked.article = people.article AND marked.annotator = people.annotator
LEFT JOIN article_status ON article_status.article = people.article AND article_status.annotator = people.annotator
ORDER BY people.article, people.annotator`;

/** Progress in the articles of these keys, annotators in the order they joined the project. */
export const readProgress = (read: ReadHandle, articleKeys: readonly number[]): ProgressRow[] =>
  read.all<ProgressRow>(progressSql, JSON.stringify(articleKeys));
