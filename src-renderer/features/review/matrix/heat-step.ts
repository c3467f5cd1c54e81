/** Steps of a heat map from light to dark. */
const steps = 5;

/** Which of five steps a share has between `from` and `to`; null where it is undefined. */
export function heatStep(value: number | null, from: number, to: number): number | null {
  if (value === null) return null;
  if (to <= from) return Math.ceil(steps / 2);
  const part = (value - from) / (to - from);
  return Math.min(steps, Math.max(1, 1 + Math.floor(steps * part)));
}

/** Which of five steps a count has where `most` is the greatest; null of nothing. */
export const countStep = (count: number, most: number): number | null =>
  count === 0 || most === 0 ? null : Math.ceil((steps * count) / most);
