import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalSpan } from '../../../src-shared/arabic/fold.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

/** Strings that have broken text code before: lone surrogates, marks, controls, presentation forms, Arabic and Latin. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...[
          '\ud83d',
          '\ude00',
          '\u200f',
          '\u200d',
          '\ufeff',
          '\u00ad',
          'ـ',
          '\u064b\u0651',
          '\u0670',
          '\u06dd',
        ],
        ...[
          'ﷺ',
          'ﻼ',
          '\ufe70',
          '\ufc5e',
          'لأ',
          'سُورِيَّة',
          '۱٢',
          '«',
          '\u2028',
          '\r\n',
          '\u00a0',
          'İ',
          'ẞ',
          '👨‍👩‍👧',
        ],
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('folding', () => {
  // Expected forms: the table under "Folding" in the project's notes on Arabic, one row each.
  it.each([
    ['tashkeel and superscript alef', 'بِبَارِيسَ هٰذا', 'بباريس هذا'],
    ['Quranic marks', 'قُلۡ هُوَۖ', 'قل هو'],
    ['tatweel', 'باريـــس', 'باريس'],
    ['controls', '\ufeffبا\u200fر\u200cي\u00ad\u2067س\u2069', 'باريس'],
    ['alef', 'أإآٱا', 'ااااا'],
    ['yeh and teh marbuta', 'مستشفى مدرسة یې', 'مستشفي مدرسه يي'],
    ['hamza carriers, lone hamza', 'مؤتمر بائع جزء', 'موتمر بايع جزء'],
    ['Persian and Urdu letters', 'کگہە', 'ككهه'],
    ['digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['presentation forms', 'ﻻ ﷲ ﺍﻟﻌﺮﺍﻕ', 'لا الله العراق'],
    ['spaces keep their number', 'أ\u00a0 \u2003ب\tت', 'ا   ب ت'],
    ['quotes and dashes', '«“”» ‘’ – — −', '"""" \'\' - - -'],
    ['Latin', 'BBC عربي', 'bbc عربي'],
    ['line breaks stay', 'أ\r\nب\u2028ت', 'ا\r\nب\u2028ت'],
  ])('%s', (_, original, expected) => {
    expect(fold(original).text).toBe(expected);
  });

  it('finds a word under its marks and takes the marks with it', () => {
    const original = 'قرب بَاريـسَ\u064b\u200f ثم';
    const folded = fold(original);
    const at = folded.text.indexOf('باريس');
    const span = originalSpan(folded, { start: at, end: at + 5 });
    expect(original.slice(span.start, span.end)).toBe('بَاريـسَ\u064b');
  });

  it('maps any part of an expanded character to the whole of it', () => {
    const folded = fold('قال ﷺ ذلك');
    const at = folded.text.indexOf('الله');
    expect(originalSpan(folded, { start: at, end: at + 4 })).toEqual({ start: 4, end: 5 });
  });

  it('is monotone, well formed and the same when done twice, for any string', () => {
    fc.assert(
      fc.property(hostile, (original) => {
        const folded = fold(original);
        expect(folded.text.isWellFormed()).toBe(true);
        expect(fold(folded.text).text).toBe(folded.text);
        expect(folded.starts.length).toBe(folded.text.length);
        expect(folded.ends.length).toBe(folded.text.length);
        for (let unit = 0; unit < folded.text.length; unit++) {
          const [start = -1, end = -1] = [folded.starts[unit], folded.ends[unit]];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[unit - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(folded.ends[unit - 1] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends every hit in Arabic text on a grapheme boundary', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(...'ابتلأيةسور', '\u064e', '\u0651', '\u0670', 'ـ', '\u200d', '\u200c', ' ', '٣'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(arabic, fc.nat(), fc.nat(), (original, from, length) => {
        const folded = fold(original);
        fc.pre(folded.text.length > 0);
        const start = from % folded.text.length;
        const end = start + 1 + (length % (folded.text.length - start));
        expect(graphemesOf(original).isBoundary(originalSpan(folded, { start, end }).end)).toBe(true);
      }),
    );
  });

  it('takes ten thousand marks on one letter', () => {
    const original = `ب${'\u064e'.repeat(10_000)}اريس`;
    const folded = fold(original);
    expect(folded.text).toBe('باريس');
    expect(originalSpan(folded, { start: 0, end: 1 })).toEqual({ start: 0, end: 10_001 });
  });
});
