import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Region, regionKinds, regionOrigins } from '../../../src-shared/model/article.ts';
import { confirmLines, type LineMark, markLines, wholeLines } from '../../../src-shared/model/mark-lines.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

const pieces = ['خبر', ' ', 'شَّدة', '😀', '\n', '\n', '\r\n', '\u2028', '\t', 'Reuters', '،'];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
const mark: fc.Arbitrary<LineMark | null> = fc.option(
  fc.record(
    { kind: fc.constantFrom(...regionKinds), reason: fc.constantFrom('share', 'related') },
    { requiredKeys: ['kind'] },
  ),
);
const pair = (length: number) =>
  fc
    .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** A text, regions that do not overlap (some reaching over several lines or into one), a span and what its lines are said to be. */
const scene = text.chain((text) =>
  fc.record({
    text: fc.constant(text),
    regions: fc
      .tuple(
        fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom(...regionKinds), fc.constantFrom(...regionOrigins)), {
          minLength: 4,
          maxLength: 4,
        }),
      )
      .map(([edges, looks]): Region[] => {
        const sorted = edges.toSorted((a, b) => a - b);
        return looks.flatMap(([kind, origin], index) => {
          const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
          return start === undefined || end === undefined ? [] : [{ kind, start, end, origin }];
        });
      }),
    span: pair(text.length),
    mark,
  }),
);

/** What is said of each code unit outside line breaks; written without the code under test. */
const saidOf = (text: string, regions: readonly Region[]) =>
  paragraphsOf(text).map(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => {
      const region = regions.find((one) => one.start <= start + index && start + index < one.end);
      return region ? [region.kind, region.origin, region.reason ?? null] : null;
    }),
  );

/** True for the lines that the span touches: a caret its own, a selection those it has a character or the break of. */
const touchedBy = (text: string, span: { start: number; end: number }) => {
  const lines = paragraphsOf(text);
  return lines.map(({ start }, index) => {
    const next = lines[index + 1]?.start ?? text.length + 1;
    return span.start === span.end
      ? start <= span.start && span.start < next
      : start < span.end && span.start < next;
  });
};

describe('marking lines', () => {
  it('changes the lines meant and no other, never overlaps, and does nothing the second time', () => {
    fc.assert(
      fc.property(scene, ({ text, regions, span, mark }) => {
        const marked = markLines(text, regions, span, mark);
        const touched = touchedBy(text, span);
        const [before, after] = [saidOf(text, regions), saidOf(text, marked)];
        paragraphsOf(text).forEach(({ start, end }, index) => {
          const isBlank = text.slice(start, end).trim() === '';
          if (!touched[index]) expect(after[index]).toEqual(before[index]);
          else if (mark && !isBlank) {
            expect(marked).toContainEqual({
              ...(mark.kind === 'boilerplate' && mark.reason ? { reason: mark.reason } : {}),
              kind: mark.kind,
              start,
              end,
              origin: 'human',
            });
          } else expect(after[index]?.every((said) => said === null)).toBe(true);
        });
        for (const [index, region] of marked.entries()) {
          expect(region.start).toBeLessThan(region.end);
          expect(region.end).toBeLessThanOrEqual(text.length);
          expect(region.start).toBeGreaterThanOrEqual(marked[index - 1]?.end ?? 0);
        }
        expect(markLines(text, marked, span, mark)).toBe(marked);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts what reaches over the line into what is before and after it', () => {
    // «ا», «ب», «ج» on lines of their own: offsets 0, 2 and 4.
    const all: Region = { kind: 'boilerplate', start: 0, end: 5, origin: 'rule', reason: 'related' };
    expect(markLines('ا\nب\nج', [all], { start: 2, end: 2 }, { kind: 'body', reason: 'related' })).toEqual([
      { ...all, end: 1 },
      { kind: 'body', start: 2, end: 3, origin: 'human' },
      { ...all, start: 4 },
    ]);
    expect(markLines('ا\nب\nج', [all], { start: 1, end: 3 }, null)).toEqual([{ ...all, start: 4 }]);
  });

  it('takes whole lines, the last of a selection being that of its last character', () => {
    expect(wholeLines('ا\nبب\nج', { start: 3, end: 3 })).toEqual({ start: 2, end: 4 });
    expect(wholeLines('ا\nبب\nج', { start: 3, end: 5 })).toEqual({ start: 2, end: 4 });
    expect(wholeLines('ا\nبب\nج', { start: 0, end: 6 })).toEqual({ start: 0, end: 6 });
  });

  it('confirms what rules proposed, where it is asked to', () => {
    const regions: Region[] = [
      { kind: 'title', start: 0, end: 1, origin: 'rule' },
      { kind: 'boilerplate', start: 2, end: 3, origin: 'rule', reason: 'share' },
    ];
    const [title, share] = regions;
    expect(confirmLines(regions, { start: 2, end: 3 })).toEqual([title, { ...share, origin: 'human' }]);
    const all = confirmLines(regions, null);
    expect(all.map(({ origin }) => origin)).toEqual(['human', 'human']);
    expect(confirmLines(all, null)).toBe(all);
  });
});
