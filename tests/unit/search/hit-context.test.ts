import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitInContext } from '../../../src-main/services/hit-context.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const inContext = (text: string, quote: string, width: number) => {
  const start = text.indexOf(quote);
  return hitInContext(text, graphemesOf(text), { start, end: start + quote.length }, width);
};

describe('a hit in its context', () => {
  it('has whole words on either side, and says where the text goes on', () => {
    // By hand: of «أمس» and «رسمية» a part alone would have room.
    const text = 'وصل الوفد أمس إلى باريس في زيارة رسمية';
    expect(inContext(text, 'باريس', 6)).toEqual({
      start: 18,
      end: 23,
      quote: 'باريس',
      before: 'إلى ',
      after: ' في',
      isCutBefore: true,
      isCutAfter: true,
    });
    expect(inContext(text, 'باريس', 14)).toMatchObject({ before: 'الوفد أمس إلى ', after: ' في زيارة' });
    expect(inContext(text, 'باريس', 18)).toMatchObject({
      before: 'وصل الوفد أمس إلى ',
      after: ' في زيارة رسمية',
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  it('keeps what belongs to the word of the hit', () => {
    expect(inContext('قال وبباريسنا وغيرها', 'باريس', 5)).toMatchObject({ before: 'وب', after: 'نا' });
  });

  it('cuts a word that has no room by itself, between characters', () => {
    expect(inContext('https://example.org/باريس', 'باريس', 4)).toMatchObject({ before: 'org/' });
    expect(inContext('باريس👩‍👩‍👧👩‍👩‍👧', 'باريس', 12)).toMatchObject({ after: '👩‍👩‍👧' });
  });

  it('is a stretch of the text no wider than asked, ends at words or else at characters, and holds all that fits', () => {
    const piece = fc.constantFrom(
      ...['ب', 'ا', 'َ', ' ', ' ', '\n', '\r\n', '، ', '👩‍👩‍👧', '\u0301', '\ud83d', '\u200f'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        fc.nat(12),
        (pieces, a, b, width) => {
          const text = pieces.join('');
          const graphemes = graphemesOf(text);
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const span = graphemes.cover({ start: start ?? 0, end: end ?? 0 });
          const hit = hitInContext(text, graphemes, span, width);
          const first = span.start - hit.before.length;
          const last = span.end + hit.after.length;
          expect(text.slice(first, last)).toBe(hit.before + text.slice(span.start, span.end) + hit.after);
          expect(hit.before.length).toBeLessThanOrEqual(width);
          expect(hit.after.length).toBeLessThanOrEqual(width);
          expect([hit.isCutBefore, hit.isCutAfter]).toEqual([first > 0, last < text.length]);
          expect(graphemes.isBoundary(first) && graphemes.isBoundary(last)).toBe(true);
          const isEdge = (at: number, isBeginning: boolean): boolean =>
            graphemes.isBoundary(at) &&
            (at === (isBeginning ? 0 : text.length) ||
              (/\s/.test(text.charAt(isBeginning ? at - 1 : at)) &&
                /\S/.test(text.charAt(isBeginning ? at : at - 1))));
          const before = places(Math.max(0, span.start - width), span.start - 1).filter((at) =>
            isEdge(at, true),
          );
          if (before.length > 0) expect(first).toBe(before[0]);
          const after = places(span.end + 1, Math.min(text.length, span.end + width)).filter((at) =>
            isEdge(at, false),
          );
          if (after.length > 0) expect(last).toBe(after.at(-1));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const places = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
