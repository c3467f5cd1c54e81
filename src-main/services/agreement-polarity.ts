import { alphaOfCoincidences } from '../../src-shared/agreement/index.ts';
import type { ArticleMarks } from './agreement-marks.ts';

/** Polarities that stand on one line, in their order; mixed and unclear ones have no place on it. */
const scale = ['against', 'neutral', 'favour'];

/** How many numbers {@link polarityCoincidences} are; the last is the number of items. */
export const polarityNumbers = scale.length * scale.length + 1;

/**
 * Coincidences of polarities in one article: an item is a holder with a target, rated by every annotator who gave it a polarity of the scale. To be
 * added over articles.
 */
export function polarityCoincidences({ stances }: ArticleMarks): number[] {
  const items = new Map<string, number[]>();
  for (const own of Object.values(stances)) {
    const rated = new Set<string>();
    for (const { holder, target, polarity } of own) {
      const place = scale.indexOf(polarity);
      const item = JSON.stringify([holder, target]);
      if (place < 0 || rated.has(item)) continue;
      rated.add(item);
      const counts = items.get(item) ?? scale.map(() => 0);
      counts[place] = (counts[place] ?? 0) + 1;
      items.set(item, counts);
    }
  }
  const found = new Array<number>(polarityNumbers).fill(0);
  for (const counts of items.values()) {
    const ratings = counts.reduce((sum, count) => sum + count, 0);
    if (ratings < 2) continue;
    for (const [row, count] of counts.entries()) {
      for (const [column, other] of counts.entries()) {
        const at = row * scale.length + column;
        found[at] = (found[at] ?? 0) + (count * (other - (row === column ? 1 : 0))) / (ratings - 1);
      }
    }
    found[polarityNumbers - 1] = (found[polarityNumbers - 1] ?? 0) + 1;
  }
  return found;
}

/** Krippendorff's alpha, ordinal, of added {@link polarityCoincidences}. */
export function polarityAlpha(sums: ArrayLike<number>): number | undefined {
  const numbers = Array.from(sums);
  const table = scale.map((_, row) => numbers.slice(row * scale.length, (row + 1) * scale.length));
  return alphaOfCoincidences(table, 'ordinal');
}
