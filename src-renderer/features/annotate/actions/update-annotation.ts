import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { type Nudge, nudged, nudgedSpans } from '../../../reader/nudge.ts';
import { isolated } from '../../../ui/use-text.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotationPatch } from '../saving/command.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { announce, tell } from './announce.ts';
import { nestingWords } from './nesting-words.ts';
import { nextInOrder, selectAnnotation } from './select-annotation.ts';
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
  if (!annotation || annotation.spans.length === 0) return;
  const spans = nudgedSpans(annotation.spans, direction, ground, session.store.getState().caret);
  if (spans) {
    updateAnnotation(session, annotation, { spans });
    followEdge(session, annotation.spans, spans);
  }
  const words = spans && nestingWords(session, { ...annotation, spans });
  if (spans && words) tell(session, `${isolated(quoteOfSpans(ground.text, spans))}. ${words}`);
  else sayBoundary(session, spans && quoteOfSpans(ground.text, spans));
}

/** The caret stays with the fragment that moved, so that the next key moves it again. */
function followEdge(session: AnnotateSession, before: Annotation['spans'], after: Annotation['spans']): void {
  const moved = after.find((span, index) => span !== before[index]);
  const { caret, selected } = session.store.getState();
  if (!moved || selected === null || (moved.start <= caret && caret <= moved.end)) return;
  selectAnnotation(session, selected, caret < moved.start ? moved.start : moved.end);
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

function sayBoundary(session: AnnotateSession, quote: string | null): void {
  announce(session, quote === null ? session.text('annotate.said.edge') : isolated(quote));
}
