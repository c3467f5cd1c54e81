import { searchPattern } from '../../../../src-shared/arabic/find-folded.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { hullOf } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** The suggestion that the keys are for; none while text or an annotation is selected. */
export function currentSuggestion({ store }: AnnotateSession): Suggestion | undefined {
  const { suggestions, suggestion } = store.getState();
  return suggestions.find(({ id }) => id === suggestion);
}

/** The one after (1) or before (-1) the current one, or else after or before the caret; at the end it begins again. */
export function neighbourSuggestion(
  suggestions: readonly Suggestion[],
  current: string | null,
  caret: number,
  direction: 1 | -1,
): Suggestion | undefined {
  const index = suggestions.findIndex(({ id }) => id === current);
  if (index >= 0) return suggestions.at((index + direction) % suggestions.length);
  const beyond =
    direction === 1
      ? suggestions.find((suggestion) => hullOf(suggestion).start >= caret)
      : suggestions.findLast((suggestion) => hullOf(suggestion).end <= caret);
  return beyond ?? suggestions.at(direction === 1 ? 0 : -1);
}

/** Those that say the same, folded, and would get the same label, itself among them. */
export function alikeSuggestions(
  suggestions: readonly Suggestion[],
  wanted: Suggestion,
  text: string,
): readonly Suggestion[] {
  if (wanted.layer !== 'entity') return [wanted];
  const words = (suggestion: Suggestion) => {
    const { start, end } = hullOf(suggestion);
    return searchPattern(text.slice(start, end));
  };
  const folded = words(wanted);
  return suggestions.filter(
    (other) => other.layer === 'entity' && other.label === wanted.label && words(other) === folded,
  );
}

/** The innermost suggestion at the offset. */
export const suggestionAt = (suggestions: readonly Suggestion[], offset: number): Suggestion | undefined =>
  suggestions
    .filter((suggestion) => {
      const { start, end } = hullOf(suggestion);
      return start <= offset && offset < end;
    })
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];

function lengthOf(suggestion: Suggestion): number {
  const { start, end } = hullOf(suggestion);
  return end - start;
}
