import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCards } from '../../../src-renderer/features/annotate/margin/pack-cards.ts';

const card = (wanted: number, height = 30) => ({ wanted, height });

test('cards with room stand where they want', () => {
  expect(packCards([card(0), card(50), card(120)], 6)).toEqual([0, 50, 120]);
});

test('crowded cards give way downward', () => {
  expect(packCards([card(10), card(12), card(14), card(200)], 6)).toEqual([10, 46, 82, 200]);
});

test('round the anchor they give way upward and downward', () => {
  expect(packCards([card(90), card(95), card(100, 200), card(110)], 6, 2)).toEqual([28, 64, 100, 306]);
});

test('opening a card leaves those alone that do not reach it', () => {
  const cards = [card(10), card(12), card(14), card(300)];
  expect(packCards(cards, 6, 3)).toEqual(packCards(cards, 6));
});

test('no two cards overlap and the anchor does not move', () => {
  const boxes = fc.array(
    fc.record({ wanted: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 1, max: 90 }) }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(boxes, fc.nat(), (unsorted, pick) => {
      const cards = unsorted.toSorted((a, b) => a.wanted - b.wanted);
      const anchor = pick % cards.length;
      const tops = packCards(cards, 4, anchor);
      expect(tops[anchor]).toBe(cards[anchor]?.wanted);
      for (let index = 1; index < cards.length; index++) {
        const above = (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0);
        expect(tops[index]).toBeGreaterThanOrEqual(above + 4);
      }
    }),
  );
});
