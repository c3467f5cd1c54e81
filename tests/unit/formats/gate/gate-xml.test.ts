import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../../../helpers/legacy-encodings.ts';
import { leftOutOf, marksOf, outcomeOf, readForeign } from '../../../helpers/read-foreign.ts';

const feature = (name: string, value: string, className = 'java.lang.String') =>
  `<Feature><Name className="java.lang.String">${name}</Name><Value className="${className}">${value}</Value></Feature>`;
const mark = (id: number, type: string, start: number, end: number, features = '') =>
  `<Annotation Id="${id}" Type="${type}" StartNode="${start}" EndNode="${end}">${features}</Annotation>`;
const set = (content: string, name?: string) =>
  `<AnnotationSet${name === undefined ? '' : ` Name="${name}"`}>\n${content}\n</AnnotationSet>`;
const nodes =
  'خبر 😀 من <Node id="10"/>باريس<Node id="15"/> إلى <Node id="20"/>بغداد<Node id="25"/>&#13;\nقال <Node id="31"/>كلاما<Node id="36"/>';
const gate = (
  sets: string,
  { version = ' version="3"', text = nodes, features = '', doctype = '' } = {},
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${doctype}
<GateDocument${version}>
<GateDocumentFeatures>${features}</GateDocumentFeatures>
<TextWithNodes>${text}</TextWithNodes>
${sets}
</GateDocument>`;
const two = `${mark(1, 'GPE', 10, 15)}\n${mark(2, 'GPE', 20, 25)}`;
const list = (items: string) =>
  `<![CDATA[<?xml version='1.1'?><gate.corpora.ObjectWrapper><value class="list">${items}</value></gate.corpora.ObjectWrapper>]]>`;

// Its lines: 1 the declaration, 2 the document, 3 its features, 4 and 5 the text, 6 the first set, 7 its first annotation.
describe('GATE XML', () => {
  it('takes annotations from where their nodes stand, and sets as their owners', async () => {
    const sets = `${set(two)}${set(mark(1, 'ORG', 31, 36), 'سلمى')}${set(mark(9, 'p', 10, 36), 'Original markups')}`;
    const read = await readForeign('x.xml', gate(sets));
    expect(read[0]?.article.text).toBe('خبر 😀 من باريس إلى بغداد\r\nقال كلاما');
    expect(marksOf(read)).toEqual([
      'س | entity | GPE | باريس',
      'س | entity | GPE | بغداد',
      'سلمى | entity | ORG | كلاما',
    ]);
    expect(leftOutOf(read)).toEqual({ 'Original markups': 1 });
    // The same nodes under other numbers are the same places.
    const renumbered = gate(set(two)).replaceAll('"10"', '"777"').replaceAll('"25"', '"0"');
    expect(marksOf(await readForeign('x.xml', renumbered))).toEqual(
      marksOf(await readForeign('x.xml', gate(set(two)))),
    );
  });

  it('reads features by their class, and tells of those that are structures', async () => {
    const features = [
      feature('name', 'باريس &amp; 😀'),
      feature('n', '12', 'java.lang.Integer'),
      feature('big', '12345678901234567890', 'java.lang.Long'),
      feature('sure', 'false', 'java.lang.Boolean'),
      feature('names', list('<string>أ</string><string>ب</string>'), 'gate.corpora.ObjectWrapper'),
      feature('old', 'أ;ب', 'java.util.ArrayList'),
      feature('map', list('<entry><string>k</string><int>1</int></entry>'), 'gate.corpora.ObjectWrapper'),
    ].join('');
    const read = await readForeign('x.xml', gate(set(mark(1, 'GPE', 10, 15, features))));
    expect(read[0]?.annotations[0]?.attributes).toEqual({
      name: 'باريس & 😀',
      n: 12,
      big: '12345678901234567890',
      sure: false,
      names: ['أ', 'ب'],
      old: ['أ', 'ب'],
    });
    expect(leftOutOf(read)).toEqual({ map: 1 });
  });

  it('makes links of relations and of features that hold ids, where the label may have them', async () => {
    const sets = `${set(
      [
        mark(1, 'GPE', 10, 15, feature('target', '2')),
        mark(2, 'CLAIM:claim', 31, 36, feature('claimant', '1', 'java.lang.Integer')),
        mark(3, 'STANCE:favour', 20, 25, feature('holder', '77')),
      ].join('\n'),
    )}<RelationSet>
<Relation Id="9" Type="target" Members="3;2"><UserData></UserData></Relation>
<Relation Id="10" Type="near" Members="1;2"><UserData></UserData></Relation>
<Relation Id="11" Type="all" Members="1;2;3"><UserData></UserData></Relation>
</RelationSet>`;
    const [read] = await readForeign('x.xml', gate(sets));
    const [place, claim, stance] = read?.annotations ?? [];
    expect(claim?.links).toEqual([{ role: 'claimant', target: place?.id }]);
    expect(stance?.links).toEqual([{ role: 'target', target: claim?.id }]);
    expect(place?.attributes).toEqual({ target: '2' });
    expect(stance?.attributes).toEqual({ holder: '77' });
    expect(leftOutOf(read ? [read] : [])).toEqual({ all: 1, near: 1 });
  });

  it('counts what GATE makes of every text, and what covers nothing or part of a character', async () => {
    const text = '<Node id="0"/>ب<Node id="1"/>َعد<Node id="4"/>';
    const marks = [mark(1, 'Token', 0, 4), mark(2, 'x', 0, 0), mark(3, 'y', 0, 1), mark(4, 'z', 0, 4)];
    const read = await readForeign('x.xml', gate(set(marks.join('')), { text }));
    expect(marksOf(read)).toEqual(['س | entity | z | بَعد']);
    expect(leftOutOf(read)).toEqual({ Token: 1, x: 1, y: 1 });
  });

  it('keeps the address of the page and counts what else is said of the document', async () => {
    const features = `${feature('gate.SourceURL', 'https://a.example/1')}${feature('MimeType', 'text/html')}`;
    const read = await readForeign('x.xml', gate(set(two), { features }));
    expect(read[0]?.article.url).toBe('https://a.example/1');
    expect(leftOutOf(read)).toEqual({ GateDocumentFeatures: 1 });
  });

  const whole = gate(set(two));
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(9)}"><!ENTITY b "${'&a;'.repeat(9)}">]>`;
  it.each<[string, string | Uint8Array, string]>([
    ['whole', whole, '2'],
    ['of the first version', gate(set(two), { version: '' }), '2'],
    ['of the first version, without ids', gate(set(two.replaceAll(/Id="\d+" /g, ''))), '2'],
    ['with a byte order mark', `\ufeff${whole}`, '2'],
    ['with CR LF', whole.replaceAll('\n', '\r\n'), '2'],
    ['in UTF-16', Buffer.from(`\ufeff${whole.replace('UTF-8', 'UTF-16')}`, 'utf16le'), '2'],
    [
      'in the encoding it names',
      legacyBytes(gate(set(two)).replace('UTF-8', 'windows-1256').replace('😀', '--'), 'windows-1256'),
      '2',
    ],
    ['in another encoding', legacyBytes(whole.replace('😀', '--'), 'windows-1256'), 'file-not-utf8'],
    ['broken off', whole.slice(0, -40), 'xml-damaged 8'],
    ['of a later version', gate(set(two), { version: ' version="4"' }), 'record-field-value 2'],
    ['with entities that grow', gate(set(two), { doctype: bomb, text: '&b;' }), 'xml-doctype 1'],
    [
      'with another file',
      gate(set(two), { doctype: '<!DOCTYPE x SYSTEM "file:///etc/passwd">' }),
      'xml-doctype 1',
    ],
    ['with half a character', gate(set(two), { text: '&#xD83D;' }), 'xml-damaged 4'],
    ['with an id twice', gate(set(`${two}\n${mark(1, 'x', 31, 36)}`)), 'record-duplicate-id 9'],
    [
      'with an id in two parts of a set',
      gate(`${set(mark(1, 'x', 10, 15))}\n${set(mark(1, 'x', 20, 25))}`),
      'record-duplicate-id 10',
    ],
    [
      'of the first version, with a set in two parts',
      gate((set(mark(1, 'x', 10, 15)) + set(mark(2, 'x', 20, 25))).replaceAll(/Id="\d+" /g, '')),
      '2',
    ],
    ['with a node twice', gate(set(two), { text: `${nodes}<Node id="10"/>` }), 'record-duplicate-id 5'],
    ['at a node that is not there', gate(set(mark(1, 'x', 10, 99))), 'link-unknown 7'],
    ['ending before it begins', gate(set(mark(1, 'x', 15, 10))), 'span-empty 7'],
    ['without a type', gate(set(mark(1, '', 10, 15))), 'record-field-missing 7'],
    [
      'related to nothing',
      gate(`${set(two)}\n<RelationSet><Relation Id="3" Type="r" Members="1;9"/></RelationSet>`),
      'link-unknown 10',
    ],
    ['without a text', gate(set(two)).replace(/<TextWith[\s\S]*WithNodes>/, ''), 'record-field-missing 2'],
    ['with other elements in the text', gate(set(two), { text: 'خبر <b>x</b>' }), 'record-field-value 4'],
    ['crossing', gate(set(`${mark(1, 'x', 10, 25)}${mark(2, 'y', 20, 36)}`)), '2'],
  ])('%s', async (_what, content, expected) => {
    expect(await outcomeOf('x.xml', content)).toBe(expected);
  });

  it('tells in one sentence of a text that is too long', async () => {
    expect(await outcomeOf('x.xml', gate('', { text: 'خ'.repeat(1_000_001) }))).toBe('text-too-long');
  });
});
