import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from '../../../src-main/formats/decode-text.ts';
import { Problem } from '../../../src-shared/model/problem.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const problemOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, ...error.params };
    throw error;
  }
  return undefined;
};

const isTextual = (character: string) => character >= ' ' || '\t\n\v\f\r'.includes(character);

describe('decodeText', () => {
  it('gives back every text in every Unicode encoding, exactly', () => {
    const text = fc.string({ unit: 'binary' }).map((value) => `ب${[...value].filter(isTextual).join('')}`);
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        fc.boolean(),
        (value, encoding, mark) => {
          const byteOrderMark = mark || encoding !== 'utf-8';
          const decoded = { text: value, encoding, byteOrderMark };
          expect(decodeText(encodeText(decoded))).toEqual(decoded);
          expect(decodeText(encodeText(decoded), encoding)).toEqual(decoded);
        },
      ),
    );
  });

  it('reads the legacy Arabic encodings only when they are named', () => {
    // «داعش» in the code pages of Microsoft and ISO: their ع differs, DA and D9.
    expect(decodeText(bytes(0xcf, 0xc7, 0xda, 0xd4), 'windows-1256').text).toBe('داعش');
    expect(decodeText(bytes(0xcf, 0xc7, 0xd9, 0xd4), 'ISO-8859-6')).toEqual({
      text: 'داعش',
      encoding: 'iso-8859-6',
      byteOrderMark: false,
    });
    expect(problemOf(() => decodeText(bytes(0xcf, 0xc7, 0xda, 0xd4)))).toEqual({
      code: 'file-not-utf8',
      byte: 0,
    });
    // A1 is no character of ISO 8859-6.
    expect(problemOf(() => decodeText(bytes(0xcf, 0xa1), 'iso-8859-6'))).toEqual({
      code: 'file-wrong-encoding',
      encoding: 'iso-8859-6',
      byte: 1,
    });
    expect(problemOf(() => decodeText(bytes(0x41), 'cp720'))).toEqual({
      code: 'encoding-unknown',
      value: 'cp720',
    });
  });

  // Offsets as in Python's UnicodeDecodeError.start.
  it.each([
    ['an overlong slash', [0x41, 0xc0, 0xaf], 1],
    ['a lone continuation', [0x41, 0xd8, 0xa8, 0x80], 3],
    ['a sequence cut by a letter', [0x41, 0xd8, 0x41], 1],
    ['a sequence cut by the end', [0x41, 0x42, 0xf0, 0x9f, 0x98], 2],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
    ['after a mark', [0xef, 0xbb, 0xbf, 0x41, 0xff], 4],
  ])('names the first wrong byte: %s', (_name, values, byte) => {
    expect(problemOf(() => decodeText(bytes(...values)))).toEqual({ code: 'file-not-utf8', byte });
  });

  it('tells what is no text from what is empty', () => {
    const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expect(problemOf(() => decodeText(png))).toEqual({ code: 'file-not-text', byte: 6 });
    expect(problemOf(() => decodeText(bytes(0xff, 0xfe, 0x41, 0, 0, 0)))).toEqual({
      code: 'file-not-text',
      byte: 4,
    });
    for (const empty of [[], [0xef, 0xbb, 0xbf], [0x20, 0x0d, 0x0a], [0xe2, 0x80, 0x8f]]) {
      expect(problemOf(() => decodeText(bytes(...empty)))).toEqual({ code: 'file-empty' });
    }
  });

  it('keeps line ends, tatweel and presentation forms as they are', () => {
    const text = 'سطر\r\nﻻ ـــ ﷺ شَّ\rآخر\n';
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', byteOrderMark: false });
  });
});
