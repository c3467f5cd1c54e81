import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src-shared/arabic/fold.ts';
import { bidiHazardsOf, invisiblesOf } from '../../../src-shared/arabic/invisible.ts';

describe('invisible characters', () => {
  const seen = (text: string): string[] =>
    invisiblesOf(text).map(({ start, end, kind, name }) => `${start}-${end} ${kind} ${name}`);

  // Names as Python's unicodedata (Unicode 14) gives them.
  it.each([
    ['باريس\u200f', ['5-6 mark RIGHT-TO-LEFT MARK']],
    ['\ufeffباريس', ['0-1 zero-width ZERO WIDTH NO-BREAK SPACE']],
    ['با\u00adريس', ['2-3 soft-hyphen SOFT HYPHEN']],
    ['في\u00a0باريس', ['2-3 no-break-space NO-BREAK SPACE']],
    ['١٠\u202f٪', ['2-3 no-break-space NARROW NO-BREAK SPACE']],
    ['أكّــــدت', ['3-7 tatweel ARABIC TATWEEL']],
    ['لـ«الرافد»', ['1-2 tatweel ARABIC TATWEEL']],
    ['می\u200cخواهم', ['2-3 joiner ZERO WIDTH NON-JOINER']],
    ['\u200b\u200b\u2060', ['0-2 zero-width ZERO WIDTH SPACE', '2-3 zero-width WORD JOINER']],
    ['ا\ud83dب', ['1-2 lone-surrogate U+D83D']],
    ['\u0001\t\n', ['0-1 control U+0001']],
    ['😡\ufe0f', ['2-3 variation-selector VARIATION SELECTOR-16']],
    ['\u{e0061}', ['0-2 other U+E0061']],
    ['قال «باريس».', []],
    // Visible though of category Cf: ARABIC NUMBER SIGN, END OF AYAH.
    ['\u0600١ \u06dd', []],
  ])('%j', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('says of every character that folding drops as a control that it is invisible', () => {
    const letters = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(letters, (text) => {
        const covered = invisiblesOf(text);
        for (const [at, character] of [
          ...text.matchAll(/[\u00ad\u061c\u200b-\u200f\u2060-\u206f\ufeff]/gu),
        ].map((match) => [match.index, match[0]] as const)) {
          expect(fold(character).text).toBe('');
          expect(covered.some((run) => run.start <= at && at < run.end)).toBe(true);
        }
        for (const run of covered) {
          expect(text.slice(run.start, run.end)).toBe(
            String.fromCodePoint(run.codePoint).repeat(
              (run.end - run.start) / String.fromCodePoint(run.codePoint).length,
            ),
          );
        }
      }),
    );
  });
});

describe('bidi hazards', () => {
  const controls: Record<string, string> = {
    LRE: '\u202a',
    RLE: '\u202b',
    PDF: '\u202c',
    LRO: '\u202d',
    RLO: '\u202e',
    LRI: '\u2066',
    RLI: '\u2067',
    FSI: '\u2068',
    PDI: '\u2069',
    LF: '\n',
    PS: '\u2029',
  };
  const spell = (words: string): string =>
    words
      .split(' ')
      .map((word) => controls[word] ?? word)
      .join('');
  const hazards = (words: string): string[] =>
    bidiHazardsOf(spell(words)).map((hazard) => `${hazard.start} ${hazard.kind}`);

  // The tables of examples under BD9 (isolates) and BD11 (embeddings) of UAX #9, and its rules X6a, X7, X8.
  it.each([
    ['a RLI b PDI c', []],
    ['a RLI b PDI c PDI d', ['5 isolate-end-alone']],
    ['a PDI b RLI c', ['1 isolate-end-alone', '3 isolate-open']],
    ['a RLI b LRI c PDI', ['1 isolate-open']],
    ['a LRE b PDF', []],
    ['a LRE b', ['1 embedding-open']],
    ['a PDF b', ['1 embedding-end-alone']],
    // X7: the PDF stands within the isolate and cannot end what began before it.
    ['LRE a RLI b PDF c PDI', ['0 embedding-open', '4 embedding-end-alone']],
    // X6a: the PDI ends the embedding within its isolate too; the PDF after it ends nothing.
    ['RLI a LRE b PDI c PDF', ['6 embedding-end-alone']],
    // X8: the paragraph's end ends all; what follows begins anew.
    ['RLI a LF b PDI', ['0 isolate-open', '4 isolate-end-alone']],
    ['RLE a PS PDF', ['0 embedding-open', '3 embedding-end-alone']],
    ['a RLO b PDF', ['1 override']],
    ['a LRO b', ['1 override']],
    ['باريس', []],
  ])('%s', (words, expected) => {
    expect(hazards(words)).toEqual(expected);
  });

  it('are none in any well nested text, and removing a partner makes one', () => {
    const nested = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: fc.constantFrom('ا', 'a', ' '), maxLength: 3 }),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => a + b),
        fc
          .tuple(fc.constantFrom('LRE', 'RLE'), tie('text'))
          .map(([name, inner]) => controls[name] + inner + controls.PDF),
        fc
          .tuple(fc.constantFrom('LRI', 'RLI', 'FSI'), tie('text'))
          .map(([name, inner]) => controls[name] + inner + controls.PDI),
      ),
    })).text;
    fc.assert(
      fc.property(nested, (text) => {
        expect(bidiHazardsOf(text)).toEqual([]);
        expect(bidiHazardsOf(`${text}\u2067`)).toHaveLength(1);
        expect(bidiHazardsOf(`${text}\u2069`)).toHaveLength(1);
        expect(bidiHazardsOf(`\u202a${text}`)).toHaveLength(1);
      }),
    );
  });
});
