import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { legacyBytes } from '../../../helpers/legacy-encodings.ts';
import { leftOutOf, marksOf, outcomeOf, readForeign } from '../../../helpers/read-foreign.ts';

const text = '\nخبر 😀 من باريس إلى بغداد\nقال كلاما';
const tag = (type: string, id: string, spans: string, quote?: string, more = '') =>
  `<${type} id="${id}" spans="${spans}"${quote === undefined ? '' : ` text="${quote}"`} ${more}/>`;
// Its lines: 1 the declaration, 2 the task, 3 to 5 the text, 6 <TAGS>, 7 the first tag.
const mae = (tags: readonly string[], { doctype = '', content = text } = {}) =>
  [
    `<?xml version="1.0" encoding="UTF-8" ?>${doctype}`,
    '<NewsTask>',
    `<TEXT><![CDATA[${content}]]></TEXT>`,
    '<TAGS>',
    ...tags,
    '</TAGS>',
    '</NewsTask>',
  ].join('\n');
/** «باريس» and «بغداد», counted by hand in UTF-16, as MAE does: the line end is one, the emoji two. */
const paris = tag('PLACE', 'P0', '11~16', 'باريس', 'kind="city" note=""');
const baghdad = tag('PLACE', 'P1', '21~26', 'بغداد');

