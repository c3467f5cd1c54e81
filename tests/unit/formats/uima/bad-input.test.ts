import { describe, expect, it } from 'vitest';
import { isUimaJson, readUimaJson } from '../../../../src-main/formats/uima-json/read.ts';
import { isUimaXmi, readUimaXmi } from '../../../../src-main/formats/uima-xmi/read.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';

const newId = () => 'new';

/** Code and line of the Problem that reading throws; the number of annotations where it throws none. */
function outcome(read: () => ReturnType<typeof readUimaJson>) {
  try {
    return read().record.annotations?.length;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line } = error.params;
    return line === undefined ? error.code : [error.code, line];
  }
}
const json = (text: string | Uint8Array) =>
  outcome(() => readUimaJson(typeof text === 'string' ? Buffer.from(text) : text, newId));
const xml = (text: string | Uint8Array) =>
  outcome(() => readUimaXmi(typeof text === 'string' ? Buffer.from(text) : text, newId));

const entity = { '%ID': 2, '%TYPE': 'webanno.custom.Entity', '@sofa': 1, begin: 3, end: 5, label: 'GPE' };
const link = { '%ID': 4, '%TYPE': 'webanno.custom.AnnotationLink', role: 'claimant', '@target': 2 };
const array = { '%ID': 5, '%TYPE': 'webanno.custom.AnnotationLink[]', '%ELEMENTS': [4] };
const claim = { '%ID': 3, '%TYPE': 'webanno.custom.Claim', begin: 0, end: 2, label: 'claim', '@links': 5 };
const casJson = (structures: readonly object[], members = [2], text = '😀 قم') =>
  JSON.stringify({
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: text },
      ...structures,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  });

describe('a UIMA JSON CAS', () => {
  const whole = casJson([entity]);

  it('is known by its beginning', () => {
    expect(isUimaJson(whole)).toBe(true);
    expect(isUimaJson('{"_context": {')).toBe(true);
    expect(isUimaJson('{"text": "%TYPES"}')).toBe(false);
  });

  it('may begin with a byte order mark and have its lines ended by CR LF', () => {
    expect(json(`\uFEFF${whole}`)).toBe(1);
    expect(json(whole.replaceAll(',', ',\r\n'))).toBe(1);
  });

  it.each<[string, string | Uint8Array, unknown]>([
    ['broken off', whole.slice(0, -20).replace(',', ',\n'), ['json-damaged', 2]],
    [
      'in another encoding',
      Buffer.from(whole.replace('😀 ', ''), 'latin1').fill(0xe9, 20, 21),
      'file-not-utf8',
    ],
    ['past the end of the text', casJson([{ ...entity, end: 6 }]), 'span-outside-text'],
    ['of a negative offset', casJson([{ ...entity, begin: -1 }]), 'span-outside-text'],
    ['within a surrogate pair', casJson([{ ...entity, begin: 1 }]), 'span-inside-character'],
    ['of an id that is there twice', casJson([entity, entity]), 'record-duplicate-id'],
    ['of a member that is not there', casJson([entity], [2, 9]), 'link-unknown'],
    ['of a link without its target', casJson([link, array, claim], [3]), 'link-unknown'],
    ['whose links stand in no file', casJson([entity, claim], [2, 3]), 'link-unknown'],
    ['that says a field twice', whole.replace('"begin"', '"begin":0,"begin"'), 'record-field-repeated'],
    ['without a text', '{"%TYPES":{},"%VIEWS":{}}', 'cas-without-text'],
    ['of the older kind', '{"_context":{},"_views":{}}', 'cas-legacy'],
    ['whose structures are none', '{"%FEATURE_STRUCTURES":[1]}', 'cas-field'],
  ])('is refused: %s', (_name, file, expected) => {
    expect(json(file)).toEqual(expected);
  });

  it('gives a link of a claim the role that its file names', () => {
    const read = readUimaJson(Buffer.from(casJson([entity, link, array, claim], [2, 3])), newId);
    expect(read.record.annotations?.[1]).toMatchObject({
      layer: 'claim',
      links: [{ role: 'claimant', target: 'new' }],
    });
  });

  it('refuses two pieces of one annotation that are not numbered', () => {
    const piece = { ...entity, entityId: 'e1' };
    expect(json(casJson([piece, { ...piece, '%ID': 3, begin: 0, end: 2 }], [2, 3]))).toBe(
      'record-duplicate-id',
    );
    const second = { ...piece, '%ID': 3, begin: 0, end: 2, part: 2 };
    expect(json(casJson([{ ...piece, part: 1 }, second], [2, 3]))).toBe(1);
  });

  it('leaves out what covers nothing or a part of a character, and says so', () => {
    const family = '👨‍👩‍👧 قم';
    const read = readUimaJson(
      Buffer.from(
        casJson(
          [
            { ...entity, begin: 0, end: 2 },
            { ...entity, '%ID': 3, begin: 9, end: 9 },
          ],
          [2, 3],
          family,
        ),
      ),
      newId,
    );
    expect(read.record.annotations).toEqual([]);
    expect(read.warnings).toEqual([
      { code: 'annotations-left-out', params: { value: 'webanno.custom.Entity', count: 2 } },
    ]);
  });
});

