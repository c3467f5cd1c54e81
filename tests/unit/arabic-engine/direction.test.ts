import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDirection, paragraphDirections } from '../../../src-shared/arabic/direction.ts';

describe('base direction', () => {
  // UAX #9, P2 and P3; bidi classes from DerivedBidiClass.txt.
  it.each([
    ['باريس Paris', 'rtl'],
    ['Paris باريس', 'ltr'],
    ['123 «باريس»', 'rtl'],
    ['١٢٣ Paris', 'ltr'], // Arabic-Indic digits are AN, not strong
    ['- (2019) …', null],
    ['', null],
    ['\u200fParis', 'rtl'], // RLM is R
    ['\u061cParis', 'rtl'], // ALM is AL
    ['\u200eباريس', 'ltr'], // LRM is L
    ['\u2067باريس\u2069 Paris', 'ltr'], // within an isolate: passed over
    ['\u2067باريس Paris', null], // an isolate left open holds the rest of the paragraph
    ['\u2069باريس', 'rtl'], // a PDI that ends nothing changes nothing
    ['\u2066a\u2067b\u2069c\u2069 باريس', 'rtl'],
    ['\u202bParis\u202c', 'ltr'], // the embedding's start is passed over, its content is not
    ['שלום', 'rtl'],
    ['\u064b Paris', 'ltr'], // vowel marks are NSM
    ['ﻻ', 'rtl'],
    ['𞤀', 'rtl'], // Adlam, beyond the first plane
    ['\ud83d باريس', 'rtl'],
  ])('of %j is %s', (text, expected) => {
    expect(baseDirection(text)).toBe(expected);
  });

  it.each([
    ['باريس\r\nParis\n\n2019\n٢٠١٩ قال', ['rtl', 'ltr', 'ltr', 'ltr', 'rtl']],
    ['768\n0\nمشاركة\n768', ['rtl', 'rtl', 'rtl', 'rtl']],
    ['12\nParis', ['ltr', 'ltr']],
    ['1\n\n2', ['rtl', 'rtl', 'rtl']],
  ])('of each line of %j is its own, or that of the line before', (text, directions) => {
    expect(paragraphDirections(text)).toEqual(directions);
  });

  it('does not change when neutral text or a closed isolate is put before it', () => {
    const neutral = fc.string({ unit: fc.constantFrom(...' 0٣.«(\u064e\u200b😡') });
    const isolated = fc.string({ unit: fc.constantFrom(...'اa 1') }).map((inner) => `\u2068${inner}\u2069`);
    fc.assert(
      fc.property(
        fc.oneof(neutral, isolated),
        fc.string({ unit: fc.constantFrom(...'اa 1\u2069') }),
        (before, text) => {
          expect(baseDirection(before + text)).toBe(baseDirection(text));
        },
      ),
    );
  });
});
