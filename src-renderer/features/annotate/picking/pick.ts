import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce, tell } from '../actions/announce.ts';
import { goToAnnotation } from '../actions/select-annotation.ts';
import { nameOf } from '../quote-of-spans.ts';
import { extentOf } from '../reading-order.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { newPicking, type PickChoice, type Picking, walked } from './picking.ts';

/** Asks a question: the bar says what is awaited and takes the keyboard. `lit` is the choice to begin with. */
export function startPicking(
  session: AnnotateSession,
  question: Omit<Picking, 'lit' | 'anchor'>,
  lit: number,
): void {
  show(session, newPicking(question, lit), `${question.prompt}. `);
}

/** Goes on to another choice, which is lit and said. */
export function walk(session: AnnotateSession, by: number): void {
  const { picking } = session.store.getState();
  if (picking) show(session, walked(picking, by), '');
}

/** Answers the question. What was removed meanwhile is not taken: the question stays. */
export function take(session: AnnotateSession, choice: PickChoice | undefined): void {
  const { picking } = session.store.getState();
  if (!picking || !choice) return;
  const { annotationId } = choice;
  const isGone = annotationId !== null && !annotationOf(session, annotationId);
  if (isGone) {
    tell(session, session.text('pick.gone'));
    return;
  }
  session.store.setState({ picking: null, hovered: null });
  picking.onPick(choice);
  if (!session.store.getState().picking) session.reader.current?.focus();
}

/** Leaves the question unanswered. */
export function leavePicking(session: AnnotateSession): void {
  session.store.setState({ picking: null, hovered: null });
  announce(session, session.text('pick.left'));
  session.reader.current?.focus();
}

/** What a click on annotations does: answers the question where one is asked, else goes to the first. */
export function activate(session: AnnotateSession, ids: readonly string[]): void {
  const { picking } = session.store.getState();
  if (picking) {
    takeOneOf(session, ids);
    return;
  }
  const [id] = ids;
  if (id !== undefined) goToAnnotation(session, id);
}

/** Takes the first of these annotations (the innermost first) that is among the choices. */
export function takeOneOf(session: AnnotateSession, ids: readonly string[]): void {
  const { picking } = session.store.getState();
  const id = ids.find((candidate) => picking?.choices.some(({ annotationId }) => annotationId === candidate));
  if (id !== undefined)
    take(
      session,
      picking?.choices.find(({ annotationId }) => annotationId === id),
    );
}

/** An annotation as something to be taken. */
export function choiceOf(session: AnnotateSession, annotation: Annotation): PickChoice {
  const quote = nameOf(session.open.current?.ground.text ?? '', annotation);
  return { id: annotation.id, annotationId: annotation.id, name: quote };
}

/** The annotation as it is now; undefined where it is gone. */
export const annotationOf = ({ open }: AnnotateSession, id: string): Annotation | undefined =>
  open.current?.annotations.find((annotation) => annotation.id === id);

function show(session: AnnotateSession, picking: Picking, before: string): void {
  const { store, text, reader } = session;
  const choice = picking.choices[picking.lit];
  const annotation = choice?.annotationId ? annotationOf(session, choice.annotationId) : undefined;
  store.setState({ picking, hovered: annotation?.id ?? null, isMarginOpen: false });
  const extent = annotation && extentOf(annotation);
  if (extent) reader.current?.scrollTo(extent.start);
  const place = text('pick.place', { number: picking.lit + 1, total: picking.choices.length });
  announce(session, `${before}${isolated(choice?.name ?? '')}, ${place}`);
}
