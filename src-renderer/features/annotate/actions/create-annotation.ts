import { v7 as newId } from 'uuid';
import type { Annotation, AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import type { Layer, SpanRole } from '../../../../src-shared/model/layers.ts';
import { fragmentsOf } from '../../../reader/fragments.ts';
import { annotationsOutside } from '../regions/line-facts.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { sayDone, tell } from './announce.ts';
import { nestingWords } from './nesting-words.ts';

/** Makes an annotation in the open article at once; undone like everything else. Null where no article is open. */
export function createAnnotation(session: AnnotateSession, draft: AnnotationDraft): Annotation | null {
  const { open, saver, annotator } = session;
  if (!open.current) return null;
  const now = new Date().toISOString();
  const owner = { articleId: open.current.ground.article.id, annotatorId: annotator.id };
  const annotation: Annotation = { id: newId(), ...owner, ...draft, createdAt: now, updatedAt: now };
  saver.push({ kind: 'create', annotation });
  return annotation;
}

/** A draft with nothing but label and spans. */
export const bareDraft = (
  layer: AnnotationDraft['layer'],
  label: string,
  spans: AnnotationDraft['spans'],
): AnnotationDraft => ({ layer, label, spans, attributes: {}, links: [], note: null });

/** The label that new annotations of a layer get; says so where the codebook has none. */
export function firstLabel(session: AnnotateSession, layer: Layer): string | null {
  const label = session.codebook.labels.find((one) => one.layer === layer && !one.retired);
  if (!label) tell(session, session.text('claim.no-label'));
  return label?.id ?? null;
}

/** The selected text as fragments of this role; null, with a sentence, where there is nothing to mark. */
export function selectedFragments(
  session: AnnotateSession,
  role: SpanRole,
): { readonly role: SpanRole; readonly start: number; readonly end: number }[] | null {
  const { store, open, text } = session;
  const span = spanInForce(store.getState());
  const ground = open.current?.ground;
  const fragments = span && ground ? fragmentsOf(span, ground) : [];
  if (fragments.length > 0) return fragments.map(({ start, end }) => ({ role, start, end }));
  tell(session, text(store.getState().isBlank ? 'mark.blank' : 'mark.nothing'));
  return null;
}

/** Says what was done; what the person may not have expected of it is shown too. */
export function sayMarked(
  session: AnnotateSession,
  sentence: string,
  annotation: Annotation,
  fragments: number,
  isWidened = false,
): void {
  const { open, text } = session;
  sayDone(session, sentence, [
    isWidened ? text('mark.word-start') : null,
    nestingWords(session, annotation),
    fragments > 1 ? text('mark.lines', { count: fragments }) : null,
    annotationsOutside([annotation], open.current?.ground.regions ?? [], null) > 0
      ? text('mark.boilerplate')
      : null,
    open.current?.state === 'done' ? text('mark.finished') : null,
  ]);
}
