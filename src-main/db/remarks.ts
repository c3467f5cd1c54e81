import type { Remark } from '../../src-shared/model/remark.ts';
import type { ReadHandle, SqlValue, WriteHandle } from './handle.ts';

/** A remark and its place in the order they were written. */
export interface StoredRemark {
  readonly position: number;
  readonly remark: Remark;
}

interface RemarkColumns extends Omit<Remark, 'span' | 'text' | 'isResolved'> {
  readonly position: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly resolved: number;
}

const remarksSql = (condition: string): string => `
SELECT seq AS position, remark.id, article.id AS articleId, annotator.id AS annotatorId, kind, reply_to AS replyTo,
  annotation AS annotationId, start_offset AS start, end_offset AS "end", remark.text, resolved,
  remark.created_at AS createdAt, remark.updated_at AS updatedAt
FROM remark
JOIN article ON article.key = remark.article
JOIN annotator ON annotator.key = remark.annotator
WHERE ${condition} ORDER BY seq`;

/** SQL of {@link remarksOfArticle}, for its plan to be looked at. */
export const remarksOfArticleSql = remarksSql('remark.article = (SELECT key FROM article WHERE id = ?)');

/** Everybody's remarks on an article, oldest first. */
export const remarksOfArticle = (read: ReadHandle, articleId: string): StoredRemark[] =>
  read.all<RemarkColumns>(remarksOfArticleSql, articleId).map(stored);

const openQuestions =
  "FROM remark INDEXED BY remark_open WHERE kind = 'question' AND reply_to IS NULL AND resolved = 0";

/** SQL of the keys of articles with a question that nobody resolved. */
export const questionedKeysSql = `SELECT article ${openQuestions}`;

/** How many questions nobody resolved of these articles, by key; those without one are left out. */
export const countOpenQuestions = (read: ReadHandle, keys: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    read
      .all<{ article: number; questions: number }>(
        `SELECT article, count(*) AS questions ${openQuestions}
        AND article IN (SELECT value FROM json_each(?)) GROUP BY article`,
        JSON.stringify(keys),
      )
      .map(({ article, questions }) => [article, questions]),
  );

/** The remark with this id, whoever wrote it. */
export const remarkById = (read: ReadHandle, id: string): StoredRemark | undefined =>
  select(read, 'remark.id = ?', id)[0];

/** What answers a remark, oldest first. */
export const repliesTo = (read: ReadHandle, id: string): StoredRemark[] =>
  select(read, 'remark.reply_to = ?', id);

/** Stores it at `position`, or after all others with null; its position. */
export const insertRemark = (handle: WriteHandle, remark: Remark, position: number | null): number =>
  handle.insert(
    `INSERT INTO remark (seq, id, article, annotator, kind, reply_to, annotation, start_offset, end_offset, text, resolved, created_at,
      updated_at)
    VALUES (?, ?, (SELECT key FROM article WHERE id = ?), (SELECT key FROM annotator WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    position,
    remark.id,
    remark.articleId,
    remark.annotatorId,
    remark.kind,
    remark.replyTo,
    remark.annotationId,
    remark.span?.start ?? null,
    remark.span?.end ?? null,
    JSON.stringify(remark.text),
    Number(remark.isResolved),
    remark.createdAt,
    remark.updatedAt,
  );

/** Replaces what may change of the remark at this position. */
export function updateRemark(handle: WriteHandle, { position, remark }: StoredRemark): void {
  handle.run(
    'UPDATE remark SET kind = ?, text = ?, resolved = ?, updated_at = ? WHERE seq = ?',
    remark.kind,
    JSON.stringify(remark.text),
    Number(remark.isResolved),
    remark.updatedAt,
    position,
  );
}

/** Deletes the remark at this position. */
export function deleteRemark(handle: WriteHandle, position: number): void {
  handle.run('DELETE FROM remark WHERE seq = ?', position);
}

const select = (read: ReadHandle, condition: string, ...values: SqlValue[]): StoredRemark[] =>
  read.all<RemarkColumns>(remarksSql(condition), ...values).map(stored);

function stored(row: RemarkColumns): StoredRemark {
  const { position, start, end, text, resolved, ...rest } = row;
  const span = start === null || end === null ? null : { start, end };
  return { position, remark: { ...rest, span, text: JSON.parse(text), isResolved: resolved === 1 } };
}
