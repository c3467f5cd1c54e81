import type { Region } from '../../src-shared/model/article.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** A text as it is compared: in code points, without what does not count. */
export interface ComparedText {
  /** Code points that count. */
  readonly length: number;
  /** The spans (UTF-16) in code points that count, in order; those that touch are one, and what is left of none is left out. */
  pieces(spans: readonly Span[]): Span[];
}

const counted = new Set<Region['kind']>(['title', 'body']);

/** What lies in `regions` that are neither title nor body is cut out, as if it were not in the text; what lies in none counts. */
export function comparedText(text: string, regions: readonly Region[]): ComparedText {
  const isLeftOut = new Uint8Array(text.length);
  for (const { kind, start, end } of regions) if (!counted.has(kind)) isLeftOut.fill(1, start, end);
  const before = new Uint32Array(text.length + 1);
  let length = 0;
  let index = 0;
  for (const character of text) {
    before.fill(length, index, index + character.length);
    if (isLeftOut[index] === 0) length++;
    index += character.length;
  }
  before[text.length] = length;
  return {
    length,
    pieces(spans) {
      const found: { start: number; end: number }[] = [];
      const placed = spans
        .map(({ start, end }) => ({ start: before[start] ?? length, end: before[end] ?? length }))
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start);
      for (const span of placed) {
        const last = found.at(-1);
        if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
        else found.push(span);
      }
      return found;
    },
  };
}
