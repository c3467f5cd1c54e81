import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { metadataOf } from '../../../src-shared/arabic/metadata.ts';
import type { MetadataProposal } from '../../../src-shared/arabic/metadata-proposal.ts';

const paragraph =
  'قال وزير النقل في مؤتمر صحافي عقده أمس إن أعمال الطريق الساحلي ستنتهي قبل نهاية العام الجاري.';
const page = (...head: readonly string[]): string =>
  ['وزير النقل: الطريق الساحلي جاهز قريبا', ...head, paragraph].join('\n\n');
const named = (proposals: readonly MetadataProposal[]): string[] =>
  proposals.map(({ value, rule, confidence }) => `${value} | ${rule} | ${confidence}`);

describe('metadata', () => {
  it.each([
    ['القاهرة - بوابة الوسط الأربعاء 26 يونيو 2019', ['بوابة الوسط | dateline | high']],
    ['القاهرة – رويترز', ['رويترز | dateline | high']],
    ['رويترز - القاهرة', ['رويترز | dateline | high']],
    ['نواذيبو (موريتانيا) – أطلس برس', ['أطلس برس | dateline | high']],
    ['نواذيبو - وكالات', ['وكالات | dateline | low']],
    ['نشر في الصحافة يوم 12 - 03 - 2012', ['الصحافة | published-in | high']],
    ['المصدر: الحياة', ['الحياة | source-line | medium']],
    ['المصدر : أطلس برس + شنقيط الآن', ['أطلس برس | source-line | medium', 'شنقيط الآن | source-line | low']],
    ['سوسة ـ نادرة المهيري', []],
  ])('outlet from %s', (line, expected) => {
    expect(named(metadataOf(page(line), null).outlet)).toEqual(expected);
  });

  it('outlet from the lead, from the site’s name, and surer where two name it', () => {
    expect(named(metadataOf(`القاهرة (رويترز) - ${paragraph}`, null).outlet)).toEqual([
      'رويترز | lead | medium',
    ]);
    expect(named(metadataOf(`وكالات - ${paragraph}`, null).outlet)).toEqual(['وكالات | lead | low']);
    const text = `المنبر العمالي\n${page('28 يونيو 2019')}\nالمصدر: المنبر العمالي`;
    expect(named(metadataOf(text, null).outlet)).toEqual(['المنبر العمالي | site-name | high']);
  });

  it.each([
    ['كتب: مراد العياري', ['مراد العياري | byline-cue | high']],
    ['بقلم لينا حجازي، عمّان', ['لينا حجازي | byline-cue | high']],
    ['متابعة: ماجد الحوسني', ['ماجد الحوسني | byline-cue | high']],
    ['فريق التحرير', ['فريق التحرير | byline-cue | medium']],
    ['سوسة ـ نادرة المهيري', ['نادرة المهيري | place-and-name | medium']],
    ['البصرة / زينب العامري', ['زينب العامري | place-and-name | medium']],
    ['تحرير: وكالة الأنباء', []],
    ['القاهرة – رويترز', []],
    ['تحرير الموصل يبدأ غدا', []],
  ])('author from %s', (line, expected) => {
    expect(named(metadataOf(page(line), null).author)).toEqual(expected);
  });

  it.each([
    ['القاهرة - بوابة الوسط الأربعاء 26 يونيو 2019, 05:49 مساء', ['2019-06-26 | dateline | high']],
    ['آخر تحديث: الخميس 14 أيار/مايو 2026 - 18:40', ['2026-05-14 | date-line | high']],
    ['الخميس 26 يونيو 2019', ['2019-06-26 | date-line | low']], // a Wednesday
    ['22 رمضان 1447 هـ', ['2026-03-11 | date-line | medium']],
    ['الخميس ٢٧ ربيع الآخر ١٤٤٨ هـ - ٨ تشرين الأول ٢٠٢٦ م', ['2026-10-08 | date-line | high']],
    ['نشر في الصحافة يوم 12 - 03 - 2012', ['2012-03-12 | date-line | high']],
    ['12/3/2008 م (آخر تحديث) الساعة 16:25 (مكة المكرمة)، 13:25 (غرينتش)', ['2008-03-12 | date-line | high']],
    ['يونيو 2019', []],
  ])('day of publication from %s', (line, expected) => {
    expect(named(metadataOf(page(line), null).published)).toEqual(expected);
  });

  it('title and day from the file’s name, where it has them', () => {
    const fromName = (name: string): string[] => {
      const { title, published } = metadataOf('', name);
      return [...named(title), ...named(published)];
    };
    expect(fromName('فرنسا_تستضيف_اجتماعا_2019-06-26.txt')).toEqual([
      'فرنسا تستضيف اجتماعا 2019 06 26 | file-name | low',
      '2019-06-26 | file-name | medium',
    ]);
    expect(fromName('alwasat_20190626.html')).toEqual(['2019-06-26 | file-name | medium']);
    expect(fromName('002_3688c653d33eb61c.txt')).toEqual([]);
    expect(fromName('a20190626f.txt')).toEqual([]);
    expect(fromName('20191326.txt')).toEqual([]);
  });

  it('finds what the records of the sample corpus say, where their text says it', () => {
    const record = z.object({
      text: z.string(),
      title: z.string(),
      outlet: z.string(),
      author: z.string().nullable(),
      published: z.string(),
    });
    const records = readFileSync(new URL('../../../resources/sample.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => record.parse(JSON.parse(line)));
    for (const { text, title, outlet, author, published } of records) {
      const found = metadataOf(text, null);
      expect(found.title[0]?.value).toBe(title);
      expect(found.published[0]?.value).toBe(published);
      // The names of two outlets and one byline stand nowhere in their pages; the repost names its source first.
      if (found.outlet.length > 0) expect(found.outlet.map((one) => one.value)).toContain(outlet);
      expect(found.author[0]?.value ?? null).toBe(text.includes(author ?? '') ? author : null);
    }
  });

  it('is what stands at its span, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'القاهرة',
        ' - ',
        'رويترز',
        '\n',
        '26 يونيو 2019',
        'كتب: ',
        'مُراد',
        'المصدر: ',
        ' | ',
        'المزيد من ',
        '(',
        ')',
        paragraph,
      ],
      ...['\u200f', 'ـ', '\ud83d', '+', '،'],
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const { title, outlet, author } = metadataOf(text, null);
        for (const { value, span } of [...title, ...outlet, ...author]) {
          expect(span && text.slice(span.start, span.end)).toBe(value);
          expect(value).not.toBe('');
        }
      }),
    );
  });
});
