import { type RefObject, useMemo } from 'react';
import { codesOfKeyCap } from '../../ui/key-caps.ts';
import { useKeys } from '../../ui/keys.ts';
import { stepArticle } from './actions/go-to-article.ts';
import { moveBy, nudgeTowards } from './actions/move-caret.ts';
import { revert } from './actions/revert.ts';
import { editSelected, goToAnnotation, leave, nextInOrder } from './actions/select-annotation.ts';
import { cycleSnap } from './actions/select-text.ts';
import { acceptSuggestion, applyLabel } from './actions/tag.ts';
import { selectedMention, tagAlike } from './actions/tag-alike.ts';
import { removeSelected } from './actions/update-annotation.ts';
import { type AnnotateKey, key } from './annotate-key.ts';
import { caretKeys, claimKeys, polarityKeys } from './claims/claim-keys.ts';
import { acceptProposal, dismissProposal } from './claims/proposals.ts';
import { foldAll, foldSelected } from './margin/fold.ts';
import type { Focusable } from './queue/queue-pane.tsx';
import type { QueueRow } from './queue/queue-rows.ts';
import type { AnnotateSession } from './state/session.tsx';
import { spanInForce } from './state/view-store.ts';
import { useSuggestionKeys } from './suggestions/use-suggestion-keys.ts';

/** Binds the screen's keys and lists them in the key map. None acts while something is typed. */
export function useAnnotateKeys(
  session: AnnotateSession,
  rows: readonly QueueRow[],
  articleId: string | null,
  search: RefObject<Focusable | null>,
): void {
  const labels = useMemo(() => labelKeys(session), [session]);
  const step = (direction: 1 | -1) => {
    if (articleId !== null) stepArticle(session, rows, articleId, direction);
  };
  // First, so that on a selected stance they come before the types that have the same keys.
  useKeys(polarityKeys(session));
  useSuggestionKeys(session);
  useKeys([
    ...labels,
    ...claimKeys(session),
    ...textKeys(session),
    ...annotationKeys(session),
    key('previous', 'KeyP', 'annotate.previous', () => step(-1)),
    key('next', 'KeyN', 'annotate.next', () => step(1)),
    key('search', 'Slash', 'annotate.queue.search', () => search.current?.focus()),
    key('undo', '$mod+KeyZ', 'annotate.undo', () => revert(session, 'undo')),
    key('redo', '$mod+Shift+KeyZ', 'annotate.redo', () => revert(session, 'redo')),
    key('redo-y', '$mod+KeyY', 'annotate.redo', () => revert(session, 'redo')),
  ]);
  useKeys(caretKeys());
}

function labelKeys(session: AnnotateSession): AnnotateKey[] {
  return session.codebook.labels
    .filter(({ layer, key: cap, retired }) => layer === 'entity' && cap !== null && !retired)
    .flatMap(({ id, key: cap }) =>
      codesOfKeyCap(cap ?? '').map((code) =>
        key(`label.${id}.${code}`, code, 'annotate.key.label', () => applyLabel(session, id)),
      ),
    );
}

function textKeys(session: AnnotateSession): AnnotateKey[] {
  const hasSelection = () => spanInForce(session.store.getState()) !== null;
  const arrows = (['left', 'right'] as const).flatMap((arrow) => {
    const code = arrow === 'left' ? 'ArrowLeft' : 'ArrowRight';
    return [
      key(`end.${arrow}`, `Alt+${code}`, 'annotate.key.end', () => nudgeTowards(session, 'end', arrow)),
      key(`start.${arrow}`, `Alt+Shift+${code}`, 'annotate.key.start', () =>
        nudgeTowards(session, 'start', arrow),
      ),
    ];
  });
  return [
    key(
      'accept',
      'Enter',
      'annotate.key.accept',
      () => (hasSelection() ? acceptSuggestion(session) : acceptProposal(session)),
      (event) => isInText(event) && (hasSelection() || session.store.getState().proposal !== null),
    ),
    key('snap', 'KeyX', 'annotate.key.snap', () => cycleSnap(session)),
    ...arrows,
    ...[unitKeys(session, 'sentence', '$mod'), unitKeys(session, 'paragraph', 'Alt')].flat(),
  ];
}

/** Up and down by a unit of the text; with Shift they select. */
function unitKeys(
  session: AnnotateSession,
  unit: 'sentence' | 'paragraph',
  modifier: '$mod' | 'Alt',
): AnnotateKey[] {
  return (
    [
      ['next', 'ArrowDown', 1],
      ['previous', 'ArrowUp', -1],
    ] as const
  ).flatMap(([to, arrow, direction]) =>
    [false, true].map((selects) =>
      key(
        `${unit}.${to}${selects ? '.extend' : ''}`,
        `${modifier}+${selects ? 'Shift+' : ''}${arrow}`,
        `annotate.key.${unit}.${to}`,
        () => moveBy(session, unit, direction, selects),
        isInText,
      ),
    ),
  );
}

function annotationKeys(session: AnnotateSession): AnnotateKey[] {
  const { store, reader } = session;
  const go = (direction: 1 | -1) => {
    const id = nextInOrder(session, direction);
    if (id !== null) goToAnnotation(session, id);
  };
  // After Esc, and at the last annotation, Tab leaves the text: it is no trap.
  const goes = (direction: 1 | -1) => (event: KeyboardEvent) =>
    isInText(event) && !store.getState().hasLeft && nextInOrder(session, direction) !== null;
  return [
    key('annotation.next', 'Tab', 'annotate.key.annotation.next', () => go(1), goes(1)),
    key('annotation.previous', 'Shift+Tab', 'annotate.key.annotation.previous', () => go(-1), goes(-1)),
    key(
      'alike',
      'Shift+KeyA',
      'annotate.key.alike',
      () => tagAlike(session),
      () => selectedMention(session) !== undefined,
    ),
    key('remove', 'Delete', 'annotate.key.remove', () => removeSelected(session)),
    key('edit', 'KeyE', 'annotate.key.edit', () => editSelected(session)),
    key('fold', 'KeyO', 'margin.fold-card', () => foldSelected(session)),
    key('fold.all', 'Shift+KeyO', 'margin.fold-all', () => foldAll(session)),
    key('leave', 'Escape', 'annotate.key.leave', (event) => {
      // From its card back to the annotation, which stays open; Tab goes on from there.
      const isInCard = event.target instanceof Element && event.target.closest('.an-inspector');
      if (isInCard) return reader.current?.focus();
      if (store.getState().proposal) return dismissProposal(session);
      leave(session);
      const isBeside = event.target instanceof Element && event.target.closest('.an-toolbar, .an-margin');
      if (isBeside) reader.current?.focus();
    }),
  ];
}

const isInText = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.an-text') !== null && target.closest('button') === null;
