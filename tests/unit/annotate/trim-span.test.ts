import { expect, test } from 'vitest';
import { trimOuter, trimSpace } from '../../../src-renderer/reader/trim-span.ts';

const outer = (text: string) => {
  const span = trimOuter(text, { start: 0, end: text.length });
  return text.slice(span.start, span.end);
};

// The rule is the default boundary rule of the codebook: outer quotes and punctuation stay out, the article stays in.
test.each([
  [' باريس ', 'باريس'],
  ['«إعلان باريس»،', 'إعلان باريس'],
  ['“الدولة”', 'الدولة'],
  ['العراق،', 'العراق'],
  ['(الأمم المتحدة)', 'الأمم المتحدة'],
  ['قانون (12)', 'قانون (12)'],
  ['وكالة «المرصد»', 'وكالة «المرصد»'],
  ['25%', '25%'],
  ['حزيران/يونيو.', 'حزيران/يونيو'],
  ['\u200fباريس\u200f', 'باريس'],
  ['\u00a0باريس\u00a0', 'باريس'],
  ['😀!', '😀'],
])('of %j stays %j', (text, expected) => expect(outer(text)).toBe(expected));

test('a selection of nothing but punctuation becomes empty', () => expect(outer('»، ')).toBe(''));

test('white space alone is trimmed where the characters themselves were chosen', () => {
  expect(trimSpace(' «باريس» ', { start: 0, end: 9 })).toEqual({ start: 1, end: 8 });
});
