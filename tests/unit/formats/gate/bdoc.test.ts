import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../../../helpers/legacy-encodings.ts';
import { leftOutOf, marksOf, outcomeOf, readForeign } from '../../../helpers/read-foreign.ts';

const text = 'خبر 😀 من باريس إلى بغداد';
const mark = (id: number, type: string, start: number, end: number, features: object = {}) => ({
  ...{ id, type, start, end, features },
});
/** «باريس» and «بغداد», counted by hand: in code points, and in UTF-16, where the emoji is two. */
const points = [mark(1, 'GPE', 9, 14), mark(2, 'GPE', 19, 24)];
const units = [mark(1, 'GPE', 10, 15), mark(2, 'GPE', 20, 25)];
const bdoc = (annotations: readonly object[], more: object = { offset_type: 'p' }) =>
  JSON.stringify({
    annotation_sets: { '': { name: '', annotations, next_annid: 99 } },
    ...{ text, features: {}, name: '', ...more },
  });

describe('bdocjs', () => {
  it.each([
    ['code points', bdoc(points)],
    ['UTF-16', bdoc(units, { offset_type: 'j' })],
    ['code points where nothing is said', bdoc(points, {})],
  ])('counts in %s', async (_unit, content) => {
    const read = await readForeign('x.bdocjs', content);
    expect(marksOf(read)).toEqual(['س | entity | GPE | باريس', 'س | entity | GPE | بغداد']);
  });

  it('says so where the unit is taken on trust and would make a difference', async () => {
    const codes = async (content: string) =>
      (await readForeign('x.bdocjs', content)).flatMap(({ warnings }) => warnings.map(({ code }) => code));
    expect(await codes(bdoc(points, {}))).toContain('offset-unit-assumed');
    expect(await codes(bdoc(points))).not.toContain('offset-unit-assumed');
    expect(await codes(bdoc([mark(1, 'GPE', 0, 3)], { text: 'خبر' }))).not.toContain('offset-unit-assumed');
  });

  it('takes sets as owners, ids as links, and simple features as attributes', async () => {
    const sets = {
      سلمى: {
        annotations: [
          mark(0, 'PER', 9, 14, { deps: null, ok: true, n: 1.5, list: ['أ'], map: { a: 1 }, mixed: [1] }),
          mark(1, 'CLAIM:claim', 19, 24, { claimant: 0 }),
        ],
      },
      يوسف: { annotations: [mark(0, 'Sentence', 0, 24), mark(1, 'PER', 9, 14), mark(2, 'Zero', 3, 3)] },
    };
    const read = await readForeign('x.bdocjs', bdoc([], { annotation_sets: sets, features: { a: 1 } }));
    expect(marksOf(read)).toEqual([
      'سلمى | entity | PER | باريس',
      'سلمى | claim | claim | بغداد',
      'يوسف | entity | PER | باريس',
    ]);
    const [person, claim] = read[0]?.annotations ?? [];
    expect(person?.attributes).toEqual({ ok: true, n: 1.5, list: ['أ'] });
    expect(claim?.links).toEqual([{ role: 'claimant', target: person?.id }]);
    expect(leftOutOf(read)).toEqual({ features: 1, map: 1, mixed: 1, Sentence: 1, Zero: 1 });
  });

  const whole = bdoc(points);
  const at = 'annotation_sets..annotations';
  it.each<[string, string | Uint8Array, string]>([
    ['whole', whole, '2'],
    ['under each other', `${whole}\n${whole}\n`, '4'],
    ['with a byte order mark', `\ufeff${whole}`, '2'],
    ['with CR LF', whole.replaceAll(',"', ',\r\n"'), '2'],
    [
      'written in ASCII',
      whole.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      '2',
    ],
    ['broken off', whole.slice(0, -9), 'json-damaged 1'],
    ['in windows-1256', legacyBytes(whole.replace('😀', '--'), 'windows-1256'), 'file-not-utf8'],
    ['with half a character', whole.replace('😀', '\\ud83d'), 'text-lone-surrogate 1'],
    ['with a field twice', whole.replace('{"id"', '{"id":1,"id"'), 'record-field-repeated 1'],
    ['counting in something else', bdoc(points, { offset_type: 'b' }), 'record-field-value 1'],
    ['past the end', bdoc([mark(1, 'x', 19, 99)]), `span-outside-text 1 ${at}[0]`],
    ['past the end and empty', bdoc([mark(1, 'x', 99, 99)]), `span-outside-text 1 ${at}[0]`],
    ['before the beginning', bdoc([mark(1, 'x', -1, 3)]), 'record-field-value 1'],
    ['ending before it begins', bdoc([mark(1, 'x', 9, 4)]), `span-empty 1 ${at}[0]`],
    ['inside a pair', bdoc([mark(1, 'x', 5, 9)], { offset_type: 'j' }), `span-inside-character 1 ${at}[0]`],
    ['with an id twice', bdoc([...points, mark(1, 'x', 0, 3)]), `record-duplicate-id 1 ${at}[2]`],
    ['without a text', bdoc(points, { text: undefined }), 'record-field-missing 1'],
    ['crossing', bdoc([mark(1, 'x', 0, 14), mark(2, 'y', 9, 24)]), '2'],
  ])('%s', async (_what, content, expected) => {
    expect(await outcomeOf('x.bdocjs', content)).toBe(expected);
  });
});
