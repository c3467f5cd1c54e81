import type { ArticleState } from '../../src-shared/model/article.ts';
import type { ReadHandle } from './handle.ts';

/** That an annotator finished, began or marked an article. */
export interface WorkRow {
  readonly articleId: string;
  readonly annotatorId: string;
  /** Null where they only marked something. */
  readonly state: ArticleState | null;
}

/** Where these annotators worked, in the order of import; an article they were only given is not work. */
export const readWork = (read: ReadHandle, annotatorIds: readonly string[]): WorkRow[] =>
  read.all(
    `WITH people (annotator) AS (SELECT key FROM annotator WHERE id IN (SELECT value FROM json_each(?))),
    worked AS (
      SELECT article, annotator FROM article_status WHERE state <> 'todo' AND annotator IN (SELECT annotator FROM people)
      UNION SELECT article, annotator FROM annotation WHERE annotator IN (SELECT annotator FROM people)
    )
    SELECT article.id AS articleId, annotator.id AS annotatorId, state
    FROM worked
    JOIN article ON article.key = worked.article
    JOIN annotator ON annotator.key = worked.annotator
    LEFT JOIN article_status ON article_status.article = worked.article AND article_status.annotator = worked.annotator
    ORDER BY worked.article, worked.annotator`,
    JSON.stringify(annotatorIds),
  );
