import type { Rejection } from '../../src-shared/model/suggestion.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

// Gold repeats what people marked, and whoever marks is not told of it before the article is closed.
const ofPeople = "annotation.annotator <> (SELECT key FROM annotator WHERE id = 'gold')";

/** Who marked entities in which article. */
export interface MarkedArticleRow {
  readonly articleId: string;
  readonly annotatorId: string;
  /** 1 where they have finished it. */
  readonly isDone: number;
  readonly marks: number;
  readonly latest: string;
}

/**
 * Every pair of article and annotator that has entity marks of the annotator's own making: where all were accepted as they had been
 * suggested there is nothing to learn from but what is known already.
 */
export const markedArticles = (read: ReadHandle): MarkedArticleRow[] =>
  read.all(`SELECT article.id AS articleId, annotator.id AS annotatorId, marked.marks, marked.latest,
    coalesce((SELECT state = 'done' FROM article_status
      WHERE article_status.article = marked.article AND article_status.annotator = marked.annotator), 0) AS isDone
  FROM (
    SELECT article, annotator, count(*) AS marks, max(updated_at) AS latest FROM annotation
    WHERE layer = 'entity' AND ${ofPeople}
    GROUP BY article, annotator HAVING sum(origin IS NULL OR origin ->> 'changed' IS NOT NULL) > 0
  ) AS marked
  JOIN article ON article.key = marked.article
  JOIN annotator ON annotator.key = marked.annotator`);

/** How many articles have entity marks. */
export const countMarkedArticles = (read: ReadHandle): number =>
  read.get<{ count: number }>(
    `SELECT count(DISTINCT article) AS count FROM annotation WHERE layer = 'entity' AND ${ofPeople}`,
  )?.count ?? 0;

/** The entity marks made last anywhere but in this article, by whomever, but not of gold; those of several fragments are left out. */
export const latestMentions = (
  read: ReadHandle,
  otherThan: string,
  limit: number,
): { readonly articleId: string; readonly label: string; readonly start: number; readonly end: number }[] =>
  read.all(
    `SELECT article.id AS articleId, latest.label, min(start_offset) AS start, min(end_offset) AS end
    FROM (
      SELECT seq, article, label FROM annotation
      WHERE layer = 'entity' AND ${ofPeople} AND article <> (SELECT key FROM article WHERE id = ?)
      ORDER BY seq DESC LIMIT ?
    ) AS latest
    JOIN annotation_span ON annotation_span.annotation = latest.seq
    JOIN article ON article.key = latest.article
    GROUP BY latest.seq HAVING count(*) = 1 ORDER BY latest.seq DESC`,
    otherThan,
    limit,
  );

/** What entries are called, folded, whole names and aliases only. */
export const registryForms = (
  read: ReadHandle,
  limit: number,
): { readonly form: string; readonly position: number; readonly label: string }[] =>
  read.all(
    `SELECT form, seq AS position, label FROM registry_form JOIN registry_entry ON registry_entry.seq = registry_form.entry
    WHERE part < 2 AND length(form) > 1 LIMIT ?`,
    limit,
  );

const rejectionKey = 'article = ? AND annotator = ? AND layer = ? AND start_offset = ? AND end_offset = ?';
const keyOf = ({ articleId, annotatorId, layer, start, end }: Rejection) =>
  [articleId, annotatorId, layer, start, end] as const;

/** True where the annotator rejected it in this article. */
export const isRejected = (read: ReadHandle, rejection: Rejection): boolean =>
  read.get(`SELECT 1 FROM rejected_suggestion WHERE ${rejectionKey}`, ...keyOf(rejection)) !== undefined;

/** What one annotator rejected in one article. */
export const rejectionsOf = (read: ReadHandle, articleId: string, annotatorId: string): Rejection[] =>
  read.all(
    `SELECT article AS articleId, annotator AS annotatorId, layer, start_offset AS start, end_offset AS end
    FROM rejected_suggestion WHERE article = ? AND annotator = ?`,
    articleId,
    annotatorId,
  );

/** What anybody rejected in an article, also in a deleted one. */
export const rejectionsIn = (read: ReadHandle, articleId: string): Rejection[] =>
  read.all(
    `SELECT article AS articleId, annotator AS annotatorId, layer, start_offset AS start, end_offset AS end
    FROM rejected_suggestion WHERE article = ?`,
    articleId,
  );

export const insertRejection = (handle: WriteHandle, rejection: Rejection): void => {
  handle.run(
    'INSERT INTO rejected_suggestion (article, annotator, layer, start_offset, end_offset) VALUES (?, ?, ?, ?, ?)',
    ...keyOf(rejection),
  );
};

export const deleteRejection = (handle: WriteHandle, rejection: Rejection): void => {
  handle.run(`DELETE FROM rejected_suggestion WHERE ${rejectionKey}`, ...keyOf(rejection));
};
