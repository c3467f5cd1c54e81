import type { ArticleState } from '../../src-shared/model/article.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

const keyOf = {
  article: '(SELECT key FROM article WHERE id = ?)',
  annotator: '(SELECT key FROM annotator WHERE id = ?)',
};

/** Undefined where nothing was ever said. */
export const readState = (
  read: ReadHandle,
  articleId: string,
  annotatorId: string,
): ArticleState | undefined =>
  read.get<{ state: ArticleState }>(
    `SELECT state FROM article_status WHERE article = ${keyOf.article} AND annotator = ${keyOf.annotator}`,
    articleId,
    annotatorId,
  )?.state;

/** Sets it, or with null makes it as if nothing had been said. */
export function writeState(
  handle: WriteHandle,
  articleId: string,
  annotatorId: string,
  state: ArticleState | null,
): void {
  if (state === null) {
    handle.run(
      `DELETE FROM article_status WHERE article = ${keyOf.article} AND annotator = ${keyOf.annotator}`,
      articleId,
      annotatorId,
    );
    return;
  }
  handle.run(
    `INSERT INTO article_status (article, annotator, state) VALUES (${keyOf.article}, ${keyOf.annotator}, ?)
    ON CONFLICT (article, annotator) DO UPDATE SET state = excluded.state`,
    articleId,
    annotatorId,
    state,
  );
}

/** Everybody's state in one article, in the order they joined the project. */
export const readStates = (
  read: ReadHandle,
  articleId: string,
): { readonly annotatorId: string; readonly state: ArticleState }[] =>
  read.all(
    `SELECT annotator.id AS annotatorId, state FROM article_status JOIN annotator ON annotator.key = article_status.annotator
    WHERE article = ${keyOf.article} ORDER BY annotator.key`,
    articleId,
  );

/** Articles that this annotator was given or began, in their order. */
export const articlesOfAnnotator = (read: ReadHandle, annotatorId: string): string[] =>
  read
    .all<{ id: string }>(
      `SELECT article.id FROM article_status JOIN article ON article.key = article_status.article
      WHERE article_status.annotator = ${keyOf.annotator} ORDER BY article.key`,
      annotatorId,
    )
    .map(({ id }) => id);

/** The first articles, in their order, that nobody was given or began. */
export const unassignedArticles = (read: ReadHandle, limit: number): string[] =>
  read
    .all<{ id: string }>(
      `SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM article_status WHERE article_status.article = article.key)
      ORDER BY key LIMIT ?`,
      limit,
    )
    .map(({ id }) => id);
