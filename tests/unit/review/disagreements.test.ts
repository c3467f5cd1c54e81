import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, draftToEdit } from '../../../src-renderer/features/review/adjudicate/choices.ts';
import { goldShares } from '../../../src-renderer/features/review/adjudicate/gold-shares.ts';
import { isOpen, quoteOfItem } from '../../../src-renderer/features/review/disagreements/item.ts';
import { differingStretches } from '../../../src-renderer/features/review/disagreements/passage/differing-stretches.ts';
import { passageWindow } from '../../../src-renderer/features/review/disagreements/passage/passage-window.ts';
import type { AdjudicationUnit } from '../../../src-shared/contract/adjudication.ts';
import type { Decision } from '../../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../../src-shared/model/annotation.ts';

const spanWithin = (length: number) =>
  fc
    .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

describe('characters that not all marked', () => {
  it('are those that counting character by character finds, in stretches that are apart', () => {
    const versions = fc.array(fc.array(spanWithin(24), { maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(versions, (given) => {
        const found = differingStretches(given);
        for (let at = 0; at < 24; at++) {
          const marking = given.filter((spans) =>
            spans.some(({ start, end }) => start <= at && at < end),
          ).length;
          const differs = marking > 0 && marking < given.length;
          expect(found.some(({ start, end }) => start <= at && at < end)).toBe(differs);
        }
        for (const [index, { start }] of found.entries()) {
          expect(start).toBeGreaterThan(found[index - 1]?.end ?? -1);
        }
      }),
    );
  });
});

describe('the passage that is looked at', () => {
  it('holds every mark and, with its neighbours, stays within the text', () => {
    const texts = fc
      .array(fc.constantFrom('قالت ', 'الوزيرة ', 'باريس. ', 'و«لا» ', '\n', '2026 '), {
        minLength: 1,
        maxLength: 200,
      })
      .map((words) => words.join(''));
    const marked = texts.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(spanWithin(text.length), { maxLength: 2 })),
    );
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const { before, focus, after } = passageWindow(text, spans);
        for (const { start, end } of spans) {
          expect(focus.start).toBeLessThanOrEqual(start);
          expect(focus.end).toBeGreaterThanOrEqual(end);
        }
        for (const { start, end } of [before, focus, after]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(before.end).toBeLessThanOrEqual(focus.start);
        expect(after.start).toBeGreaterThanOrEqual(focus.end);
      }),
    );
  });

  it('is the sentence of the mark, between its neighbours', () => {
    const text = 'وصل الوفد. ثم غادر هو. ثم عاد غدا.';
    const at = text.indexOf('غادر');
    const { before, focus, after } = passageWindow(text, [{ start: at, end: at + 4 }]);
    expect([before, focus, after].map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'وصل الوفد.',
      'ثم غادر هو.',
      'ثم عاد غدا.',
    ]);
  });
});

const annotation = (id: string, annotatorId: string, start: number, end: number): Annotation => ({
  id,
  articleId: 'article',
  annotatorId,
  layer: 'entity',
  label: 'GPE',
  spans: [{ role: 'mention', start, end }],
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const unit = (change: Partial<AdjudicationUnit>): AdjudicationUnit => ({
  key: 'key',
  version: 'version',
  layer: 'entity',
  annotations: [annotation('y', 'yusuf', 5, 9), annotation('m', 'maryam', 5, 9)],
  versions: [{ annotatorIds: ['yusuf', 'maryam'], annotationIds: ['y', 'm'] }],
  votes: { salma: null, yusuf: 'y', maryam: 'm' },
  causes: ['missing'],
  decision: null,
  stale: [],
  ...change,
});

const decision = (change: Partial<Decision>): Decision => ({
  id: 'decision',
  articleId: 'article',
  layer: 'entity',
  sources: [],
  outcome: 'accepted',
  chosen: ['y'],
  goldIds: ['gold'],
  votes: {},
  waiting: [],
  reason: null,
  isUnclear: false,
  rule: null,
  by: 'nawal',
  at: '2026-01-02T00:00:00.000Z',
  ...change,
});

describe('what can be decided of a unit', () => {
  it('stands in the order of the annotators, nothing among it where somebody has nothing', () => {
    const choices = choicesOf(unit({}), ['salma', 'yusuf', 'maryam']);
    expect(choices.map(({ annotatorIds, annotation: own }) => [annotatorIds, own?.id])).toEqual([
      [['salma'], undefined],
      [['yusuf', 'maryam'], 'y'],
    ]);
  });

  it('is written from what is in gold, with the links that wait; from the first version where nothing or more is', () => {
    const link = { role: 'parent' as const, target: 'gold claim' };
    const gold = [{ ...annotation('gold', 'gold', 4, 9), links: [link] }, annotation('other', 'gold', 0, 2)];
    const waiting = [{ goldId: 'gold', role: 'claimant' as const, target: 's1' }];
    const first = annotation('y', 'yusuf', 5, 9);
    const startOf = (given: Partial<AdjudicationUnit>) =>
      draftToEdit(unit(given), gold, first)?.spans[0]?.start;
    const edited = draftToEdit(unit({ decision: decision({ outcome: 'edited', waiting }) }), gold, first);
    expect(edited).toMatchObject({
      spans: [{ start: 4 }],
      links: [link, { role: 'claimant', target: 's1' }],
    });
    expect(startOf({})).toBe(5);
    expect(startOf({ decision: decision({ goldIds: ['gold', 'other'] }) })).toBe(5);
    expect(startOf({ decision: decision({ outcome: 'rejected', goldIds: [] }) })).toBe(5);
    expect(draftToEdit(unit({}), gold, undefined)).toBeNull();
  });

  it('is counted by whose version it was, and what is open or stale not at all', () => {
    const own = [{ annotatorIds: ['salma'], annotationIds: ['s'] }];
    const units = [
      unit({ decision: decision({}) }),
      unit({ decision: decision({ chosen: ['s'] }), versions: own }),
      unit({ decision: decision({ chosen: ['s'] }), versions: own }),
      unit({ decision: decision({ outcome: 'rejected', chosen: [] }) }),
      unit({ decision: decision({ outcome: 'deferred', chosen: [] }) }),
      unit({ decision: decision({}), stale: ['changed'] }),
      unit({}),
    ];
    expect(units.map(isOpen)).toEqual([false, false, false, false, true, true, true]);
    expect(goldShares({ units, others: [] })).toEqual([
      { kind: 'one', annotatorId: 'salma', count: 2 },
      { kind: 'shared', annotatorId: null, count: 1 },
      { kind: 'rejected', annotatorId: null, count: 1 },
    ]);
  });

  it('is named by the longest of its sides, in one line', () => {
    const text = 'في باريس\nاليوم';
    const sides = [annotation('a', 'salma', 3, 8), annotation('b', 'yusuf', 3, 14), null];
    expect(quoteOfItem(text, { sides })).toBe('باريس اليوم');
  });
});
