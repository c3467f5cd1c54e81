import type { ReadHandle } from './handle.ts';

/**
 * When an annotator last said that they finished an article and did not take it back; undefined where the journal does not tell, as of work that was
 * imported finished or set for many at once.
 */
export const finishedAt = (read: ReadHandle, articleId: string, annotatorId: string): string | undefined =>
  read.get<{ at: string }>(
    `SELECT at FROM operation
    WHERE article = ? AND annotator = ? AND kind = 'article.status' AND state = 'done'
      AND EXISTS (SELECT 1 FROM json_each(changes) WHERE value ->> '$.after.state' = 'done')
    ORDER BY seq DESC LIMIT 1`,
    articleId,
    annotatorId,
  )?.at;
