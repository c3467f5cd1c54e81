import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryDifference } from '../../../src-shared/arabic/boundary-difference.ts';

/** The spans of two quotes of one text. */
function difference(text: string, a: string, b: string) {
  const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  return boundaryDifference(text, span(a), span(b));
}

describe('what two boundaries differ in', () => {
  it.each([
    ['في باريس اليوم', 'باريس', 'باريس', null],
    ['قال بباريس اليوم', 'بباريس', 'باريس', 'clitic'],
    ['قال وبالرباط اليوم', 'وبالرباط', 'الرباط', 'clitic'],
    ['قال وبالرباط اليوم', 'بالرباط', 'الرباط', 'clitic'],
    ['قال بالرباط اليوم', 'بالرباط', 'رباط', 'clitic'],
    ['قال الرباط اليوم', 'الرباط', 'رباط', 'article'],
    ['قال «الرباط» اليوم', '«الرباط»', 'الرباط', 'punctuation'],
    ['قال الرباط، اليوم', 'الرباط،', 'الرباط', 'punctuation'],
    ['قال الرباطُ اليوم', 'الرباطُ', 'الرباط', 'diacritic'],
    ['مع رئيسها اليوم', 'رئيسها', 'رئيس', 'clitic'],
    ['مع رئيس الحكومة', 'رئيس الحكومة', 'رئيس', 'other'],
    ['مع بريطانيا اليوم', 'بريطانيا', 'طانيا', 'other'],
    ['مع «والرباطُ» اليوم', '«والرباطُ', 'الرباط', 'other'],
  ] as const)('%s: %s and %s: %s', (text, a, b, expected) => {
    expect(difference(text, a, b)).toBe(expected);
    expect(difference(text, b, a)).toBe(expected);
  });

  it('is nothing exactly where the boundaries are the same, whichever comes first', () => {
    const text = 'وقال «بالرِّباطِ» إنهـا، مع رئيسها';
    const spans = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => ({
      start: Math.min(one, other),
      end: Math.max(one, other),
    }));
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const same = a.start === b.start && a.end === b.end;
        expect(boundaryDifference(text, a, b) === null).toBe(same);
        expect(boundaryDifference(text, a, b)).toBe(boundaryDifference(text, b, a));
      }),
    );
  });
});
