import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procliticCuts } from '../../../src-shared/arabic/proclitics.ts';
import { sentencesOf } from '../../../src-shared/arabic/sentences.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const remainders = (word: string): string[] =>
  procliticCuts(word, { start: 0, end: word.length }).map((cut) => word.slice(cut));

describe('words', () => {
  const wordAt = (text: string, offset: number): string | null => {
    const word = wordsOf(text).at(offset);
    return word && text.slice(word.start, word.end);
  };

  it('cuts at commas and slashes without spaces, and keeps marks and joiners', () => {
    // «العراق،و» and «حزيران/يونيو»: the cases named in the project's notes on Arabic.
    expect(wordAt('العراق،وسوريا', 2)).toBe('العراق');
    expect(wordAt('حزيران/يونيو', 9)).toBe('يونيو');
    expect(wordAt('قال بِبَارِيسَ أمس', 6)).toBe('بِبَارِيسَ');
    expect(wordAt('«باريس\u200f»', 3)).toBe('باريس');
  });

  it('gives the word that ends at the caret, and none between words', () => {
    expect(wordAt('أ باريس، ', 7)).toBe('باريس');
    expect(wordAt('أ  ب', 2)).toBe(null);
    expect(wordAt('', 0)).toBe(null);
  });

  it('walks all words the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابل،. \n\u064e\u200fx1') }), (text) => {
        const words = wordsOf(text);
        const forward = [];
        for (let word = words.next(-1); word; word = words.next(word.start)) forward.push(word);
        const backward = [];
        for (let word = words.previous(text.length); word; word = words.previous(word.start))
          backward.push(word);
        expect(backward.reverse()).toEqual(forward);
      }),
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] =>
    sentencesOf(text).map((span) => text.slice(span.start, span.end));

  it('end at . ! ؟ … and new lines, never at a comma', () => {
    expect(sentences('وصل الوفد، ثم غادر. هل يعود؟ ربما… نعم!\nسطر آخر')).toEqual([
      'وصل الوفد، ثم غادر.',
      'هل يعود؟',
      'ربما…',
      'نعم!',
      'سطر آخر',
    ]);
  });

  it('are found in the time of the test even where a line is nothing but initials', () => {
    expect(sentencesOf('د. '.repeat(100_000))).toEqual([{ start: 0, end: 299_999 }]);
  });

  it('do not end before a closing quote, inside numbers and addresses, or after abbreviations', () => {
    expect(sentences('قال «لن نعود.» وغادر.')).toEqual(['قال «لن نعود.» وغادر.']);
    expect(sentences('بلغت 3.5 و٢.٤ في example.org أمس.')).toEqual(['بلغت 3.5 و٢.٤ في example.org أمس.']);
    expect(sentences('حضر د. سامي وأ.د. منى (أ.ف.ب).')).toEqual(['حضر د. سامي وأ.د. منى (أ.ف.ب).']);
    expect(sentences('في 1447 هـ. ثم عاد')).toEqual(['في 1447 هـ.', 'ثم عاد']);
  });
});

describe('proclitics', () => {
  // The words are those of the project's notes on Arabic, "Words, clitics".
  it.each([
    ['بباريس', ['باريس']],
    ['وسوريا', ['وريا', 'سوريا']],
    ['وبالعراق', ['العراق', 'بالعراق']],
    ['بالعراق', ['العراق']],
    ['للعراق', ['لعراق']],
    ['وللعراق', ['لعراق', 'للعراق']],
    ['وأمريكا', ['أمريكا']],
    ['لأمريكا', ['أمريكا']],
    ['بـ120', ['120']],
    ['بِبَارِيسَ', ['بَارِيسَ']],
    ['بريطانيا', ['ريطانيا']],
    ['لبنان', ['بنان']],
    ['كيري', ['يري']],
    ['العراق', []],
    ['فرنسا', ['رنسا']],
    ['وزن', []],
  ])('%s is offered %j', (word, expected) => {
    expect(remainders(word)).toEqual(expected);
  });

  it('cut inside the word, on grapheme boundaries, leaving three letters', () => {
    const written = fc.string({
      unit: fc.constantFrom(...'وفبكلسأازم', '\u064e', '\u0651', 'ـ', '\u200d'),
      minLength: 1,
    });
    fc.assert(
      fc.property(written, (word) => {
        const graphemes = graphemesOf(word);
        const cuts = procliticCuts(word, { start: 0, end: word.length });
        expect(cuts.toSorted((a, b) => b - a)).toEqual(cuts);
        for (const cut of cuts) {
          expect(cut).toBeGreaterThan(0);
          expect(graphemes.isBoundary(cut)).toBe(true);
          expect(word.slice(cut).match(/[وفبكلسأازم]/gu)?.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
