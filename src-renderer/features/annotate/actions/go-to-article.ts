import { neighbourRow, nextToDo, type QueueRow } from '../queue/queue-rows.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { announce } from './announce.ts';

/** Goes to the article before (-1) or after (1) in the queue, where there is one. */
export function stepArticle(
  session: AnnotateSession,
  rows: readonly QueueRow[],
  articleId: string,
  direction: 1 | -1,
): void {
  const row = neighbourRow(rows, articleId, direction);
  if (row) session.onOpenArticle(row.id);
}

/** Declares the article done and goes on to the next that is not; stays where all are. */
export function finishArticle(session: AnnotateSession, rows: readonly QueueRow[]): void {
  const open = session.open.current;
  if (!open) return;
  const articleId = open.ground.article.id;
  if (open.state !== 'done') session.saver.push({ kind: 'state', articleId, state: 'done' });
  const next = nextToDo(rows, articleId);
  announce(session, session.text(next ? 'annotate.said.finished' : 'annotate.said.all-done'));
  if (next) session.onOpenArticle(next.id);
}

/** Takes an article that was declared done back to work. */
export function reopenArticle(session: AnnotateSession): void {
  const articleId = session.open.current?.ground.article.id;
  if (articleId !== undefined) session.saver.push({ kind: 'state', articleId, state: 'doing' });
}
