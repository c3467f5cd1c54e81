import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, type MatchRule, searchPattern } from '../../../src-shared/arabic/find-folded.ts';
import { naiveHits } from '../../helpers/naive-search.ts';

const quotes = (text: string, pattern: string, rule?: MatchRule) =>
  findFolded(text, pattern, rule).map(({ start, end }) => text.slice(start, end));

/** Few letters, so that they meet often; and everything that folding drops, joins or lengthens. */
const piece = fc.constantFrom(
  ...[
    'ا',
    'أ',
    'ب',
    'و',
    'ي',
    'ی',
    'ه',
    'ة',
    'ل',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    'ـ',
    '\u064e',
    '\u0651',
    '\u200f',
  ],
  ...['ﻻ', 'ﷲ', '١', '1', '،', '"', '«', '😀', '\ud83d', '\ude00', '𞤀'],
);
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('finding a folded pattern', () => {
  it('agrees with trying every stretch of the text', () => {
    fc.assert(
      fc.property(texts, fc.array(piece, { maxLength: 4 }), (text, pieces) => {
        const pattern = pieces.join('');
        expect(findFolded(text, pattern)).toEqual(naiveHits(text, pattern));
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds every stretch of a text again, and only what folds to it', () => {
    fc.assert(
      fc.property(texts, fc.nat(13), fc.nat(13), fc.boolean(), (text, from, length, wholeWord) => {
        const pattern = text.slice(from, from + length);
        const found = findFolded(text, pattern, { wholeWord, allowProclitics: true });
        for (const { start, end } of found) {
          expect(searchPattern(text.slice(start, end))).toBe(searchPattern(pattern));
        }
        const offsets = found.flatMap(({ start, end }) => [start, end]);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(found.every(({ start, end }) => start < end)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['الأمم  المتّحدة، للأمم المتحدة وبالأمم\nالمتحدة', 'الامم المتحده', ['الأمم  المتّحدة']],
    ['أمريكيّ وأمريكى والأمـريكیّون', 'امريكي', ['أمريكيّ', 'أمريكى', 'أمـريكیّ']],
    ['٢٦ يونيو و۲۶ يونيو', '26 يونيو', ['٢٦ يونيو', '۲۶ يونيو']],
    ['داعشاجتماعا، لداعِش', 'داعش', ['داعش', 'داعِش']],
    ['ااا', 'اا', ['اا']],
    ['ﷲ ﻻ', 'ل', []],
    ['ﻻاا', 'اا', ['اا']],
    ['ﷲ ﻻ', 'لا', ['ﻻ']],
    ['نص', ' \u064e ', []],
  ])('in «%s» finds «%s»', (text, pattern, expected) => {
    expect(quotes(text, pattern)).toEqual(expected);
  });

  // Cuts where arabic.md allows them: one proclitic or two, three letters left; never inside another word.
  it.each<[string, MatchRule, string[]]>([
    ['باريس، وبباريسَ وباريسية لباريسنا', {}, ['باريس', 'باريسَ', 'باريس', 'باريس']],
    ['باريس، وبباريسَ وباريسية لباريسنا', { wholeWord: true }, ['باريس']],
    ['باريس، وبباريسَ وباريسية لباريسنا', { wholeWord: true, allowProclitics: true }, ['باريس', 'باريسَ']],
    ['باريس، باريسية، وباريسية', { prefix: true }, ['باريس', 'باريس']],
    ['باريس، باريسية، وباريسية', { prefix: true, allowProclitics: true }, ['باريس', 'باريس', 'باريس']],
    ['مباريس فوبباريس', { wholeWord: true, allowProclitics: true }, []],
  ])('in «%s» by %j', (text, rule, expected) => {
    expect(quotes(text, 'باريس', rule)).toEqual(expected);
  });

  it('looks at words with the characters beyond the first 65,536 as at any other', () => {
    expect(findFolded('𞤀باريس باريس𞤀 باريس', 'باريس', { wholeWord: true })).toEqual([{ start: 16, end: 21 }]);
  });

  it('stays quick in a word without end', () => {
    const text = 'با'.repeat(100_000);
    expect(findFolded(text, 'باب', { wholeWord: true, allowProclitics: true })).toEqual([]);
  });
});
