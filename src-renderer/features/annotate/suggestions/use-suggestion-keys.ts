import { codesOfKeyCap } from '../../../ui/key-caps.ts';
import { useKeys } from '../../../ui/keys.ts';
import { type AnnotateKey, key } from '../annotate-key.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { hasSuggestion, leaveSuggestion, stepSuggestion } from './go-to-suggestion.ts';
import { useShownSuggestions } from './use-shown-suggestions.ts';
import { useSuggestionActions } from './use-suggestion-actions.ts';

/** Binds the keys for suggestions. Those that mean something else, too, act only on a current suggestion: bind them before the others. */
export function useSuggestionKeys(session: AnnotateSession): void {
  const { accept, acceptAlike, reject } = useSuggestionActions(session);
  const { isShown, show } = useShownSuggestions();
  const has = () => hasSuggestion(session);
  const inText = (event: KeyboardEvent) => has() && isInText(event);
  const { store } = session;
  const step = (direction: 1 | -1) => {
    if (isShown) stepSuggestion(session, direction);
    else show(true);
  };
  useKeys([
    key('suggestion.next', 'KeyJ', 'suggestions.key.next', () => step(1)),
    key('suggestion.previous', 'Shift+KeyJ', 'suggestions.key.previous', () => step(-1)),
    key('suggestion.accept', 'Enter', 'suggestions.key.accept', () => accept(), inText),
    key('suggestion.alike', 'Shift+Enter', 'suggestions.key.alike', acceptAlike, inText),
    key('suggestion.reject', 'Delete', 'suggestions.key.reject', reject, has),
    key('suggestion.reject.back', 'Backspace', 'suggestions.key.reject', reject, has),
    key('suggestion.leave', 'Escape', 'suggestions.key.leave', () => leaveSuggestion(session), inText),
    key('suggestion.show', 'KeyV', 'suggestions.key.show', () => show(!isShown)),
    key('suggestion.panel', 'Shift+KeyV', 'suggestions.key.panel', () =>
      store.setState({ isSuggestionPanelOpen: true }),
    ),
    ...labelKeys(session, accept, has),
  ]);
}

function labelKeys(
  { codebook }: AnnotateSession,
  accept: (label: string) => void,
  has: () => boolean,
): AnnotateKey[] {
  return codebook.labels
    .filter(({ layer, key: cap, retired }) => layer === 'entity' && cap !== null && !retired)
    .flatMap(({ id, key: cap }) =>
      codesOfKeyCap(cap ?? '').map((code) =>
        key(`suggestion.label.${id}.${code}`, code, 'suggestions.key.label', () => accept(id), has),
      ),
    );
}

const isInText = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.an-text') !== null && target.closest('button') === null;
