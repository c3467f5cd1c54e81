import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mentionValues } from '../../../src-shared/arabic/mention-values.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';

/** What is offered for the words in brackets. */
function offered(marked: string, published: string | null = '2026-05-14') {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return mentionValues({ text, words: wordsOf(text) }, { start, end }, published);
}

it('the letters left outside are offered where they may be proclitics', () => {
  expect(offered('عاد ب[باريس] أمس').proclitic).toBe('ب');
  expect(offered('عاد وب[باريس] أمس').proclitic).toBe('وب');
  expect(offered('عاد [بباريس] أمس').proclitic).toBeNull();
  // «داعشاجتماعا» is a typing error, no proclitic.
  expect(offered('عقدت داعش[اجتماعا] أمس').proclitic).toBeNull();
});

it('the article that a ل swallowed is offered only where the article says so elsewhere', () => {
  expect(offered('في العراق، ثم ل[لعراق]').canonical).toBe('العراق');
  expect(offered('في لبنان، ثم ل[لبنان]').canonical).toBeNull();
});

// By hand from a calendar: 14 May 2026 is a Thursday.
describe('a date', () => {
  it.each([
    ['[26 يونيو 2019]', '2019-06-26'],
    ['[الأربعاء ٢٦ حزيران/يونيو ٢٠١٩]', '2019-06-26'],
    ['في [أكتوبر]', '2026-10'],
    ['في [ديسمبر]', '2025-12'],
    ['في [أكتوبر الماضي]', '2025-10'],
    ['في [أبريل المقبل]', '2027-04'],
    ['[يوم 18 أيار/مايو]', '2026-05-18'],
    ['[15 جمادى الأولى 1447 هـ]', '2025-11-06 ±1 (1447-05-15 هـ)'],
    ['[نهاية حزيران/يونيو]', null],
    ['[مايو ويونيو]', null],
    ['[باريس]', null],
  ])('%s is %s', (text, value) => {
    expect(offered(text).value).toBe(value);
  });

  it('without the article’s day leaves an unwritten year alone', () => {
    expect(offered('[18 مايو]', null).value).toBeNull();
  });
});

it('on the sample what is offered is what its annotators wrote, nearly always', () => {
  let same = 0;
  let other = 0;
  for (const line of readFileSync(new URL('../../../resources/sample.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const { text, published, annotations } = JSON.parse(line);
    const ground = { text, words: wordsOf(text) };
    for (const { layer, spans, attributes } of annotations) {
      if (layer !== 'entity') continue;
      const { proclitic } = mentionValues(
        ground,
        { start: spans[0].start, end: spans.at(-1).end },
        published,
      );
      if (proclitic === null) continue;
      if (proclitic === attributes.proclitic) same++;
      else other++;
    }
  }
  expect(same).toBeGreaterThanOrEqual(65);
  expect(other / (same + other)).toBeLessThan(0.05);
});