const casXml = (elements: string, prolog = '') => `<?xml version="1.0" encoding="UTF-8"?>
${prolog}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${elements}
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="😀 قم"/>
<cas:View sofa="1" members="2"/>
</xmi:XMI>`;
const mark = '<custom:Entity xmi:id="2" sofa="1" begin="3" end="5" label="GPE"/>';

describe('a UIMA CAS as XMI', () => {
  const whole = casXml(mark);
  const bomb = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n';
  const external = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n';

  it('is known by its beginning', () => {
    expect(isUimaXmi(whole)).toBe(true);
    expect(isUimaXmi('<html><body>XMI</body></html>')).toBe(false);
  });

  it('may begin with a byte order mark and have its lines ended by CR LF', () => {
    expect(xml(`\uFEFF${whole}`)).toBe(1);
    expect(xml(whole.replaceAll('\n', '\r\n'))).toBe(1);
  });

  it.each<[string, string | Uint8Array, unknown]>([
    ['broken off', whole.slice(0, -30), ['xml-damaged', 6]],
    ['in another encoding', Buffer.from(whole).fill(0xe9, 300, 301), 'file-not-utf8'],
    ['an entity bomb', casXml(mark.replace('GPE', '&b;'), bomb), ['xml-doctype', 2]],
    ['an external entity', casXml(mark.replace('GPE', '&file;'), external), ['xml-doctype', 2]],
    ['an entity of no declaration', casXml(mark.replace('GPE', '&who;')), ['xml-damaged', 4]],
    ['elements without end', casXml('<custom:x>'.repeat(40)), ['xml-too-large', 4]],
    ['past the end of the text', casXml(mark.replace('end="5"', 'end="6"')), 'span-outside-text'],
    ['within a surrogate pair', casXml(mark.replace('begin="3"', 'begin="1"')), 'span-inside-character'],
    ['of an id that is there twice', casXml(`${mark}\n${mark}`), ['record-duplicate-id', 5]],
    ['of a member that is not there', casXml(''), ['link-unknown', 6]],
    [
      'of a link to nothing',
      casXml(mark.replace('Entity', 'Claim').replace('label', 'links="7" label')),
      'link-unknown',
    ],
    ['without a text', casXml(mark).replace(/ sofaString="[^"]*"/, ''), 'cas-without-text'],
    ['another XML', '<a/>', ['cas-field', 1]],
  ])('is refused: %s', (_name, file, expected) => {
    expect(xml(file)).toEqual(expected);
  });

  it('keeps line ends and tabs of the text, which are written as references', () => {
    const file = casXml(mark).replace('😀 قم', '😀&#10;&#13;&#10;&#9;قم');
    expect(readUimaXmi(Buffer.from(file), newId).record.text).toBe('😀\n\r\n\tقم');
  });
});
