import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Nudge, nudged, nudgedSpans } from '../../../src-renderer/reader/nudge.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import { graphemesOf, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

const groundOf = (text: string) => ({ text, graphemes: graphemesOf(text), paragraphs: paragraphsOf(text) });
const quote = (text: string, span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);

describe('an edge moved by one character', () => {
  const text = 'التقيا بباريس أمس';
  const ground = groundOf(text);
  const word = { start: text.indexOf('بباريس'), end: text.indexOf('بباريس') + 'بباريس'.length };

  test('goes the way its name says', () => {
    expect(quote(text, nudged(word, 'start-later', ground))).toBe('باريس');
    expect(quote(text, nudged(word, 'start-earlier', ground))).toBe('ا بباريس');
    expect(quote(text, nudged(word, 'end-earlier', ground))).toBe('بباري');
    expect(quote(text, nudged(word, 'end-later', ground))).toBe('بباريس أ');
  });

  test('takes a letter with its vowel marks', () => {
    const marked = 'حُسِمَ';
    expect(nudged({ start: 0, end: 2 }, 'end-later', groundOf(marked))).toEqual({ start: 0, end: 4 });
  });

  test('never empties the span or leaves the paragraph or the text', () => {
    expect(nudged({ start: 0, end: 1 }, 'end-earlier', ground)).toBeNull();
    expect(nudged({ start: 0, end: 1 }, 'start-later', ground)).toBeNull();
    expect(nudged({ start: 0, end: 1 }, 'start-earlier', ground)).toBeNull();
    expect(nudged({ start: 0, end: text.length }, 'end-later', ground)).toBeNull();
    const two = groundOf('أمس\nاليوم');
    expect(nudged({ start: 0, end: 3 }, 'end-later', two)).toBeNull();
    expect(nudged({ start: 4, end: 9 }, 'start-earlier', two)).toBeNull();
  });

  test('steps over a control on which no span may begin', () => {
    const controlled = 'قال\u200fباريس';
    const span = { start: 4, end: 9 };
    expect(quote(controlled, nudged(span, 'start-earlier', groundOf(controlled)))).toBe('ل\u200fباريس');
  });

  test('never leaves white space at an edge', () => {
    const pair = { start: 0, end: text.indexOf('س') + 1 };
    expect(quote(text, nudged({ start: 0, end: text.indexOf('ب') + 1 }, 'end-earlier', ground))).toBe(
      'التقيا',
    );
    expect(quote(text, nudged({ start: 5, end: pair.end }, 'start-later', ground))).toBe('بباريس');
    expect(nudged({ start: 0, end: 3 }, 'end-later', groundOf('أمس   '))).toBeNull();
  });

  test('moves the fragment at the caret, and none into another', () => {
    const spans = [
      { role: 'mention' as const, start: 0, end: 3 },
      { role: 'mention' as const, start: 4, end: 6 },
    ];
    expect(nudgedSpans(spans, 'end-earlier', ground, { caret: 2 })).toEqual([
      { ...spans[0], end: 2 },
      spans[1],
    ]);
    expect(nudgedSpans(spans, 'start-later', ground, { caret: 6 })).toEqual([
      spans[0],
      { ...spans[1], start: 5 },
    ]);
    const touching = spans.map((span) => (span.start === 4 ? { ...span, start: 3 } : span));
    expect(nudgedSpans(touching, 'end-later', ground, { caret: 1 })).toBeNull();
  });

  test('goes from word to word where the label begins with words', () => {
    const words = wordsOf(text);
    const start = (spans: readonly { start: number; end: number }[], nudge: Nudge) =>
      nudgedSpans(spans, nudge, ground, { words })?.map((span) => quote(text, span));
    expect(start([word], 'start-earlier')).toEqual(['التقيا بباريس']);
    expect(start([word], 'start-later')).toBeUndefined();
    expect(start([{ ...word, start: 0 }], 'start-later')).toEqual(['بباريس']);
    expect(start([word], 'end-earlier')).toEqual(['بباري']);
    // Made before the label asked for it.
    expect(start([{ ...word, start: word.start + 1 }], 'start-earlier')).toEqual(['بباريس']);
    const parts = [{ start: 0, end: 4 }, word];
    expect(nudgedSpans(parts, 'start-earlier', ground, { caret: word.end, words })).toBeNull();
  });

  test('moves only the outermost fragment', () => {
    const spans = [
      { role: 'mention' as const, start: 7, end: 9 },
      { role: 'mention' as const, start: 0, end: 3 },
    ];
    expect(nudgedSpans(spans, 'end-later', ground)).toEqual([{ ...spans[0], end: 10 }, spans[1]]);
    expect(nudgedSpans(spans, 'start-later', ground)).toEqual([spans[0], { ...spans[1], start: 1 }]);
  });

  test('always answers a span that the store accepts', () => {
    const characters = fc.string({
      unit: fc.constantFrom('ب', 'ا', ' ', '\u064e', '\u200f', '\n', '😀', 'é'),
      minLength: 1,
      maxLength: 20,
    });
    const nudges: Nudge[] = ['start-earlier', 'start-later', 'end-earlier', 'end-later'];
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), fc.constantFrom(...nudges), (text, a, b, nudge) => {
        const ground = groundOf(text);
        const covered = ground.graphemes.cover({ start: Math.min(a, b) % text.length, end: text.length });
        const moved = nudged(covered, nudge, ground);
        if (!moved) return;
        expect(moved.start).toBeLessThan(moved.end);
        expect(moved.end).toBeLessThanOrEqual(text.length);
        expect(ground.graphemes.isBoundary(moved.start) && ground.graphemes.isBoundary(moved.end)).toBe(true);
        if (moved.start !== covered.start) {
          expect(isFormatControlAt(text, moved.start)).toBe(false);
          expect(text.charAt(moved.start)).not.toMatch(/\s/u);
        } else {
          expect(text.charAt(ground.graphemes.previous(moved.end))).not.toMatch(/\s/u);
        }
      }),
    );
  });
});
