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
    `WITH people (annotator) AS (SELECT key FROM annotator WHERE id IN (SELECT value FROM json_each(?)) AND id <> 'gold'),
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

/** How many articles each annotator finished, and whether they began or marked any. */
export const readWorkDone = (
  read: ReadHandle,
): { readonly annotatorId: string; readonly done: number; readonly hasBegun: 0 | 1 }[] =>
  read.all(
    `SELECT annotator.id AS annotatorId,
      (SELECT count(*) FROM article_status WHERE article_status.annotator = annotator.key AND state = 'done') AS done,
      EXISTS (SELECT 1 FROM article_status WHERE article_status.annotator = annotator.key AND state <> 'todo')
        OR EXISTS (SELECT 1 FROM annotation WHERE annotation.annotator = annotator.key) AS hasBegun
    FROM annotator WHERE annotator.id <> 'gold' ORDER BY annotator.key`,
  );

/** Who finished, began or marked one article, in the order they joined the project; people, not the owner of the gold layer. */
export const readWorkOn = (read: ReadHandle, articleId: string): WorkRow[] =>
  read.all(
    `WITH here (key) AS (SELECT key FROM article WHERE id = ?),
    worked AS (
      SELECT annotator FROM article_status WHERE article = (SELECT key FROM here) AND state <> 'todo'
      UNION SELECT annotator FROM annotation WHERE article = (SELECT key FROM here)
    )
    SELECT ? AS articleId, annotator.id AS annotatorId, state
    FROM worked
    JOIN annotator ON annotator.key = worked.annotator AND annotator.id <> 'gold'
    LEFT JOIN article_status ON article_status.article = (SELECT key FROM here) AND article_status.annotator = worked.annotator
    ORDER BY worked.annotator`,
    articleId,
    articleId,
  );
