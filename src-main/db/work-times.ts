import type { ReadHandle, WriteHandle } from './handle.ts';

/** How many seconds an annotator worked on an article. */
export const readWorkTime = (read: ReadHandle, articleId: string, annotatorId: string): number =>
  read.get<{ seconds: number }>(
    'SELECT seconds FROM work_time WHERE article = ? AND annotator = ?',
    articleId,
    annotatorId,
  )?.seconds ?? 0;

/** Adds seconds to what the annotator worked on the article. */
export function addWorkTime(
  handle: WriteHandle,
  articleId: string,
  annotatorId: string,
  seconds: number,
): void {
  handle.run(
    `INSERT INTO work_time (article, annotator, seconds) VALUES (?, ?, ?)
    ON CONFLICT (article, annotator) DO UPDATE SET seconds = seconds + excluded.seconds`,
    articleId,
    annotatorId,
    seconds,
  );
}
