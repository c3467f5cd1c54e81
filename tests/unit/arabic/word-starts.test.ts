import { expect, test } from 'vitest';
import { fromWordStarts, startsInsideWord } from '../../../src-shared/arabic/word-starts.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import type { Span } from '../../../src-shared/text/span.ts';

// The boundary rule of arabic.md: in «بباريس» the mention is «باريس», the ب before it a proclitic.
const text = 'عاد بباريس والعراق، «وفرنسا» غدًا';
const words = wordsOf(text);
const spanOf = (quote: string): Span => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};
const widened = (...quotes: readonly string[]): string[] =>
  fromWordStarts(quotes.map(spanOf), words).map(({ start, end }) => text.slice(start, end));

test.each([
  ['باريس', 'بباريس'],
  ['العراق', 'والعراق'],
  // The quotation mark is no part of the word.
  ['فرنسا', 'وفرنسا'],
  // It ends inside a word, too: only the beginning is moved.
  ['اري', 'بباري'],
])('%s begins inside a word and becomes %s', (quote, whole) => {
  expect(startsInsideWord(spanOf(quote), words)).toBe(true);
  expect(widened(quote)).toEqual([whole]);
});

test('what begins with a word or between words is the very same', () => {
  for (const quote of ['بباريس', 'عاد ب', ' بباريس', '، «', '«وفرنسا', '» غدًا']) {
    const span = spanOf(quote);
    expect(startsInsideWord(span, words)).toBe(false);
    expect(fromWordStarts([span], words)[0]).toBe(span);
  }
});

test('a fragment never reaches into the one before', () => {
  expect(widened('ببار', 'يس')).toEqual(['ببار', 'يس']);
  expect(widened('با', 'العراق')).toEqual(['ببا', 'والعراق']);
  // Fragments stand in the order they were made.
  expect(widened('العراق', 'باريس')).toEqual(['والعراق', 'بباريس']);
  expect(widened('يس', 'ببار')).toEqual(['يس', 'ببار']);
});
