import { announce } from '../actions/announce.ts';
import type { AnnotateSession } from '../state/session.tsx';
import type { AnnotateView } from '../state/view-store.ts';

/** Whether a card is folded to one line: as all are, unless the person folded or opened this one by itself. */
export const isFolded = (
  { isMarginFolded, foldedOtherwise }: Pick<AnnotateView, 'isMarginFolded' | 'foldedOtherwise'>,
  id: string,
): boolean => isMarginFolded !== foldedOtherwise.has(id);

/** Folds all cards to one line each, or opens them; what was folded by itself goes with the others. */
export function foldAll({ store, text }: AnnotateSession): void {
  const isMarginFolded = !store.getState().isMarginFolded;
  store.setState({ isMarginFolded, foldedOtherwise: new Set() });
  announce({ store }, text(isMarginFolded ? 'margin.said.folded' : 'margin.said.opened'));
}

/** Folds the card of the selected annotation, or opens it. */
export function foldSelected({ store, text }: AnnotateSession): void {
  const { selected, foldedOtherwise } = store.getState();
  if (selected === null) return;
  const others = [...foldedOtherwise].filter((id) => id !== selected);
  store.setState({
    foldedOtherwise: new Set(foldedOtherwise.has(selected) ? others : [...others, selected]),
  });
  const message = isFolded(store.getState(), selected)
    ? 'margin.said.card-folded'
    : 'margin.said.card-opened';
  announce({ store }, text(message));
}
