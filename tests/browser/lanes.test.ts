import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, topmostPieces } from '../../src-renderer/reader/lanes.ts';
import { type Span, spanContains, spanLength, spansOverlap } from '../../src-shared/text/span.ts';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 14 });

describe('lanes', () => {
  it('never hold two overlapping spans, and put what contains above what it contains', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const lanes = lanesOf(all);
        expect(lanes).toHaveLength(all.length);
        all.forEach((a, i) => {
          all.slice(0, i).forEach((b, j) => {
            if (spansOverlap(a, b)) expect(lanes[i]).not.toBe(lanes[j]);
            if (spanContains(a, b) && spanLength(a) > spanLength(b))
              expect(lanes[i]).toBeGreaterThan(lanes[j] ?? 0);
          });
          if (all.every((b, j) => j === i || !spansOverlap(a, b))) expect(lanes[i]).toBe(0);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('topmost pieces', () => {
  it('show at each place exactly one of the spans there: the highest rank, then the shortest', () => {
    fc.assert(
      fc.property(spans, fc.nat(13), (all, raised) => {
        const rank = (index: number) => (index === raised ? 1 : 0);
        const pieces = topmostPieces(
          all.map((each, item) => ({ ...each, item })),
          rank,
        );
        for (let at = 0; at < 62; at++) {
          const covering = all.flatMap((each, index) => (each.start <= at && at < each.end ? [index] : []));
          const shown = pieces.filter(({ start, end }) => start <= at && at < end);
          expect(shown).toHaveLength(Math.min(1, covering.length));
          const item = shown[0]?.item;
          if (item === undefined) continue;
          expect(covering).toContain(item);
          const shortest = Math.min(
            ...covering.map((index) => spanLength(all[index] ?? { start: 0, end: 0 })),
          );
          if (covering.includes(raised)) expect(item).toBe(raised);
          else expect(spanLength(all[item] ?? { start: 0, end: 0 })).toBe(shortest);
        }
      }),
      { numRuns: 500 },
    );
  });
});
