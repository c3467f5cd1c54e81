import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportingCuesOf } from '../../../src-shared/arabic/reporting-cues.ts';

const cuesIn = (text: string) => reportingCuesOf(text).map(({ start, end }) => text.slice(start, end));

describe('reporting words', () => {
  test.each([
    ['قال الوزير إن', ['قال']],
    ['وقالت بنشعيب إن', ['قالت']],
    ['فقالوا إن', ['قالوا']],
    ['سيقول الوفد إن', ['سيقول']],
    ['يرى الخبير أن', ['يرى']],
    ['ورأى فيه خطوة', ['رأى']],
    ['مؤكدةً أن', ['مؤكدةً']],
    ['حذّرت من', ['حذّرت']],
    ['حَذَّرَ من', ['حَذَّرَ']],
    ['اعلنت الوزاره', ['اعلنت']],
    ['أوضحا أن', ['أوضحا']],
    ['ودعا الحزب إلى', ['دعا']],
    ['يدعون إلى', ['يدعون']],
    ['واتهمت المعارضة الحكومة', ['اتهمت']],
    ['وصف الاتفاق', ['وصف']],
    ['ردّت بالقول إن', ['ردّت', 'القول']],
  ])('«%s»', (text, cues) => expect(cuesIn(text)).toEqual(cues));

  test.each([
    ['بحسب الوثيقة', ['بحسب']],
    ['وبحسب مصدر', ['بحسب']],
    ['وفقاً للوزارة', ['وفقاً']],
    ['وفقا لما نشر', ['وفقا']],
    ['على حد قول الوزير', ['على حد قول']],
    ['نقلاً عن مصدر', ['نقلاً عن']],
  ])('phrase «%s»', (text, cues) => expect(cuesIn(text)).toEqual(cues));

  test.each(['رأي الخبراء', 'نفي التهمة', 'القول الفصل', 'وفقا الله', 'بين البلدين', 'على\nحد قول', 'أقوال'])(
    'not «%s»',
    (text) => expect(cuesIn(text)).toEqual([]),
  );

  test('stand in order, apart from one another and within the text', () => {
    const pieces = fc.array(
      fc.constantFrom('قال', 'و', ' ', 'على حد قول', '\n', 'َ', 'مؤكدة', 'ﷲ', '«', '😀', 'بالقول'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const cue of reportingCuesOf(text)) {
          expect(cue.start).toBeGreaterThanOrEqual(end);
          expect(cue.end).toBeGreaterThan(cue.start);
          expect(cue.end).toBeLessThanOrEqual(text.length);
          end = cue.end;
        }
      }),
    );
  });
});
