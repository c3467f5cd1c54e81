import { extentOf, neighbour } from '../reading-order.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** Selects an annotation in place of any text; `caret` is where the keyboard goes on from. */
export function selectAnnotation(session: AnnotateSession, id: string, caret: number): void {
  const { proposal } = session.store.getState();
  // An offer for another annotation, or for none yet, is left with its place.
  const kept = proposal?.annotationId === id ? proposal : null;
  session.store.setState({
    selected: id,
    selection: null,
    isBlank: false,
    proposal: kept,
    notice: null,
    caret,
    hasLeft: false,
  });
  session.reader.current?.setSelection({ anchor: caret, focus: caret });
}

/** Selects an annotation and brings it into view. */
export function goToAnnotation(session: AnnotateSession, id: string): void {
  const annotation = session.open.current?.annotations.find((candidate) => candidate.id === id);
  if (!annotation) return;
  const extent = extentOf(annotation);
  selectAnnotation(session, id, extent?.end ?? session.store.getState().caret);
  if (extent) session.reader.current?.scrollTo(extent.start);
}

/** Takes the keyboard to the card of the selected annotation, which is opened, as is the drawer where the margin is one. */
export function editSelected({ store }: AnnotateSession): void {
  const { selected, isMarginFolded, foldedOtherwise } = store.getState();
  if (selected === null) return;
  const others = [...foldedOtherwise].filter((id) => id !== selected);
  const opened = new Set(isMarginFolded ? [...others, selected] : others);
  store.setState({ toEdit: selected, isMarginOpen: true, foldedOtherwise: opened });
}

/** The annotation that Tab (1) or Shift+Tab (-1) would go to; null where the focus should leave the text. */
export function nextInOrder({ open, store }: AnnotateSession, direction: 1 | -1): string | null {
  const { selected, caret } = store.getState();
  return open.current ? (neighbour(open.current.ordered, selected, caret, direction)?.id ?? null) : null;
}

/** Steps back once: out of the selected text, else out of the selected annotation. Tab then leaves the text. */
export function leave({ store, reader }: AnnotateSession): void {
  const { selection, caret } = store.getState();
  if (selection) reader.current?.setSelection({ anchor: caret, focus: caret });
  store.setState(selection ? { selection: null, hasLeft: true } : { selected: null, hasLeft: true });
}
