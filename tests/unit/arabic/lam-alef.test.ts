import { describe, expect, it } from 'vitest';
import { paintedSpan } from '../../../src-shared/arabic/lam-alef.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const paint = (text: string, start: number, end: number) => {
  const { startMoved, endMoved, ...span } = paintedSpan(text, { start, end }, graphemesOf(text));
  return [text.slice(span.start, span.end), startMoved, endMoved];
};

describe('painting at lam-alef', () => {
  it.each(['لا', 'لأ', 'لإ', 'لآ', 'لٱ', 'لَا'])('takes in the whole of %s', (ligature) => {
    const lam = ligature.length - 1;
    expect(paint(`${ligature}مل`, lam, lam + 3)).toEqual([`${ligature}مل`, true, false]);
    expect(paint(`إ${ligature}م`, 0, 1 + lam)).toEqual([`إ${ligature}`, false, true]);
  });

  it('leaves letters that do not join in one glyph', () => {
    expect(paint('لـا', 2, 3)).toEqual(['ا', false, false]);
    expect(paint('ل\u200cا', 2, 3)).toEqual(['ا', false, false]);
    expect(paint('بباريس', 1, 6)).toEqual(['باريس', false, false]);
    expect(paint('ا', 0, 1)).toEqual(['ا', false, false]);
  });
});
