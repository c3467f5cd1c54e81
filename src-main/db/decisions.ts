import type { Adjudication, Decision } from '../../src-shared/model/adjudication.ts';
import type { ReadHandle, SqlValue, WriteHandle } from './handle.ts';

/** A decision and its place in the order they were made. */
export interface StoredDecision {
  readonly position: number;
  readonly decision: Decision;
}

/** SQL of {@link decisionsOfArticle}, for its plan to be looked at. */
export const decisionsOfArticleSql =
  'SELECT seq AS position, decision FROM decision WHERE article = ? ORDER BY seq';

/** What was decided in an article, oldest first. */
export const decisionsOfArticle = (read: ReadHandle, articleId: string): StoredDecision[] =>
  select(read, decisionsOfArticleSql, articleId);

/** Undefined where none has the id. */
export const decisionById = (read: ReadHandle, id: string): StoredDecision | undefined =>
  select(read, 'SELECT seq AS position, decision FROM decision WHERE id = ?', id)[0];

/** Decisions that the guideline leaves unclear, in articles that are there, newest first. */
export const unclearDecisions = (read: ReadHandle): Decision[] =>
  select(
    read,
    `SELECT seq AS position, decision FROM decision
    WHERE unclear = 1 AND EXISTS (SELECT 1 FROM article WHERE article.id = decision.article) ORDER BY seq DESC`,
  ).map(({ decision }) => decision);

/** Every decision, also of articles that are deleted, for checking. */
export const allDecisions = (read: ReadHandle): StoredDecision[] =>
  select(read, 'SELECT seq AS position, decision FROM decision ORDER BY seq');

/** Stores it at `position`, or after all others with null; its position. */
export const insertDecision = (handle: WriteHandle, decision: Decision, position: number | null): number =>
  handle.insert(
    'INSERT INTO decision (seq, id, article, unclear, decision) VALUES (?, ?, ?, ?, ?)',
    position,
    decision.id,
    decision.articleId,
    Number(decision.isUnclear),
    JSON.stringify(decision),
  );

/** Replaces what the decision at this position says. */
export function updateDecision(handle: WriteHandle, { position, decision }: StoredDecision): void {
  handle.run(
    'UPDATE decision SET unclear = ?, decision = ? WHERE seq = ?',
    Number(decision.isUnclear),
    JSON.stringify(decision),
    position,
  );
}

/** Takes out the decision at this position. */
export function deleteDecision(handle: WriteHandle, position: number): void {
  handle.run('DELETE FROM decision WHERE seq = ?', position);
}

/** How the article is being adjudicated; undefined where nobody began. */
export const readAdjudication = (read: ReadHandle, articleId: string): Adjudication | undefined => {
  const row = read.get<{ adjudication: string }>(
    'SELECT adjudication FROM adjudication WHERE article = ?',
    articleId,
  );
  return row && JSON.parse(row.adjudication);
};

/** Every article that is being adjudicated or is closed, also deleted ones. */
export const allAdjudications = (read: ReadHandle): Adjudication[] =>
  read
    .all<{ adjudication: string }>('SELECT adjudication FROM adjudication ORDER BY article')
    .map(({ adjudication }) => JSON.parse(adjudication));

/** Sets it, or with null makes it as if nobody had begun. */
export function writeAdjudication(
  handle: WriteHandle,
  articleId: string,
  adjudication: Adjudication | null,
): void {
  handle.run('DELETE FROM adjudication WHERE article = ?', articleId);
  if (adjudication === null) return;
  handle.run(
    'INSERT INTO adjudication (article, adjudication) VALUES (?, ?)',
    articleId,
    JSON.stringify(adjudication),
  );
}

const select = (read: ReadHandle, sql: string, ...values: SqlValue[]): StoredDecision[] =>
  read
    .all<{ position: number; decision: string }>(sql, ...values)
    .map(({ position, decision }) => ({ position, decision: JSON.parse(decision) }));
