import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fragmentAt,
  fragmentsOf,
  mergedSpans,
  withFragment,
} from '../../../src-renderer/reader/fragments.ts';
import type { AnnotationSpan } from '../../../src-shared/model/annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';
import { spansOverlap } from '../../../src-shared/text/span.ts';

const groundOf = (text: string) => ({ text, graphemes: graphemesOf(text), paragraphs: paragraphsOf(text) });
const mention = (start: number, end: number): AnnotationSpan => ({ role: 'mention', start, end });
const quotes = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('a stretch over line breaks', () => {
  test('becomes a fragment for each line that has anything', () => {
    const text = 'أول سطر \n  \n\tثانٍ\u200f';
    expect(quotes(text, fragmentsOf({ start: 4, end: text.length }, groundOf(text)))).toEqual(['سطر', 'ثانٍ']);
    expect(fragmentsOf({ start: 7, end: 12 }, groundOf(text))).toEqual([]);
  });
});

describe('another fragment', () => {
  const text = 'الرئيسان الفرنسي والعراقي معا';
  test('stands by itself where words lie between, and joins across a space', () => {
    expect(withFragment([mention(0, 8)], 'mention', { start: 17, end: 25 }, text)).toEqual([
      mention(0, 8),
      mention(17, 25),
    ]);
    expect(withFragment([mention(0, 8)], 'mention', { start: 9, end: 16 }, text)).toEqual([mention(0, 16)]);
  });
  test('joins all that it reaches, where the first of them stood', () => {
    const spans: AnnotationSpan[] = [mention(17, 25), { role: 'cue', start: 2, end: 4 }, mention(0, 8)];
    expect(withFragment(spans, 'mention', { start: 6, end: 18 }, text)).toEqual([mention(0, 25), spans[1]]);
  });
  test('never joins over a line break', () => {
    expect(withFragment([mention(0, 3)], 'mention', { start: 4, end: 7 }, 'أمس\nغدا')).toHaveLength(2);
  });
  test('at a border the one that ends there is meant', () => {
    const spans = [mention(3, 5), mention(0, 3)];
    expect(fragmentAt(spans, 'mention', 3)).toEqual(mention(0, 3));
    expect(fragmentAt(spans, 'mention', 0)).toEqual(mention(0, 3));
    expect(fragmentAt(spans, 'mention', 9)).toBeUndefined();
  });

  test('whatever is added or merged: nothing overlaps, and all that was marked stays marked', () => {
    const line = 'اب جد\nهوز حطي كلمن';
    const span = fc
      .tuple(fc.nat(line.length - 1), fc.integer({ min: 1, max: 6 }))
      .map(([start, size]) => mention(start, Math.min(line.length, start + size)));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (first, second) => {
        const build = (all: readonly AnnotationSpan[]) => mergedSpans([], all, line);
        const merged = mergedSpans(build(first), build(second), line);
        merged.forEach((one, index) => {
          for (const other of merged.slice(index + 1)) expect(spansOverlap(one, other)).toBe(false);
        });
        for (const one of [...first, ...second]) {
          expect(merged.some(({ start, end }) => start <= one.start && one.end <= end)).toBe(true);
        }
      }),
    );
  });
});
