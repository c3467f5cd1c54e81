import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStep, heatStep } from '../../../src-renderer/features/review/matrix/heat-step.ts';
import { axisOf, placeOn } from '../../../src-renderer/features/review/numbers/interval-axis.ts';

const metric = (value: number | null, low: number | null = null, high: number | null = null) => ({
  value,
  low,
  high,
  n: 1,
});

describe('the axis of the main numbers', () => {
  it('begins and ends at tenths around all of them, as the drawing of the screen has it', () => {
    // The four numbers and intervals of the drawing.
    const axis = axisOf([
      metric(0.765, 0.748, 0.781),
      metric(0.86, 0.846, 0.873),
      metric(0.742, 0.718, 0.765),
      metric(0.768, 0.741, 0.793),
    ]);
    expect(axis.from).toBeCloseTo(0.6);
    expect(axis.to).toBeCloseTo(0.9);
  });

  it('holds every number, and says nothing of none', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share), (values) => {
        const axis = axisOf(values.map((value) => metric(value)));
        expect(axis.from).toBeLessThan(axis.to);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(axis.from - 1e-9);
          expect(value).toBeLessThanOrEqual(axis.to + 1e-9);
          expect(placeOn(axis, value)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    expect(axisOf([metric(null)])).toEqual({ from: 0, to: 1 });
  });
});

describe('steps of the heat maps', () => {
  it('go from the least to the greatest, and of nothing there is none', () => {
    expect([0.7, 0.8, 0.9].map((value) => heatStep(value, 0.7, 0.9))).toEqual([1, 3, 5]);
    expect(heatStep(null, 0, 1)).toBeNull();
    expect(heatStep(0.5, 0.5, 0.5)).toBe(3);
    expect([0, 1, 50, 100].map((count) => countStep(count, 100))).toEqual([null, 1, 3, 5]);
  });
});
