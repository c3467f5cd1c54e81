import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { isolated } from '../../../ui/use-text.ts';
import { type Nudge, nudged, nudgedSpans } from '../nudge.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotationPatch } from '../saving/command.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { announce } from './announce.ts';
import { nextInOrder } from './select-annotation.ts';
import { selectExactly } from './select-text.ts';

/** Changes an annotation at once; undone like everything else. */
export function updateAnnotation(
  { saver }: AnnotateSession,
  annotation: Annotation,
  patch: AnnotationPatch,
): void {
  const { id, articleId, updatedAt } = annotation;
  saver.push({ kind: 'update', articleId, id, updatedAt, patch });
}

/** Moves an edge of the selected text, or else of the selected annotation, by one character; says the new text. */
export function nudge(session: AnnotateSession, direction: Nudge): void {
  const ground = session.open.current?.ground;
  if (!ground) return;
  const span = spanInForce(session.store.getState());
  if (span) {
    const moved = nudged(span, direction, ground);
    if (moved) selectExactly(session, moved);
    sayBoundary(session, moved ? ground.text.slice(moved.start, moved.end) : null);
    return;
  }
  const annotation = selectedAnnotation(session);
  if (annotation?.layer !== 'entity') return;
  const spans = nudgedSpans(annotation.spans, direction, ground);
  if (spans) updateAnnotation(session, annotation, { spans });
  sayBoundary(session, spans && quoteOfSpans(ground.text, spans));
}

/** Removes the selected annotation and goes on to the next one. */
export function removeSelected(session: AnnotateSession): void {
  const annotation = selectedAnnotation(session);
  if (!annotation) return;
  const next = nextInOrder(session, 1) ?? nextInOrder(session, -1);
  session.saver.push({ kind: 'remove', articleId: annotation.articleId, ids: [annotation.id] });
  session.store.setState({ selected: next, hovered: null });
  announce(session, session.text('annotate.said.removed'));
}

/** The annotation the person works on, as they left it. */
export function selectedAnnotation({ open, store }: AnnotateSession): Annotation | undefined {
  const { selected } = store.getState();
  return open.current?.annotations.find(({ id }) => id === selected);
}

function sayBoundary(session: AnnotateSession, quote: string | null): void {
  announce(session, quote === null ? session.text('annotate.said.edge') : isolated(quote));
}
