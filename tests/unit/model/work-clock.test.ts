import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  idleAfter,
  restingClock,
  stopped,
  taken,
  ticked,
  touched,
  type WorkClock,
} from '../../../src-shared/model/work-clock.ts';

test('nothing is counted before the first sign of work', () => {
  expect(ticked(restingClock, 1_000_000).counted).toBe(0);
});

test('counts from sign to sign, and a minute at most after the last', () => {
  let clock = touched(restingClock, 5_000);
  clock = touched(clock, 25_000);
  expect(ticked(clock, 30_000).counted).toBe(25_000);
  expect(ticked(clock, 25_000 + 3_600_000).counted).toBe(20_000 + 60_000);
});

test('what was done after an hour away does not count the hour', () => {
  const clock = touched(touched(restingClock, 0), 3_600_000);
  expect(ticked(clock, 3_610_000).counted).toBe(60_000 + 10_000);
});

test('hidden, it stands still until something is done again', () => {
  const hidden = stopped(touched(restingClock, 0), 10_000);
  expect(ticked(hidden, 50_000).counted).toBe(10_000);
  expect(ticked(touched(hidden, 50_000), 52_000).counted).toBe(12_000);
});

test('whole seconds are taken, the rest stays', () => {
  const { seconds, clock } = taken(ticked(touched(restingClock, 0), 2_900));
  expect([seconds, clock.counted]).toEqual([2, 900]);
});

test('counts each moment within a minute of a sign, once, however often it is looked at', () => {
  const gaps = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 200_000 }), isSign: fc.boolean() }));
  fc.assert(
    fc.property(gaps, (steps) => {
      let clock: WorkClock = touched(restingClock, 0);
      let now = 0;
      const signs = [0];
      for (const { gap, isSign } of steps) {
        now += gap;
        clock = isSign ? touched(clock, now) : ticked(clock, now);
        if (isSign) signs.push(now);
      }
      clock = ticked(clock, now);
      // From the definition: after each sign the time up to the next (or now), at most a minute.
      const expected = signs
        .map((sign, index) => Math.min(idleAfter, (signs[index + 1] ?? now) - sign))
        .reduce((sum, part) => sum + part, 0);
      expect(clock.counted).toBe(expected);
    }),
  );
});