describe('MAE', () => {
  it('takes tags in pieces, with what is said of them', async () => {
    const pieces = tag('EVENT', 'E0', '27~30,11~16', 'باريس ... قال');
    const read = await readForeign('x.xml', mae([paris, baghdad, pieces]));
    expect(read[0]?.article.text).toBe(text);
    expect(marksOf(read)).toEqual([
      'س | entity | PLACE | باريس',
      'س | entity | PLACE | بغداد',
      'س | entity | EVENT | باريس | قال',
    ]);
    expect(read[0]?.annotations[0]?.attributes).toEqual({ kind: 'city' });
  });

  it('lets what tags quote say the unit: UTF-16, code points where only they fit', async () => {
    const points = [tag('PLACE', 'P0', '10~15', 'باريس'), tag('PLACE', 'P1', '20~25', 'بغداد')];
    const marks = ['س | entity | PLACE | باريس', 'س | entity | PLACE | بغداد'];
    expect(marksOf(await readForeign('x.xml', mae(points)))).toEqual(marks);
    const bare = mae([tag('PLACE', 'P0', '11~16'), tag('PLACE', 'P1', '21~26')]);
    expect(marksOf(await readForeign('x.xml', bare))).toEqual(marks);
    expect(await outcomeOf('x.xml', mae([paris, tag('PLACE', 'P1', '20~25', 'بغداد')]))).toBe(
      'offset-unit-unclear 8',
    );
  });

  it('reads what its first version wrote', async () => {
    const old =
      '<PLACE id="P0" start="11" end="16" text="باريس" /><NOTE id="N0" start="-1" end="-1" text="" />';
    const read = await readForeign('x.xml', mae([old]));
    expect(marksOf(read)).toEqual(['س | entity | PLACE | باريس']);
    expect(leftOutOf(read)).toEqual({ 'NOTE (-1~-1)': 1 });
  });

  it('makes links where a claim or a stance may have them, and counts the others', async () => {
    const tags = [
      paris,
      tag('CLAIM-claim', 'C0', '31~36', 'كلاما'),
      tag('MOOD', 'M0', '-1~-1', ''),
      '<CLAIMANT id="L0" fromID="C0" fromText="كلاما" toID="P0" toText="باريس" />',
      '<NEAR id="L1" fromID="P0" toID="C0" />',
      '<NEAR id="L2" fromID="P0" toID="M0" />',
      '<ALL id="L3" arg0ID="P0" arg1ID="C0" arg2ID="P0" arg3ID="" />',
      '<ONE id="L4" arg0ID="P0" arg1ID="" />',
    ];
    const read = await readForeign('x.xml', mae(tags));
    const [place, claim] = read[0]?.annotations ?? [];
    expect(claim).toMatchObject({ layer: 'claim', links: [{ role: 'claimant', target: place?.id }] });
    expect(leftOutOf(read)).toEqual({ 'MOOD (-1~-1)': 1, NEAR: 2, ALL: 1, ONE: 1 });
  });

  it('does not guess which of two tags a link means that have the same id', async () => {
    const tags = [
      tag('PLACE', 'X0', '11~16', 'باريس'),
      tag('THING', 'X0', '21~26', 'بغداد'),
      tag('CLAIM-claim', 'C0', '31~36', 'كلاما'),
      '<CLAIMANT id="L0" fromID="C0" toID="X0" />',
    ];
    const read = await readForeign('x.xml', mae(tags));
    expect(read[0]?.annotations.map(({ links }) => links.length)).toEqual([0, 0, 0]);
    expect(leftOutOf(read)).toEqual({ CLAIMANT: 1 });
  });

  const whole = mae([paris, baghdad]);
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(9)}"><!ENTITY b "${'&a;'.repeat(9)}">]>`;
  it.each<[string, string | Uint8Array, string]>([
    ['whole', whole, '2'],
    ['with a byte order mark', `\ufeff${whole}`, '2'],
    ['with CR LF, which is one line end in XML', whole.replaceAll('\n', '\r\n'), '2'],
    ['with a quote over a line end', mae([tag('X', 'X0', '21~30', 'بغداد قال')]), '1'],
    ['broken off', whole.slice(0, -20), 'xml-damaged 8'],
    ['in another encoding', legacyBytes(whole.replace('😀', '--'), 'windows-1256'), 'file-not-utf8'],
    ['with entities that grow', mae([paris], { doctype: bomb }), 'xml-doctype 1'],
    ['with another file', mae([], { doctype: '<!DOCTYPE x SYSTEM "news.dtd">' }), 'xml-doctype 1'],
    ['past the end', mae([paris, tag('X', 'X0', '31~99')]), 'span-outside-text 8'],
    ['inside a pair', mae([tag('X', 'X0', '6~9')]), 'span-inside-character 7'],
    ['empty', mae([paris, tag('X', 'X0', '9~9', '')]), 'span-empty 8'],
    ['in pieces over one another', mae([tag('X', 'X0', '1~4,3~8')]), 'span-overlap 7'],
    ['at no place', mae([tag('X', 'X0', '1-4')]), 'record-field-value 7'],
    ['of another quote', mae([tag('X', 'X0', '11~16', 'لندن')]), 'offset-unit-unclear 7'],
    ['with an id twice', mae([paris, baghdad, paris]), 'record-duplicate-id 9'],
    ['without an id', mae(['<X spans="1~4" />']), 'record-field-missing 7'],
    ['linked to nothing', mae([paris, '<L id="L0" fromID="P0" toID="P9" />']), 'link-unknown 8'],
    ['without tags', whole.replace(/<TAGS>[\s\S]*<\/TAGS>/, ''), 'record-field-missing 2'],
    ['crossing', mae([tag('X', 'X0', '11~20'), tag('Y', 'Y0', '17~26')]), '2'],
    ['too long', mae([], { content: 'خ'.repeat(1_000_001) }), 'text-too-long'],
  ])('%s', async (_what, content, expected) => {
    expect(await outcomeOf('x.xml', content)).toBe(expected);
  });
});

// Counted in the files by grep: `grep -c 'spans="[0-9]'`, and `grep -c 'spans="-1~-1"'`; links by hand.
const links = { ACTION: 1, DESCRIPTION: 1, ARGUMENTS: 1 };
const files = {
  'mae/miller.xml': [5, { 'NOUN (-1~-1)': 1, ...links }],
  'mae/doc1_a2.xml': [6, { 'NOUN (-1~-1)': 1, 'MOOD_DECL (-1~-1)': 1, ...links }],
} as const;

describe.skipIf(!hasForeignFixtures)('files that MAE wrote', () => {
  it.each(Object.entries(files))('%s', async (path, [annotations, leftOut]) => {
    const read = await readForeign(basename(path), foreignFixture(path));
    expect(read.flatMap((article) => article.annotations)).toHaveLength(annotations);
    expect(leftOutOf(read)).toEqual(leftOut);
  });
});
