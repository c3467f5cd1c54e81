import type { Reverted } from '../saving/sender.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { announce } from './announce.ts';

/** Asks for undo or redo, after whatever is still being saved. Refused while the line is lost: nobody could say what it would undo. */
export function revert(session: AnnotateSession, direction: 'undo' | 'redo'): void {
  const { saver, text } = session;
  if (saver.state.status === 'offline') announce(session, text('annotate.said.offline'));
  else saver.push({ kind: direction });
}

/** Shows what undo or redo did: goes to its article and selects the annotation where it is still there. */
export function showReverted(
  session: AnnotateSession,
  { direction, operation, annotation, isThere }: Reverted,
): void {
  const { store, open, text } = session;
  if (!operation) {
    announce(session, text(`annotate.said.nothing-to-${direction}`));
    return;
  }
  announce(session, text(`annotate.said.${direction}`));
  const { articleId } = operation;
  if (articleId === null) return;
  const isElsewhere = open.current?.ground.article.id !== articleId;
  store.setState({ selection: null, toShow: annotation && { articleId, annotation, isThere } });
  if (isElsewhere) session.onOpenArticle(articleId);
}
