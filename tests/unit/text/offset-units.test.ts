import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';

const wellFormed = fc.string({ unit: 'binary' });

describe('offset units', () => {
  it('counts what Node’s own encoder and iterator count', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const bytes = offsetConverter(text, 'byte');
        const points = offsetConverter(text, 'codepoint');
        let offset = 0;
        for (const character of [...text, '']) {
          const before = text.slice(0, offset);
          expect(bytes.fromUtf16(offset)).toBe(Buffer.byteLength(before));
          expect(points.fromUtf16(offset)).toBe([...before].length);
          expect(bytes.toUtf16(Buffer.byteLength(before))).toBe(offset);
          expect(points.toUtf16([...before].length)).toBe(offset);
          offset += character.length;
        }
      }),
    );
  });

  it('refuses offsets inside a character and outside the text', () => {
    const bytes = offsetConverter('ب😀', 'byte');
    expect([0, 2, 6].map((offset) => bytes.toUtf16(offset))).toEqual([0, 1, 3]);
    expect([1, 3, 4, 5, 7, -1, 0.5].map((offset) => bytes.toUtf16(offset))).toEqual(Array(7).fill(undefined));
  });
});
