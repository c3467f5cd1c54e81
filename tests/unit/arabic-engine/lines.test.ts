import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { classifyLines } from '../../../src-shared/arabic/lines.ts';
import { regionSchema } from '../../../src-shared/model/article.ts';

const kinds = (text: string): string[] =>
  classifyLines(text).map(({ kind, reason }) => (reason ? `${kind} ${reason}` : kind));
const excluded = (kind: string): boolean => /^(?:boilerplate|other-article)/.test(kind);

const first = 'قال وزير النقل في مؤتمر صحافي عقده أمس إن أعمال الطريق الساحلي ستنتهي قبل نهاية العام الجاري.';
const second =
  'وأضاف الوزير أن كلفة المشروع بلغت تسعين مليونا، وأن الشركة المنفذة تعهدت بتسليم الجسر الأخير في موعده.';
const third =
  'ورحب سكان القرى المجاورة بالخبر، لكنهم طالبوا بممرات للمشاة وبإضاءة كافية عند المدارس والأسواق.';

describe('lines', () => {
  it('of a page are named by the rules', () => {
    expect(
      classifyLines(
        [
          'الرئيسية / أخبار / محليات',
          'وزير النقل: الطريق الساحلي جاهز قريبا',
          'الخميس 14 أيار/مايو 2026',
          'كتب: مراد العياري',
          '768',
          first,
          'جانب من أعمال الطريق',
          'الطريق الساحلي كما بدا أمس',
          'الطريق الساحلي كما بدا أمس',
          second,
          'المصدر: وكالات',
          'طباعة',
          'اقرأ أيضاً',
          'جسر جديد في الشمال',
          'اترك تعليقاً',
          'الاسم *',
        ].join('\n'),
      ).map(({ kind, reason, rule }) => [kind, reason, rule]),
    ).toEqual([
      ['boilerplate', 'breadcrumb', 'separators'],
      ['title', undefined, 'first-heading'],
      ['published', undefined, 'date'],
      ['byline', undefined, 'byline-cue'],
      ['boilerplate', 'counter', 'digits'],
      ['body', undefined, 'body'],
      ['body', undefined, 'body'],
      ['caption', undefined, 'before-repeat'],
      ['boilerplate', 'caption-repeat', 'repeat'],
      ['body', undefined, 'body'],
      ['source', undefined, 'source-cue'],
      ['boilerplate', 'share', 'cue'],
      ['boilerplate', 'related', 'cue'],
      ['boilerplate', 'related', 'after-cue'],
      ['boilerplate', 'comment-form', 'cue'],
      ['boilerplate', 'comment-form', 'cue'],
    ]);
  });

  it('know the row of headlines above the pages of press archives', () => {
    const headlines = [
      'جسر جديد في الشمال',
      'سوق المدينة يعود',
      'افتتاح معرض للخط العربي',
      'مدرسة في القرية',
      'أمطار على الساحل',
    ];
    expect(kinds([headlines.join('    '), 'عنوان المقال الأول هنا', first].join('\n'))).toEqual([
      'boilerplate related',
      'title',
      'body',
    ]);
    // A paragraph with gaps in it ends in a full stop.
    expect(kinds(`عنوان المقال الأول هنا\n${first}\n${headlines.join('    ')}.\n${second}`)[2]).toBe('body');
  });

  it('take two words above a short article for its title, not the sentence below', () => {
    expect(kinds('إعلان باريس\n\nقال الوزير إن المياه كافية.')).toEqual(['title', 'body']);
  });

  it('take what follows the comment form for comments', () => {
    const form = 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *';
    expect(kinds(['عنوان المقال الأول هنا', first, second, form, third].join('\n'))).toEqual(
      ['title', 'body', 'body'].concat(Array(2).fill('boilerplate comment-form')),
    );
  });

  // What a careless cleaner throws away.
  it.each([
    [
      'a related box between paragraphs',
      ['عنوان المقال الأول هنا', first, 'اقرأ أيضاً', 'جسر جديد', second, third],
      [0, 1, 3, 4, 5],
    ],
    [
      'a comment counter above the text',
      ['عنوان المقال الأول هنا', 'تعليقات', first, second, third],
      [0, 2, 3, 4],
    ],
    [
      'a link to the comment form above the text',
      ['عنوان المقال الأول هنا', 'أضف تعليقاً', first, second],
      [0, 2, 3],
    ],
    [
      'a comment button after the lead',
      ['عنوان المقال الأول هنا', first, 'إضافة تعليق', second, third],
      [0, 1, 3, 4],
    ],
    [
      'a comment button near the end',
      ['عنوان المقال الأول هنا', first, second, 'أضف تعليقا', third],
      [0, 1, 2, 4],
    ],
    [
      'a subheading that is also a cue',
      ['عنوان المقال الأول هنا', first, 'المزيد من الضغوط', second],
      [0, 1, 2, 3],
    ],
    [
      'questions that come back',
      ['حوار مع شاعر من بيروت', 'ما رأيك؟', first, 'ما رأيك؟', second],
      [0, 1, 2, 3, 4],
    ],
    ['subheadings', ['عنوان المقال الأول هنا', first, 'تقنين ليلي «وارد»', second], [0, 1, 2, 3]],
    [
      'a paragraph that begins like a cue',
      ['عنوان المقال الأول هنا', `اقرأ أيضا ما قاله الوزير، ${first}`, second],
      [0, 1, 2],
    ],
    [
      'a long quotation in English',
      [
        'عنوان المقال الأول هنا',
        first,
        'We will finish the coastal road before the end of the year, he said.',
        second,
      ],
      [0, 1, 2, 3],
    ],
    [
      'an article in English',
      ['Road nearly done', 'The minister spoke on Thursday of last week.', 'He left.'],
      [0, 1, 2],
    ],
    [
      'a poem, which has no paragraphs',
      ['قفا نبك من ذكرى حبيب', 'بسقط اللوى بين الدخول', 'فتوضح فالمقراة لم يعف'],
      [0, 1, 2],
    ],
    ['a single line', ['زلزال في اليابان'], [0]],
  ])('keeps %s', (_name, lines, kept) => {
    const proposals = kinds(lines.join('\n\n'));
    expect(proposals).toHaveLength(lines.length);
    for (const index of kept) expect(excluded(proposals[index] ?? '')).toBe(false);
  });

  it('are as many as lines that show something, in order, with their own text', () => {
    expect(classifyLines('\n \u00a0\n\u200f\n')).toEqual([]);
    const pieces = fc.constantFrom(
      ...['اقرأ أيضاً', first, '768', '\n', ' ', '\u00a0', '\ud83d', ' / ', '26/6/2019', '|', '\u202e'],
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const line of classifyLines(text)) {
            expect(line.start).toBeGreaterThanOrEqual(end);
            const own = text.slice(line.start, line.end);
            expect(own.trim()).toBe(own);
            expect(own).not.toBe('');
            expect(own).not.toContain('\n');
            end = line.end;
          }
        },
      ),
    );
  });

  it('never exclude a paragraph, whatever furniture stands between', () => {
    const word = fc.constantFrom(...'الوزير المدينة الطريق قال أمس سوق كبير وصل عاد جديد'.split(' '));
    const paragraph = fc.array(word, { minLength: 12, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
    const furniture = fc.constantFrom(
      ...[
        'اقرأ أيضاً',
        'عناوين ذات صلة',
        'المزيد',
        'شارك',
        '768',
        'إضافة تعليق',
        'Check Also',
        'تعليق',
        'تعليقات',
        'الرئيسية / أخبار / محليات',
        'جسر جديد',
      ],
    );
    const page = fc.array(fc.oneof(paragraph, furniture), { maxLength: 12 });
    fc.assert(
      fc.property(page, (lines) => {
        fc.pre(
          new Set(lines.filter((line) => line.endsWith('.'))).size ===
            lines.filter((line) => line.endsWith('.')).length,
        );
        const proposals = kinds(lines.join('\n'));
        for (const [index, line] of lines.entries()) {
          if (line.endsWith('.')) expect(excluded(proposals[index] ?? '')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('agree with the regions of the sample corpus', () => {
    const record = z.object({ text: z.string(), regions: z.array(regionSchema) });
    const records = readFileSync(new URL('../../../resources/sample.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => record.parse(JSON.parse(line)));
    for (const { text, regions } of records) {
      for (const { start, end, kind, reason } of classifyLines(text)) {
        const region = regions.find((other) => other.start < end && start < other.end);
        expect([text.slice(start, end), kind, reason]).toEqual([
          text.slice(start, end),
          region?.kind,
          region?.reason,
        ]);
      }
    }
  });
});
