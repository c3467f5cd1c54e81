import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choiceOfKey,
  newPicking,
  type PickChoice,
  pageOf,
  walked,
} from '../../../src-renderer/features/annotate/picking/picking.ts';

const choices = (count: number): PickChoice[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    annotationId: String(index),
    name: `${index}`,
  }));
const picking = (count: number, lit: number) =>
  newPicking({ prompt: '', choices: choices(count), onPick: () => undefined }, lit);
const idsOf = (of: readonly PickChoice[]) => of.map(({ id }) => id);

test('begins with the likely one lit, in the middle of what is shown', () => {
  expect(idsOf(pageOf(picking(30, 10)).shown)).toEqual(['6', '7', '8', '9', '10', '11', '12', '13', '14']);
  expect(idsOf(pageOf(picking(30, 29)).shown).at(-1)).toBe('29');
  expect(picking(3, -1).lit).toBe(0);
});

test('a digit takes what stands beside it, on the main keys and the number pad; a letter its own', () => {
  const narrator: PickChoice = {
    id: 'narrator',
    annotationId: null,
    name: '',
    keys: { codes: ['KeyN'], cap: 'N' },
  };
  const question = newPicking(
    { prompt: '', choices: [...choices(20), narrator], onPick: () => undefined },
    10,
  );
  expect(choiceOfKey(question, 'Digit1')?.id).toBe('6');
  expect(choiceOfKey(question, 'Numpad9')?.id).toBe('14');
  expect(choiceOfKey(question, 'KeyN')).toBe(narrator);
  expect(choiceOfKey(picking(2, 0), 'Digit3')).toBeNull();
  expect(choiceOfKey(picking(2, 0), 'Digit0')).toBeNull();
});

test('wherever one walks, the lit choice is shown, and walking back leads back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.array(fc.integer({ min: -9, max: 9 })),
      (count, first, steps) => {
        const start = picking(count, first % count);
        const there = steps.reduce(walked, start);
        const { from, shown } = pageOf(there);
        expect(shown[there.lit - from]).toBe(there.choices[there.lit]);
        expect(shown.length).toBeLessThanOrEqual(9);
        expect(steps.toReversed().reduce((at, step) => walked(at, -step), there).lit).toBe(start.lit);
      },
    ),
  );
});
