import './suggestions.css';
import { Lightbulb, LightbulbOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../../ui/icon.tsx';
import { Tip } from '../../../ui/tip.tsx';
import { useSession, useView } from '../state/session.tsx';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { useShownSuggestions } from './use-shown-suggestions.ts';

/** In the article's bar: how many suggestions are shown; opens what there is to say of them. */
export function SuggestionsButton(): ReactElement {
  const { text, store } = useSession();
  const { isShown } = useShownSuggestions();
  const count = useView((view) => view.suggestions.length);
  const isOpen = useView((view) => view.isSuggestionPanelOpen);
  const name = isShown ? text('suggestions.count', { count }) : text('suggestions.hidden');
  return (
    <>
      <Tip text={`${name} (Shift V)`}>
        <Button
          className="btn btn-sm an-suggestions-button"
          onPress={() => store.setState({ isSuggestionPanelOpen: true })}
        >
          <Icon of={isShown ? Lightbulb : LightbulbOff} />
          <span className="sr">{name}</span>
          {isShown && <span aria-hidden="true">{count}</span>}
        </Button>
      </Tip>
      {isOpen && <SuggestionsPanel onClose={() => store.setState({ isSuggestionPanelOpen: false })} />}
    </>
  );
}
