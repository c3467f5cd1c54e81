import { expect, it } from 'vitest';
import { judgedLabels, precisionOf } from '../../../src-shared/suggestions/helpfulness.ts';

const score = (right: number, suggested: number, marked = 20) => ({ label: 'GPE', right, suggested, marked });

// The rule as the panel says it: at least five suggestions, at least every second right, and no worse than known words.
it.each([
  ['better than known words', score(8, 10), score(6, 10), true, true],
  ['as good', score(6, 10), score(6, 10), true, true],
  ['worse', score(6, 10), score(9, 10), false, true],
  ['worse than known words that nobody can judge', score(6, 10), score(4, 4), true, true],
  ['every second right', score(5, 10), score(0, 0), true, true],
  ['fewer than every second right', score(4, 10), score(0, 0), false, true],
  ['too few to judge, all right', score(4, 4), score(0, 0), false, true],
  ['known words mostly wrong', score(5, 10), score(2, 10), true, false],
])('%s', (_name, tagger, dictionary, taggerHelps, dictionaryHelps) => {
  expect(judgedLabels({ tagger: [tagger], dictionary: [dictionary] })).toMatchObject([
    { label: 'GPE', taggerHelps, dictionaryHelps },
  ]);
});

it('a label that only one of them knows is judged, too', () => {
  expect(judgedLabels({ tagger: [], dictionary: [score(3, 3)] })).toEqual([
    {
      label: 'GPE',
      tagger: { right: 0, suggested: 0, marked: 0 },
      dictionary: { right: 3, suggested: 3, marked: 20 },
      taggerHelps: false,
      dictionaryHelps: true,
    },
  ]);
  expect(precisionOf({ right: 0, suggested: 0, marked: 4 })).toBeNull();
});
