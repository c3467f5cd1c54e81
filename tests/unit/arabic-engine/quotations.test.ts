import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../../src-shared/arabic/quotations.ts';

const proposed = (text: string): string[] =>
  quotationsOf(text).map(
    ({ content, endedBy, confidence }) =>
      `${text.slice(content.start, content.end)} | ${endedBy} | ${confidence}`,
  );

describe('quotations', () => {
  // The cases are those that the project's notes on Arabic report of real pages: unclosed, reversed, mixed marks.
  it.each([
    ['plain', 'قال «لن نعود» وغادر.', ['لن نعود | mark | high']],
    ['after a colon, full stop inside', 'وأكد: «لن نعود.»', ['لن نعود. | mark | high']],
    [
      'reversed, with spaces inside',
      'قال الوزير ” ثلاثة اهداف، أولها “.',
      ['ثلاثة اهداف، أولها | mark | medium'],
    ],
    ['closed by the wrong mark', 'قال "سلكوا طريقاً“، مرجّحاً', ['سلكوا طريقاً | mark | medium']],
    ['closed by another family', 'قال «لن نعود" وغادر.', ['لن نعود | mark | medium']],
    [
      'never closed',
      'قال “ناقشنا ذلك. ثم غادر.\nسطر “آخر”',
      ['ناقشنا ذلك. ثم غادر. | paragraph | low', 'آخر | mark | high'],
    ],
    [
      'never closed, then another',
      'قالت "جاهزة منذ مارس، وقال إن "كل شيء مدروس".',
      ['جاهزة منذ مارس، وقال إن | other-quotation | low', 'كل شيء مدروس | mark | high'],
    ],
    [
      'after a proclitic',
      'في حديث لـ"مدار": نعم، متهما إياه بـ«الهروب»',
      ['مدار | mark | high', 'الهروب | mark | high'],
    ],
    ['after a proclitic without tatweel', 'اتهمه ب"الهروب" أمس', ['الهروب | mark | high']],
    [
      'one within another',
      'قال «قرأت "الأيام" أمس» وغادر',
      ['قرأت "الأيام" أمس | mark | high', 'الأيام | mark | high'],
    ],
    [
      'one within another, left open',
      'قال «قرأت "الأيام أمس» وغادر',
      ['قرأت "الأيام أمس | mark | high', 'الأيام أمس | other-quotation | low'],
    ],
    ['the closing one stuck to what follows', 'قال «نعم»وغادر', ['نعم | mark | medium']],
    ['a direction mark after it', 'قال "نعم 😡"\u200f. ثم', ['نعم 😡 | mark | high']],
    ['no beginning', 'لن نعود» وغادر', []],
    ['inches, apostrophes', 'شاشة 5" وعمر d’Alger', []],
    ['nothing inside', 'قال «» ثم « »', []],
    ['none', '', []],
  ])('%s', (_name, text, expected) => {
    expect(proposed(text)).toEqual(expected);
  });

  const messy = fc
    .array(
      fc.constantFrom(
        ...['«', '»', '"', '“', '”', '‘', '’', ' ', '\n', 'قال', 'لـ', '.', '\u200f', '\ud83d', '\u064e'],
      ),
    )
    .map((pieces) => pieces.join(''));

  it('are never empty, never cross a line, and nest or stand apart', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const proposals = quotationsOf(text);
        for (const { start, end, content } of proposals) {
          expect(text.slice(start, end)).not.toContain('\n');
          expect(text.slice(content.start, content.end).trim()).not.toBe('');
          expect(start < content.start && content.end <= end).toBe(true);
          expect(text.slice(start, start + 1)).toMatch(/[«»"“”‘’]/);
        }
        for (const a of proposals) {
          for (const b of proposals) {
            const crossing = a.start < b.start && b.start < a.end && a.end < b.end;
            expect(crossing).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of one line do not depend on the lines around it', () => {
    const oneLine = messy.map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(oneLine, oneLine, (first, second) => {
        expect(proposed(`${first}\n${second}`)).toEqual([...proposed(first), ...proposed(second)]);
      }),
    );
  });

  it('whose marks stand properly are found whole', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'ابت '), minLength: 1 })
      .filter((text) => text.trim() !== '');
    const marks = fc.constantFrom(['«', '»'], ['"', '"'], ['“', '”']);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, marks)), (parts) => {
        const text = parts.map(([content, [from, to]]) => `قال ${from}${content.trim()}${to}، `).join('');
        expect(proposed(text)).toEqual(parts.map(([content]) => `${content.trim()} | mark | high`));
      }),
    );
  });
});
