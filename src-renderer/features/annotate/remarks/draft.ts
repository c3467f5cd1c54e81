import { v7 as newId } from 'uuid';
import { isBlank, type RichText } from '../../../../src-shared/model/rich-text.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import type { DraftInHand } from './draft-in-hand.ts';

/** Nothing written yet. */
export const noWords: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Begins a note or question on the selected text, else the selected annotation, else the article, and takes the keyboard to it. What is
 * already being written on this article is gone on with.
 */
export function writeRemark(session: AnnotateSession): void {
  const { store, open } = session;
  const articleId = open.current?.ground.article.id;
  if (articleId === undefined) return;
  const view = store.getState();
  const known = view.remarkDrafts.get(articleId);
  const span = spanInForce(view);
  const fresh: DraftInHand = {
    id: newId(),
    kind: 'question',
    replyTo: null,
    annotationId: span ? null : view.selected,
    span: span && { start: span.start, end: span.end },
    text: noWords,
  };
  keepDraft(session, articleId, known && !isBlank(known.text) ? known : fresh);
  store.setState({ pane: 'remarks', isGuideOpen: false, writing: view.writing + 1 });
}

/** Keeps what is being written on an article, whatever is shown meanwhile; null where nothing is any more. */
export function keepDraft({ store }: AnnotateSession, articleId: string, draft: DraftInHand | null): void {
  const drafts = new Map(store.getState().remarkDrafts);
  if (draft) drafts.set(articleId, draft);
  else drafts.delete(articleId);
  store.setState({ remarkDrafts: drafts });
}
