import { findLabel } from '../../../../src-shared/model/codebook.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { hullOf } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce } from '../actions/announce.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { currentSuggestion, neighbourSuggestion, suggestionAt } from './visible-suggestions.ts';

/** Makes a suggestion the current one, brings it into view and says it; the text keeps the keyboard. `before` is said first. */
export function goToSuggestion(session: AnnotateSession, suggestion: Suggestion, before = ''): void {
  const { store, reader, text } = session;
  const { start, end } = hullOf(suggestion);
  store.setState({
    suggestion: suggestion.id,
    selection: null,
    selected: null,
    proposal: null,
    isBlank: false,
    hasLeft: false,
    caret: end,
  });
  reader.current?.setSelection({ anchor: end, focus: end });
  reader.current?.scrollTo(start);
  reader.current?.focus();
  const { suggestions } = store.getState();
  const said = text('suggestions.said', {
    number: suggestions.findIndex(({ id }) => id === suggestion.id) + 1,
    total: suggestions.length,
    quote: isolated(quoteOf(session, suggestion)),
    label: labelName(session, suggestion),
    source: sourceWords(session, suggestion),
    percent: percentOf(suggestion),
  });
  announce(session, before + said);
}

/** The next (1) or previous (-1) suggestion; says so where there is none. */
export function stepSuggestion(session: AnnotateSession, direction: 1 | -1): void {
  const { suggestions, suggestion, caret } = session.store.getState();
  const next = neighbourSuggestion(suggestions, suggestion, caret, direction);
  if (next) goToSuggestion(session, next);
  else announce(session, session.text('suggestions.none'));
}

/** After a click at the offset; false where nothing is suggested there. */
export function goToSuggestionAt(session: AnnotateSession, offset: number): boolean {
  const found = suggestionAt(session.store.getState().suggestions, offset);
  if (found) goToSuggestion(session, found);
  return found !== undefined;
}

/** Leaves the current suggestion where it is. */
export function leaveSuggestion({ store }: AnnotateSession): void {
  store.setState({ suggestion: null });
}

/** True where there is one that the keys are for. */
export const hasSuggestion = (session: AnnotateSession): boolean => currentSuggestion(session) !== undefined;

export function quoteOf({ open }: AnnotateSession, suggestion: Suggestion): string {
  const { start, end } = hullOf(suggestion);
  return open.current?.ground.text.slice(start, end) ?? '';
}

export const labelName = ({ codebook, language }: AnnotateSession, { layer, label }: Suggestion): string =>
  findLabel(codebook, layer, label)?.name[language] ?? label;

/** Where it comes from; for the registry with the name it has there. */
export function sourceWords({ text }: AnnotateSession, { source, entryName }: Suggestion): string {
  const words = text(`suggestions.source.${source}`);
  return entryName === null ? words : `${words} ${isolated(entryName)}`;
}

export const percentOf = ({ confidence }: Pick<Suggestion, 'confidence'>): number =>
  Math.round(100 * confidence);
