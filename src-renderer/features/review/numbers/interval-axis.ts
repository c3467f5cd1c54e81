import type { Metric } from '../../../../src-shared/contract/agreement.ts';

/** The stretch of numbers that bars are drawn on. */
export interface IntervalAxis {
  readonly from: number;
  readonly to: number;
}

/** One axis for all the numbers, from tenth to tenth around them and their intervals. */
export function axisOf(metrics: readonly Metric[]): IntervalAxis {
  const ends = metrics.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
  if (ends.length === 0) return { from: 0, to: 1 };
  // A little room, so that nothing stands on an end.
  const from = Math.floor(10 * (Math.min(...ends) - 0.02)) / 10;
  const to = Math.ceil(10 * (Math.max(...ends) + 0.02)) / 10;
  return { from: Math.max(-1, from), to: Math.min(1, Math.max(to, from + 0.2)) };
}

/** How far along the axis a number stands, in percent. */
export const placeOn = ({ from, to }: IntervalAxis, value: number): number =>
  to === from ? 0 : Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
