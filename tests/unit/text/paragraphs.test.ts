import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphIndexAt, paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

const lines = fc.array(fc.constantFrom('قال', 'x', '', '\n', '\r\n', '\r', '\u2028', '😀'), {
  maxLength: 40,
});

describe('paragraphs', () => {
  it('splits at every kind of line end and keeps empty lines', () => {
    expect(paragraphsOf('أ\r\nب\n\nج\rد')).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
      { start: 5, end: 5 },
      { start: 6, end: 7 },
      { start: 8, end: 9 },
    ]);
    expect(paragraphsOf('')).toEqual([{ start: 0, end: 0 }]);
  });

  it('leaves nothing out but line ends, and finds the paragraph of every offset', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('');
        const paragraphs = paragraphsOf(text);
        const between = paragraphs.map((paragraph, index) =>
          text.slice(paragraph.end, paragraphs[index + 1]?.start ?? text.length),
        );
        expect(between.slice(0, -1).every((gap) => ['\n', '\r\n', '\r', '\u2028'].includes(gap))).toBe(true);
        expect(between.at(-1)).toBe('');
        for (let offset = 0; offset <= text.length; offset++) {
          const expected = paragraphs.findLastIndex((paragraph) => paragraph.start <= offset);
          expect(paragraphIndexAt(paragraphs, offset)).toBe(expected);
        }
      }),
    );
  });
});
