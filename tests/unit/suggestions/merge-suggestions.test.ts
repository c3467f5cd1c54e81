import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestionSources } from '../../../src-shared/model/annotation.ts';
import type { Suggestion } from '../../../src-shared/model/suggestion.ts';
import { hullOf, mergeSuggestions, newTo } from '../../../src-shared/suggestions/merge-suggestions.ts';
import { spansOverlap } from '../../../src-shared/text/span.ts';

const mention = (
  start: number,
  end: number,
  label = 'GPE',
  source: Suggestion['source'] = 'tagger',
  confidence = 0.5,
): Suggestion => ({
  id: `entity ${start}–${end}`,
  layer: 'entity',
  label,
  spans: [{ role: 'mention', start, end }],
  attributes: {},
  links: [],
  source,
  confidence,
  entryName: null,
});
const claim = (start: number, end: number, cue: readonly [number, number]): Suggestion => ({
  ...mention(start, end, 'claim', 'quotation'),
  layer: 'claim',
  spans: [
    { role: 'content', start, end },
    { role: 'cue', start: cue[0], end: cue[1] },
  ],
});

const some = fc
  .record({
    start: fc.nat(40),
    length: fc.integer({ min: 1, max: 9 }),
    label: fc.constantFrom('GPE', 'PER'),
    source: fc.constantFrom(...suggestionSources),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, length, label, source, confidence }) =>
    mention(start, start + length, label, source, confidence),
  );

describe('suggestions put together', () => {
  it('never overlap within a layer, stand in reading order, and whatever was left out is overlapped by one that stays', () => {
    fc.assert(
      fc.property(fc.array(some), (found) => {
        const merged = mergeSuggestions(found);
        for (const [index, { spans }] of merged.entries()) {
          const next = merged[index + 1];
          if (next)
            expect(hullOf(next).start).toBeGreaterThanOrEqual(Math.max(...spans.map(({ end }) => end)));
        }
        for (const left of found) {
          expect(merged.some((kept) => spansOverlap(hullOf(kept), hullOf(left)))).toBe(true);
        }
      }),
    );
  });

  it('prefer what the annotator marked to the registry and that to what was learned', () => {
    const merged = mergeSuggestions([
      mention(0, 12, 'DOC', 'tagger', 0.99),
      mention(6, 12, 'GPE', 'registry', 0.5),
      mention(20, 25, 'PER', 'dictionary', 0.7),
      mention(20, 30, 'PER', 'dictionary', 0.9),
    ]);
    expect(merged.map(({ spans: [span], label }) => [span?.start, span?.end, label])).toEqual([
      [6, 12, 'GPE'],
      [20, 30, 'PER'],
    ]);
  });

  it('keep a claim beside the mentions in it', () => {
    expect(mergeSuggestions([claim(10, 40, [2, 6]), mention(12, 17)])).toHaveLength(2);
  });
});

describe('what is new to an annotator', () => {
  const own = [
    { layer: 'entity' as const, label: 'GPE', spans: [{ role: 'mention' as const, start: 5, end: 10 }] },
  ];

  it.each([
    ['the same again', mention(5, 10), false],
    ['the same words with another label', mention(5, 10, 'ORG'), false],
    ['more words with the same label', mention(0, 10), false],
    ['more words with another label, around it', mention(0, 10, 'ORG'), true],
    ['other words', mention(10, 14), true],
    ['a claim over it', claim(0, 20, [22, 25]), true],
  ])('%s', (_name, suggestion, isNew) => {
    expect(newTo(own, [suggestion])).toHaveLength(isNew ? 1 : 0);
  });

  it('is no claim that overlaps one of theirs, but one that lies on its cue', () => {
    const claims = [{ layer: 'claim' as const, label: 'claim', spans: claim(10, 40, [2, 6]).spans }];
    expect(newTo(claims, [claim(30, 60, [62, 65])])).toEqual([]);
    expect(newTo(claims, [claim(0, 9, [42, 45])])).toHaveLength(1);
  });
});
