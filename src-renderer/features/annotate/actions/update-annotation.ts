import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { AnnotationPatch } from '../saving/command.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { announce, tell } from './announce.ts';
import { nextInOrder } from './select-annotation.ts';

/** Changes an annotation at once; undone like everything else. */
export function updateAnnotation(
  { saver }: AnnotateSession,
  annotation: Annotation,
  patch: AnnotationPatch,
): void {
  const { id, articleId, updatedAt } = annotation;
  saver.push({ kind: 'update', articleId, id, updatedAt, patch });
}

/** Removes the selected annotation and goes on to the next one. */
export function removeSelected(session: AnnotateSession): void {
  const annotation = selectedAnnotation(session);
  if (!annotation) return;
  const next = nextInOrder(session, 1) ?? nextInOrder(session, -1);
  session.saver.push({ kind: 'remove', articleId: annotation.articleId, ids: [annotation.id] });
  session.store.setState({ selected: next, hovered: null, proposal: null });
  const links = linksTo(session, annotation.id);
  if (links === 0) announce(session, session.text('annotate.said.removed'));
  else tell(session, session.text('mark.unlinked', { count: links }));
}

const linksTo = ({ open }: AnnotateSession, id: string): number =>
  open.current?.annotations.flatMap(({ links }) => links).filter(({ target }) => target === id).length ?? 0;

/** The annotation the person works on, as they left it. */
export function selectedAnnotation({ open, store }: AnnotateSession): Annotation | undefined {
  const { selected } = store.getState();
  return open.current?.annotations.find(({ id }) => id === selected);
}
