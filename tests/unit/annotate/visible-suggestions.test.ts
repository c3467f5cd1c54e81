import { expect, it } from 'vitest';
import {
  alikeSuggestions,
  neighbourSuggestion,
  suggestionAt,
} from '../../../src-renderer/features/annotate/suggestions/visible-suggestions.ts';
import type { Suggestion } from '../../../src-shared/model/suggestion.ts';

const text = 'باريس ثم باريسَ ثم لندن وفي باريس';
const mention = (start: number, end: number, label = 'GPE'): Suggestion => ({
  id: `${start}`,
  layer: 'entity',
  label,
  spans: [{ role: 'mention', start, end }],
  attributes: {},
  links: [],
  source: 'dictionary',
  confidence: 0.5,
  entryName: null,
});
// By hand: «باريس» 0–5, «باريسَ» 9–15, «لندن» 19–23, «باريس» 28–33.
const all = [mention(0, 5), mention(9, 15), mention(19, 23), mention(28, 33, 'ORG')];

it('go round from the last to the first, and begin at the caret', () => {
  const [first, second, third, last] = all;
  expect(neighbourSuggestion(all, '28', 0, 1)).toBe(first);
  expect(neighbourSuggestion(all, '0', 0, -1)).toBe(last);
  expect(neighbourSuggestion(all, null, 6, 1)).toBe(second);
  expect(neighbourSuggestion(all, null, 24, -1)).toBe(third);
  expect(neighbourSuggestion(all, null, 33, 1)).toBe(first);
  expect(neighbourSuggestion([], null, 0, 1)).toBeUndefined();
});

it('are alike where they say the same, vowelled or not, and would get the same label', () => {
  expect(alikeSuggestions(all, mention(0, 5), text)).toEqual(all.slice(0, 2));
});

it('are found at an offset, the innermost first', () => {
  const outer = mention(0, 15, 'DOC');
  expect(suggestionAt([outer, ...all], 3)).toBe(all[0]);
  expect(suggestionAt([outer, ...all], 7)).toBe(outer);
  expect(suggestionAt(all, 16)).toBeUndefined();
});
