import { entryIdOf } from '../../../../src-shared/model/registry.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { announce } from './announce.ts';

/** Asks for everything like the selected mention; one in pieces has nothing like it. */
export function tagAlike(session: AnnotateSession): void {
  const { open, text } = session;
  const annotation = selectedMention(session);
  const [span, ...others] = annotation?.spans ?? [];
  if (!annotation || !span || !open.current) return;
  if (others.length > 0) {
    announce(session, text('annotate.said.in-pieces'));
    return;
  }
  const { article, text: whole } = open.current.ground;
  const words = whole.slice(span.start, span.end);
  const entryId = entryIdOf(annotation);
  session.onTagAlike({ articleId: article.id, words, label: annotation.label, entryId });
}

/** The selected annotation where it is an entity mention. */
export function selectedMention({ open, store }: AnnotateSession) {
  const { selected } = store.getState();
  return open.current?.annotations.find(({ id, layer }) => id === selected && layer === 'entity');
}
