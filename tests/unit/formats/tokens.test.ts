import { expect, it } from 'vitest';
import { tokenizedSentences } from '../../../src-main/formats/tokens.ts';

it('a word of Arabic or Latin letters is one token, as the Unicode of the runtime has it', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  const letters = Array.from({ length: 0x2_0000 }, (_item, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => /(?=\p{L})[\p{Script=Arabic}\p{Script=Latin}]/u.test(letter));
  expect(letters.length).toBeGreaterThan(2_000);
  for (let at = 0; at < letters.length; at += 50) {
    const word = letters.slice(at, at + 50).join('\u064e');
    const tokens = tokenizedSentences(word).flatMap((sentence) => sentence.tokens);
    expect(tokens).toHaveLength([...segmenter.segment(word)].length);
    expect(tokens).toEqual([{ start: 0, end: word.length }]);
  }
});

it('marks, digits and what follows a stop are tokens of their own', () => {
  const text = 'قال: «وصل 3,5 كم»، U.S. 😀';
  const tokens = tokenizedSentences(text).flatMap((sentence) => sentence.tokens);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['قال', ':', '«', 'وصل', '3,5', 'كم', '»', '،', 'U.S', '.', '😀'],
  ]);
});
