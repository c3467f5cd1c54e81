import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { spansForLabel } from '../../../../src-shared/arabic/word-starts.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { hullOf, newTo } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce } from '../actions/announce.ts';
import { createAnnotation } from '../actions/create-annotation.ts';
import { nestingWords } from '../actions/nesting-words.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { goToSuggestion, labelName, quoteOf } from './go-to-suggestion.ts';
import { alikeSuggestions, currentSuggestion, neighbourSuggestion } from './visible-suggestions.ts';

/** What can be done with the current suggestion; nothing where there is none. Each goes on to the next. */
export interface SuggestionActions {
  /** Makes it an annotation, with another label where one is given. */
  accept(label?: string): void;
  /** The same with all that say the same and would get the same label, as one step. */
  acceptAlike(): void;
  /** Keeps it from being suggested again. */
  reject(): void;
}

export const useSuggestionActions = (session: AnnotateSession): SuggestionActions =>
  useMemo(
    () => ({
      accept: (label) => accept(session, label),
      acceptAlike: () => acceptAlike(session),
      reject: () => reject(session),
    }),
    [session],
  );

function reject(session: AnnotateSession): void {
  const { saver, open } = session;
  const suggestion = currentSuggestion(session);
  const articleId = open.current?.ground.article.id;
  if (!suggestion || articleId === undefined) return;
  const { layer } = suggestion;
  saver.push({ kind: 'reject-suggestion', articleId, layer, ...hullOf(suggestion) });
  const quote = isolated(quoteOf(session, suggestion));
  goOn(session, [suggestion], session.text('suggestions.said.rejected', { quote }));
}

function accept(session: AnnotateSession, label: string | undefined): void {
  const suggestion = currentSuggestion(session);
  if (!suggestion) return;
  const chosen = label === undefined ? suggestion : { ...suggestion, label };
  if (!findLabel(session.codebook, chosen.layer, chosen.label)) return;
  const made = createAnnotation(session, draftOf(session, suggestion, chosen.label));
  if (!made) return;
  const quote = isolated(quoteOf(session, suggestion));
  const said = session.text('annotate.said.tagged', { quote, label: labelName(session, chosen) });
  if (!goOn(session, [suggestion], said)) selectAnnotation(session, made.id, hullOf(suggestion).end);
  sayNesting(session, [made]);
}

function acceptAlike(session: AnnotateSession): void {
  const { store, open, saver, annotator } = session;
  const suggestion = currentSuggestion(session);
  if (!suggestion || !open.current) return;
  const { text, article } = open.current.ground;
  const alike = alikeSuggestions(store.getState().suggestions, suggestion, text);
  const now = new Date().toISOString();
  const owner = { articleId: article.id, annotatorId: annotator.id };
  const creates = alike.map(
    (one): Annotation => ({
      id: newId(),
      ...owner,
      ...draftOf(session, one, one.label),
      createdAt: now,
      updatedAt: now,
    }),
  );
  saver.push({ kind: 'rearrange', articleId: article.id, creates, updates: [], removes: [] });
  const quote = isolated(quoteOf(session, suggestion));
  const said = session.text('suggestions.said.alike', { count: alike.length, quote });
  const [first] = creates;
  if (!goOn(session, alike, said) && first) selectAnnotation(session, first.id, hullOf(suggestion).end);
  sayNesting(session, creates);
}

/** Shown and said after what was said of the next suggestion. */
function sayNesting(session: AnnotateSession, made: readonly Annotation[]): void {
  const words = made.map((one) => nestingWords(session, one)).find((found) => found !== null);
  if (!words) return;
  const { announcement } = session.store.getState();
  const notice = `${words} ${session.text('mark.undo')}`;
  session.store.setState({ announcement: `${announcement} ${notice}`, notice });
}

/** Another label than the suggested one is a decision of one's own: what hung on the suggested one goes. */
function draftOf({ codebook, open }: AnnotateSession, suggestion: Suggestion, label: string) {
  const { layer, links, source, confidence } = suggestion;
  const words = open.current?.ground.words;
  const definition = findLabel(codebook, layer, label);
  const spans = words ? spansForLabel(definition, suggestion.spans, words) : suggestion.spans;
  const isOther = label !== suggestion.label;
  return {
    layer,
    label,
    spans,
    attributes: isOther ? {} : suggestion.attributes,
    links,
    note: null,
    origin: { source, confidence, ...(isOther && { changed: true as const }) },
  };
}

/** Says what was done and goes on after it; false, and then the current suggestion is left, where no other remains. */
function goOn(session: AnnotateSession, done: readonly Suggestion[], said: string): boolean {
  const { store } = session;
  const { suggestions, suggestion, caret } = store.getState();
  const marked = newTo(done, suggestions);
  const left = marked.filter(({ id }) => !done.some((one) => one.id === id));
  const after = suggestions.findIndex(({ id }) => id === suggestion);
  const next =
    suggestions.slice(after + 1).find((one) => left.includes(one)) ??
    neighbourSuggestion(left, null, caret, 1);
  store.setState({ suggestions: left, suggestion: null });
  if (next) goToSuggestion(session, next, `${said}. `);
  else announce(session, `${said}. ${session.text('suggestions.all-done')}`);
  return next !== undefined;
}
