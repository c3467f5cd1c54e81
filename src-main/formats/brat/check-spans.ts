import { Problem } from '../../../src-shared/model/problem.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { BratSpan } from './parse.ts';

/**
 * Throws the first span that is outside the text or empty, or whose fragments lie over one another, with its line in the file: later on
 * lines are no longer known.
 */
export function checkSpans(
  spans: readonly BratSpan[],
  length: number,
  converter: OffsetConverter,
  shift: number,
): void {
  for (const { fragments, line } of spans) {
    const sorted = [...fragments].sort((a, b) => a.start - b.start);
    for (const [index, { start, end }] of sorted.entries()) {
      if (end <= start) throw new Problem('span-empty', { start, end, line });
      const places = [start - shift, end - shift].map((offset) => converter.toUtf16(offset));
      if (places.includes(undefined)) throw new Problem('span-outside-text', { start, end, length, line });
      const before = sorted[index - 1];
      if (before && before.end > start) throw new Problem('span-overlap', { start, end, line });
    }
  }
}
