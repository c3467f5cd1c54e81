import { expect, it } from 'vitest';
import { quotationClaims } from '../../../src-shared/suggestions/quotation-claims.ts';

const text = [
  'وقال رئيس الجمعية سالم الراوي: «التعرفة ظلم كبير للناس جميعا».',
  'وشاهد الحضور فيلم «الهروب الكبير من السجن» في القاعة.',
  'وقال الراوي: «لا» ثم مضى.',
].join('\n');
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

it('are quotations of some length with a reporting word near, and their speaker', () => {
  const mentions = [{ id: 'salem', label: 'PER', spans: [span('سالم الراوي')] }];
  const found = quotationClaims(text, [{ start: 0, end: text.length }], mentions);
  expect(
    found.map(({ content, cue, speaker, attribution }) => ({ content, cue, speaker, attribution })),
  ).toEqual([
    {
      content: span('التعرفة ظلم كبير للناس جميعا'),
      // The conjunction is no part of the verb, as the codebook has it.
      cue: { start: 1, end: 4 },
      speaker: 'salem',
      attribution: 'direct',
    },
  ]);
});

it('are none on lines that are not to be read', () => {
  expect(quotationClaims(text, [{ start: text.indexOf('\n'), end: text.length }], [])).toEqual([]);
});
