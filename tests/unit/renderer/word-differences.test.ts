import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ComparedLine,
  compareTexts,
} from '../../../src-renderer/features/library/near-duplicates/word-differences.ts';
import { wordTokens } from '../../../src-renderer/features/library/near-duplicates/word-tokens.ts';
import { exactQuery } from '../../../src-renderer/features/library/search/search-in-force.ts';

const marked = ({ text, differences }: ComparedLine): string =>
  differences.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
const compared = (earlier: string, later: string) =>
  compareTexts(earlier, later)?.map((row) => [row.earlier.map(marked), row.later.map(marked)]);

it('marks the words that only one has; spelling and punctuation make no difference', () => {
  expect(compared('أعلنت الوزارةُ، أمس، إعلانَها', 'اعلنت الوزاره اليوم "اعلانها"!')).toEqual([
    [['أعلنت الوزارةُ، [أمس]، إعلانَها'], ['اعلنت الوزاره [اليوم] "اعلانها"!']],
  ]);
  expect(compared('قال الوزير إن الأمر انتهى', 'قال الوزير انتهى')).toEqual([
    [['قال الوزير [إن الأمر] انتهى'], ['قال الوزير انتهى']],
  ]);
});

it('puts like lines beside one another, also where one text has more of them', () => {
  expect(compared('سطر أول\nسطر ثان', 'الرئيسية / أخبار\n\nسطر أول\r\n سطر ثان\nنهاية')).toEqual([
    [['سطر أول'], ['[الرئيسية / أخبار]', 'سطر أول']],
    [['سطر ثان'], ['سطر ثان', '[نهاية]']],
  ]);
  expect(compared('***\nنص', 'نص')).toEqual([[['[***]', 'نص'], ['نص']]]);
  expect(compared('', '')).toEqual([[[], []]]);
});

it('answers null where too much differs, in bounded time', () => {
  const words = (name: string) => Array.from({ length: 9_000 }, (_, index) => `${name}${index}`).join(' ');
  expect(compareTexts(words('ا'), words('ب'))).toBeNull();
});

const line = fc.array(
  fc.constantFrom('كلمة', 'كلمه', 'أخرى', '،', '«ثالثة»', ' ', '\n', '...', '\u200f', '12'),
  {
    maxLength: 30,
  },
);

it('loses nothing of either text but blank ends of lines, and marks whole words only', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [earlier, later] = [a.join(' '), b.join(' ')];
      const rows = compareTexts(earlier, later) ?? [];
      const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
      const joined = (side: 'earlier' | 'later') => rows.flatMap((row) => row[side]).map(({ text }) => text);
      expect(squeezed(joined('earlier').join(''))).toBe(squeezed(earlier));
      expect(squeezed(joined('later').join(''))).toBe(squeezed(later));
      // What is not marked is the same words in the same order.
      const unmarked = (side: 'earlier' | 'later') =>
        rows
          .flatMap((row) => row[side])
          .map((one) => marked(one).replaceAll(/\[[^\]]*\]/g, ' '))
          .flatMap((text) => wordTokens(text).map(({ key }) => key))
          .filter((key) => /[\p{L}\p{N}]/u.test(key));
      expect(unmarked('earlier')).toEqual(unmarked('later'));
      expect(
        compareTexts(earlier, earlier)?.every((row) =>
          row.earlier.every((one) => one.differences.length === 0),
        ),
      ).toBe(true);
    }),
  );
});

it('a search without folding asks for each word as it is written', () => {
  expect(exactQuery('إعلان باريس')).toBe('"إعلان" "باريس"');
  expect(exactQuery(' «إعلان باريس» امري* "قال')).toBe('"إعلان باريس" "امري" "قال"');
  expect(exactQuery('« »')).toBe('');
});
