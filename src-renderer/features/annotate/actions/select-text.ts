import type { Span } from '../../../../src-shared/text/span.ts';
import { firstStep, snapSteps } from '../../../reader/selection-snap.ts';
import type { SelectionCause } from '../../../reader/types.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';

/** Takes over what the person selected in the text; a caret ends the selection. */
export function takeSelection(
  session: AnnotateSession,
  raw: Span | null,
  focus: number,
  cause: SelectionCause,
): void {
  if (cause === 'program') return;
  const { store } = session;
  if (!raw || raw.start === raw.end) {
    store.setState({ selection: null, isBlank: false, hasLeft: false, ...(raw && { caret: focus }) });
    return;
  }
  understand(session, raw, focus);
}

/** Steps to the next way to understand the selection (word, after a proclitic, characters); begins one at a bare caret. */
export function cycleSnap(session: AnnotateSession): void {
  const { store } = session;
  const { selection, caret } = store.getState();
  if (!selection) {
    understand(session, { start: caret, end: caret }, caret);
    showSpanInForce(session);
    return;
  }
  takeStep(session, (selection.step + 1) % selection.steps.length);
}

/** Puts one of the selection's steps in force and makes its kind the one that new selections begin with. */
export function takeStep(session: AnnotateSession, step: number): void {
  const { selection } = session.store.getState();
  const mode = selection?.steps[step]?.mode;
  if (!selection || !mode) return;
  session.store.setState({ selection: { ...selection, step }, snap: mode });
  showSpanInForce(session);
}

/** Lets the text itself show the span that will be tagged, once the person stopped dragging. */
export function showSpanInForce({ store, reader }: AnnotateSession): void {
  const span = spanInForce(store.getState());
  if (!span || !reader.current) return;
  const { selection } = reader.current;
  // The end that the person moves stays the one that moves.
  const isBackward = selection !== null && selection.focus < selection.anchor;
  reader.current.setSelection(
    isBackward ? { anchor: span.end, focus: span.start } : { anchor: span.start, focus: span.end },
  );
}

/** Makes `span` the selection exactly as it is. */
export function selectExactly(session: AnnotateSession, span: Span): void {
  session.store.setState({
    selection: { steps: [{ mode: 'character', span, cut: null }], step: 0 },
    caret: span.end,
  });
  showSpanInForce(session);
}

function understand(session: AnnotateSession, raw: Span, caret: number): void {
  const { store, open, memory } = session;
  const ground = open.current?.ground;
  if (!ground) return;
  const evidence = memory.evidence(() => {
    // Whoever steps through the ways already must not find them in another order.
    if (selection !== null && store.getState().selection === selection) understand(session, raw, caret);
  });
  const steps = snapSteps(raw, ground, evidence);
  const selection = steps.length > 0 ? { steps, step: firstStep(steps, store.getState().snap) } : null;
  store.setState({ selection, isBlank: selection === null && raw.start < raw.end, caret });
}
