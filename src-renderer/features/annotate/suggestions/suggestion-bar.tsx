import './suggestions.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { KeyCap } from '../key-cap.tsx';
import { useSession, useView } from '../state/session.tsx';
import { labelName, percentOf, quoteOf, sourceWords, stepSuggestion } from './go-to-suggestion.ts';
import { useSuggestionActions } from './use-suggestion-actions.ts';
import { alikeSuggestions } from './visible-suggestions.ts';

/** The current suggestion: what it would mark, where it comes from, how sure it is, and the keys that take it or reject it. */
export function SuggestionBar({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const session = useSession();
  const { text, codebook, open } = session;
  const { accept, acceptAlike, reject } = useSuggestionActions(session);
  const suggestions = useView((view) => view.suggestions);
  const label = findLabel(codebook, suggestion.layer, suggestion.label);
  const alike = alikeSuggestions(suggestions, suggestion, open.current?.ground.text ?? '').length;
  const number = suggestions.indexOf(suggestion) + 1;
  return (
    <section className="an-suggestion" aria-label={text('suggestions.one')}>
      <IconButton
        small
        directional
        icon={ChevronLeft}
        label={text('suggestions.key.previous')}
        onPress={() => stepSuggestion(session, -1)}
      />
      <span className="faint">{text('suggestions.place', { number, total: suggestions.length })}</span>
      <IconButton
        small
        directional
        icon={ChevronRight}
        label={text('suggestions.key.next')}
        onPress={() => stepSuggestion(session, 1)}
      />
      {label && <KeyCap label={label} />}
      <b>{labelName(session, suggestion)}</b>
      <bdi className="quote read trunc" lang="ar">
        {quoteOf(session, suggestion)}
      </bdi>
      <span className="tag">{sourceWords(session, suggestion)}</span>
      <span className="faint" title={text('suggestions.confidence')}>
        {text('suggestions.percent', { percent: percentOf(suggestion) })}
      </span>
      <span className="grow" />
      <Button small variant="primary" onPress={() => accept()}>
        {text('suggestions.accept')} <Kbd keys="Enter" />
      </Button>
      {alike > 1 && (
        <Button small onPress={acceptAlike}>
          {text('suggestions.accept-alike', { count: alike })} <Kbd keys="Shift+Enter" />
        </Button>
      )}
      <Button small variant="ghost" onPress={reject}>
        {text('suggestions.reject')} <Kbd keys="Delete" />
      </Button>
    </section>
  );
}
