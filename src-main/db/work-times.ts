import type { ReadHandle, WriteHandle } from './handle.ts';

/** How many seconds an annotator worked on an article. */
export const readWorkTime = (read: ReadHandle, articleId: string, annotatorId: string): number =>
  read.get<{ seconds: number }>(
    'SELECT seconds FROM work_time WHERE article = ? AND annotator = ?',
    articleId,
    annotatorId,
  )?.seconds ?? 0;

/** Everybody's seconds on every article, also of deleted ones. */
export const allWorkTimes = (
  read: ReadHandle,
): { readonly articleId: string; readonly annotatorId: string; readonly seconds: number }[] =>
  read.all('SELECT article AS articleId, annotator AS annotatorId, seconds FROM work_time');

/** Adds seconds to what the annotator worked on the article, or takes some off. */
export function addWorkTime(
  handle: WriteHandle,
  articleId: string,
  annotatorId: string,
  seconds: number,
): void {
  if (seconds <= 0) {
    takeOff(handle, articleId, annotatorId, -seconds);
    return;
  }
  handle.run(
    `INSERT INTO work_time (article, annotator, seconds) VALUES (?, ?, ?)
    ON CONFLICT (article, annotator) DO UPDATE SET seconds = seconds + excluded.seconds`,
    articleId,
    annotatorId,
    seconds,
  );
}

// None at all is no row.
function takeOff(handle: WriteHandle, articleId: string, annotatorId: string, seconds: number): void {
  const row = 'WHERE article = ? AND annotator = ?';
  handle.run(`DELETE FROM work_time ${row} AND seconds <= ?`, articleId, annotatorId, seconds);
  handle.run(`UPDATE work_time SET seconds = seconds - ? ${row}`, seconds, articleId, annotatorId);
}
