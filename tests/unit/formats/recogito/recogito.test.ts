import { describe, expect, it } from 'vitest';
import { marksOf, outcomeOf, readForeign } from '../../../helpers/read-foreign.ts';

// Columns and quotation marks as Recogito 2 downloads them; UTF-16 counted by hand: «😀» takes two.
const names =
  'UUID,FILE,QUOTE_TRANSCRIPTION,ANCHOR,TYPE,URI,VOCAB_LABEL,VOCAB_TEMPORAL_BOUNDS,LAT,LNG,PLACE_TYPE,VERIFICATION_STATUS,TAGS,COMMENTS,GROUP_ID,GROUP_ORDER';
const header = names
  .split(',')
  .map((name) => `"${name}"`)
  .join(',');
interface Given {
  readonly id?: string;
  readonly file?: string;
  readonly quote: string;
  readonly anchor: number | string;
  readonly type?: string;
  readonly uri?: string;
  readonly tags?: string;
  readonly comments?: string;
}
const rowOf = (given: Given): string => {
  const { id = 'u1', file = 'خبر', quote, anchor, type = '', uri = '', tags = '', comments = '' } = given;
  const place = typeof anchor === 'number' ? `char-offset:${anchor}` : anchor;
  const cells = [id, file, quote, place, type, uri, '', '', '', '', '', 'VERIFIED', tags, comments, '', ''];
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
};
const table = (...rows: readonly Given[]): string => [header, ...rows.map(rowOf), ''].join('\r\n');

const text = '😀 سافر من باريس\r\nإلى بغداد';
const beside = { 'a.txt': text };
const paris = { quote: 'باريس', anchor: 11, type: 'PLACE', uri: 'http://a/1' };

describe('tables of Recogito', () => {
  it('have an annotation a row, with its kind, tags, identifier and comments', async () => {
    const articles = await readForeign(
      'a.csv',
      table(paris, { id: 'u2', quote: 'بغداد', anchor: 22, tags: 'عاصمة|مدينة', comments: 'قديمة|كبيرة' }),
      beside,
    );
    expect(marksOf(articles)).toEqual([
      'س | entity | PLACE | باريس',
      'س | entity | عاصمة | بغداد',
      'س | entity | مدينة | بغداد',
    ]);
    const annotations = articles.flatMap((article) => article.annotations);
    expect(annotations.map(({ note, attributes }) => [note, attributes])).toEqual([
      [null, { identifier: 'http://a/1' }],
      ['قديمة\nكبيرة', {}],
      [null, {}],
    ]);
    expect(articles[0]?.article.text).toBe(text);
  });

  it('have one blank for line ends in a quote', async () => {
    const articles = await readForeign('a.csv', table({ quote: 'باريس إلى بغداد', anchor: 11 }), beside);
    expect(marksOf(articles)).toEqual(['س | entity | highlighting | باريس\r\nإلى بغداد']);
  });

  it('count CR LF as one, or characters, where only that fits', async () => {
    const asOne = table({ quote: 'بغداد', anchor: 21 });
    expect(marksOf(await readForeign('a.csv', asOne, beside))).toEqual(['س | entity | highlighting | بغداد']);
    const asCharacters = table({ ...paris, anchor: 10 });
    expect(marksOf(await readForeign('a.csv', asCharacters, beside))).toEqual(['س | entity | PLACE | باريس']);
    const marked = { 'a.txt': `\ufeff${text}` };
    for (const anchor of [11, 12]) {
      const found = await readForeign('a.csv', table({ ...paris, anchor }), marked);
      expect(marksOf(found)).toEqual(['س | entity | PLACE | باريس']);
    }
    expect(await outcomeOf('a.csv', table({ ...paris, anchor: 9 }), beside)).toBe('offset-unit-unclear 2');
  });

  it('count UTF-16 where characters would fit as well', async () => {
    const same = { 'a.txt': '😀أأ' };
    const [article] = await readForeign('a.csv', table({ quote: 'أ', anchor: 2 }), same);
    expect(article?.annotations[0]?.spans[0]?.start).toBe(2);
  });

  it('of several files have the texts named so; older ones have semicolons and no file', async () => {
    const two = table({ ...paris, file: 'أول.txt' }, { id: 'u2', file: 'ثان', quote: 'بغداد', anchor: 0 });
    const texts = { 'أول.txt': text, 'ثان.txt': 'بغداد' };
    expect(marksOf(await readForeign('a.csv', two, texts))).toEqual([
      'س | entity | PLACE | باريس',
      'س | entity | highlighting | بغداد',
    ]);
    const older = 'UUID;QUOTE_TRANSCRIPTION;ANCHOR;TYPE;TAGS\nu1;باريس;char-offset:11;PLACE;\n';
    expect(marksOf(await readForeign('a.csv', older, beside))).toEqual(['س | entity | PLACE | باريس']);
  });

  it.each([
    ['without a text', table(paris), {}, 'text-not-given 2'],
    ['of an image', table({ ...paris, anchor: 'rect:x=1,y=2,w=3,h=4' }), beside, 'record-field-value 2'],
    ['of TEI', table({ ...paris, anchor: 'from=/TEI/p::1;to=/TEI/p::4' }), beside, 'record-field-value 2'],
    ['without a quote', table({ ...paris, quote: '' }), beside, 'record-field-missing 2'],
    ['past the end', table({ ...paris, anchor: 900 }), beside, 'offset-unit-unclear 2'],
    ['of one id twice', table(paris, paris), beside, 'record-duplicate-id 3'],
    ['cut off', table(paris).slice(0, -9), beside, 'csv-quote 2'],
    ['with cells missing', `${header}\r\n"u1","خبر"`, beside, 'csv-ragged 2'],
    ['without rows', table(), beside, '0'],
    ['of crossing marks', table(paris, { id: 'b', quote: 'ريس إلى', anchor: 13 }), beside, '2'],
  ])('%s', async (_name, content, texts, expected) => {
    expect(await outcomeOf('a.csv', content, texts)).toBe(expected);
  });
});
