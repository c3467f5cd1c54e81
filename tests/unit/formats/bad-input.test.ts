import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src-main/services/import-file.ts';
import type { ImportFormat } from '../../../src-shared/model/interchange.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';
import { defaultCodebook, testEnvironment } from '../../helpers/projects.ts';

const text = 'خبر 😀 من باريس إلى بغداد';
/** «باريس» and «بغداد», counted by hand: in code points, and in UTF-16, where the emoji is two. */
const points = { paris: [9, 14], baghdad: [19, 24] } as const;
const units = { paris: [10, 15], baghdad: [20, 25] } as const;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The annotations that come of a file; code, line and place of the first Problem where one is told. */
async function outcome(name: string, files: Files, format?: ImportFormat): Promise<unknown> {
  const run = {
    options: { format, annotator: 'س', extendCodebook: true, proposals: false },
    environment: testEnvironment(),
    codebook: defaultCodebook,
    storedText: () => undefined,
    folderOwners: new Map<string, Promise<string | undefined>>(),
  };
  let annotations = 0;
  const warnings: string[] = [];
  try {
    const sibling = async (path: string) => (path in files ? Buffer.from(files[path] ?? '') : undefined);
    for await (const reading of readingsOf(Buffer.from(files[name] ?? ''), name, run, {}, sibling)) {
      try {
        await reading.take((incoming) => {
          annotations += incoming.annotations.length;
          warnings.push(...incoming.warnings.map(({ code }) => code));
        });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        throw new Problem(error.code, {
          ...(reading.line !== undefined && { line: reading.line }),
          ...error.params,
        });
      }
    }
    return [annotations, ...new Set(warnings)].join(' ');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line = '', place = '' } = error.params;
    return `${error.code} ${line} ${place}`.trim().replaceAll(/ +/g, ' ');
  }
}

const json = (value: unknown): string => JSON.stringify(value);
const at = ([start, end]: readonly [number, number]) => ({ start, end });
const cut = (file: string, characters: number) => file.slice(0, -characters);
/** Half of the two bytes of a letter in the middle of a file. */
const broken = (file: string) => {
  const bytes = Buffer.from(file);
  const place = bytes.indexOf('باريس');
  return Buffer.concat([bytes.subarray(0, place), Buffer.from([0xd8]), bytes.subarray(place + 2)]);
};

// brat: text, then annotations with the words they cover.
const t = (id: string, [start, end]: readonly [number, number], quote: string, type = 'GPE') =>
  `${id}\t${type} ${start} ${end}\t${quote}\n`;
const ann = t('T1', points.paris, 'باريس') + t('T2', points.baghdad, 'بغداد');
const claims = `${ann}${t('T3', [0, 3], 'خبر', 'CLAIM-claim')}${t('T4', [4, 5], '😀', 'CLAIM-claim')}`;
const brat = (content: string | Uint8Array, source: string | Uint8Array = text): Files => ({
  ...{ 'x.ann': content, 'x.txt': source },
});

// Label Studio: a task, its regions.
const region = (
  id: string,
  [start, end]: readonly [number, number],
  quote: string | null,
  label = 'GPE',
) => ({
  ...{ id, type: 'labels', value: { start, end, labels: [label], ...(quote && { text: quote }) } },
});
const task = (...result: readonly object[]) => ({ data: { text }, annotations: [{ result }] });
const regions = [region('a', points.paris, 'باريس'), region('b', points.baghdad, 'بغداد')];
const link = (from: string, to: string, label: string) => ({
  ...{ type: 'relation', from_id: from, to_id: to, labels: [label] },
});

// doccano: entities without quotes, relations.
const entity = (id: number, [start, end]: readonly [number, number], label = 'GPE') => ({
  ...{ id, label, start_offset: start, end_offset: end },
});
const entities = [entity(1, units.paris), entity(2, units.baghdad)];
const related = (from_id: number, to_id: number, type: string) => ({ from_id, to_id, type });
const example = (given: readonly object[], relations: readonly object[] = []) => ({
  text,
  entities: given,
  relations,
});

// Prodigy: spans, relations by their places.
const span = (id: string, place: readonly [number, number], quote: string | null, label = 'GPE') => ({
  ...{ id, ...at(place), label, ...(quote && { text: quote }) },
});
const spans = [span('a', points.paris, 'باريس'), span('b', points.baghdad, 'بغداد')];
const head = (head_id: string, child_id: string, label: string) => ({ head_id, child_id, label });
const prodigy = (given: readonly object[], relations: readonly object[] = []) => ({
  text,
  spans: given,
  relations,
});

// Article records.
const mark = (id: string, place: readonly [number, number], quote: string | null, more: object = {}) => ({
  ...{ id, layer: 'entity', label: 'GPE', spans: [{ ...at(place), ...(quote && { quote }) }], ...more },
});
const marks = [mark('a', points.paris, 'باريس'), mark('b', points.baghdad, 'بغداد')];
const claimMark = (id: string, place: readonly [number, number], role: string, target: string) =>
  mark(id, place, null, { layer: 'claim', label: 'claim', links: [{ role, target }] });
const record = (annotations: readonly object[], more: object = {}) =>
  json({ format: 'hashiya-article/1', text, annotations, ...more });

// Web Annotations.
const note = (id: string, place: readonly [number, number], exact: string | null, more: object = {}) => ({
  ...{
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body: { purpose: 'tagging', value: 'GPE' },
  },
  target: {
    source: 'http://a/1',
    selector: [
      { type: 'TextPositionSelector', ...at(place) },
      ...(exact ? [{ type: 'TextQuoteSelector', exact }] : []),
    ],
  },
  ...more,
});
const notes = [note('a', points.paris, 'باريس'), note('b', points.baghdad, 'بغداد')];
const web = (content: string | Uint8Array): Files => ({ 'x.jsonld': content, 'x.txt': text });
const linking = (from: string, to: string, role: string) => ({
  ...{ type: 'Annotation', motivation: 'linking', role, target: from, body: to },
});

// Tables of annotations.
const columns = 'doc_id,kind,id,label,fragment,start,end,offset_unit,text,claimant,parent';
const row = (
  id: string,
  [start, end]: readonly [number, number],
  quote: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const { kind = 'entity', fragment = '', unit = 'codepoint', claimant = '', parent = '' } = more;
  return ['1', kind, id, 'GPE', fragment, start, end, unit, quote, claimant, parent]
    .join(',')
    .replace('claim,c,GPE', 'claim,c,claim');
};
const rows = [row('a', points.paris, 'باريس'), row('b', points.baghdad, 'بغداد')];
const table = (given: readonly string[]) => `${[columns, ...given].join('\r\n')}\r\n`;
const csv = (content: string | Uint8Array): Files => ({ 'x.csv': content, '1.txt': text });

// WebAnno TSV.
const tsvRows = ['1-1\t0-3\tخبر\t_\t', '1-2\t4-6\t😀\t_\t', '1-3\t7-9\tمن\t_\t', '1-4\t10-15\tباريس\tGPE\t'];
const tsv = (given: readonly string[] = tsvRows, version = '3.3') =>
  [
    `#FORMAT=WebAnno TSV ${version}`,
    '#T_SP=webanno.custom.Entity|label',
    '',
    '',
    `#Text=${text.slice(0, 15)}`,
    ...given,
    '',
  ].join('\n');

// UIMA CAS.
const structure = (id: number, [begin, end]: readonly [number, number], more: object = {}) => ({
  ...{ '%ID': id, '%TYPE': 'webanno.custom.Entity', '@sofa': 1, begin, end, label: 'GPE', ...more },
});
const structures = [structure(2, units.paris), structure(3, units.baghdad)];
const cas = (given: readonly object[], members = [2, 3], more: object = {}) =>
  json({
    ...{
      '%FEATURE_STRUCTURES': [{ '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaString: text }, ...given],
    },
    ...{ '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } }, ...more },
  });
const linkTo = (id: number, role: string, target: number) => [
  { '%ID': id, '%TYPE': 'webanno.custom.AnnotationLink', role, '@target': target },
  { '%ID': id + 1, '%TYPE': 'webanno.custom.AnnotationLink[]', '%ELEMENTS': [id] },
];
const casClaim = (id: number, place: readonly [number, number], links: number) =>
  structure(id, place, { '%TYPE': 'webanno.custom.Claim', label: 'claim', '@links': links });
const element = (id: number, [begin, end]: readonly [number, number], label = 'GPE') =>
  `<custom:Entity xmi:id="${id}" sofa="1" begin="${begin}" end="${end}" label="${label}"/>`;
const xmi = (elements: string, { doctype = '', members = '2 3' } = {}) =>
  [
    `<?xml version="1.0" encoding="UTF-8"?>${doctype}`,
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">',
    `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/>`,
    elements,
    `<cas:View sofa="1" members="${members}"/>`,
    '</xmi:XMI>',
  ].join('\n');
const elements = `${element(2, units.paris)}\n${element(3, units.baghdad)}`;
const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(9)}"><!ENTITY b "${'&a;'.repeat(9)}">]>`;

// CoNLL.
const conll = 'خبر O\n😀 O\nمن O\nباريس B-GPE\nإلى O\nبغداد B-GPE\n\n';

type Case = readonly [what: string, files: Files, expected: string];
const inJson = (name: string, whole: string, halved = 'text-lone-surrogate 1'): readonly Case[] => [
  ['whole', { [name]: whole }, '2'],
  ['with a byte order mark', { [name]: `\ufeff${whole}` }, '2'],
  ['with CR LF', { [name]: whole.replaceAll(',"', ',\r\n"') }, '2'],
  ['broken off', { [name]: cut(whole, 9) }, 'json-damaged 1'],
  ['with a broken letter', { [name]: broken(whole) }, 'file-not-utf8'],
  ['in windows-1256', { [name]: legacyBytes(whole, 'windows-1256') }, 'file-not-utf8'],
  ['with half a character', { [name]: whole.replaceAll('😀', '\\ud83d') }, halved],
  [
    'with a field twice',
    { [name]: whole.replace(/\{("[^"]+"):/, '{$1:null,$1:') },
    'record-field-repeated 1',
  ],
];

const cases: Readonly<Record<string, readonly Case[]>> = {
  brat: [
    ['whole', brat(ann), '2'],
    ['with a byte order mark', brat(`\ufeff${ann}`), '2'],
    ['with a byte order mark in the text', brat(ann, `\ufeff${text}`), '2'],
    ['with CR LF', brat(ann.replaceAll('\n', '\r\n')), '2'],
    ['in UTF-16 units', brat(t('T1', units.paris, 'باريس') + t('T2', units.baghdad, 'بغداد')), '2'],
    ['broken off', brat(cut(ann, 14)), 'brat-line 2'],
    ['with a broken letter', brat(broken(ann)), 'file-not-utf8'],
    ['with a broken letter in the text', brat(ann, broken(text)), 'file-not-utf8'],
    ['past the end', brat(t('T1', [19, 99], 'بغداد')), 'span-outside-text 1'],
    ['past the end without a quote', brat('T1\tGPE 19 99\n'), 'span-outside-text 1'],
    ['empty', brat('T1\tGPE 9 9\t\n'), 'span-empty 1'],
    ['of another quote', brat(t('T1', points.paris, 'لندن')), 'offset-unit-unclear 1'],
    ['crossing', brat(t('T1', [7, 14], 'ن باريس') + t('T2', points.paris, 'باريس')), '2'],
    ['in pieces', brat('T1\tGPE 9 14;19 24\tباريس بغداد\n'), '1'],
    ['in pieces over one another', brat('T1\tGPE 9 14;12 14\tباريس يس\n'), 'span-overlap 1'],
    [
      'with an id twice',
      brat(t('T1', points.paris, 'باريس') + t('T1', points.baghdad, 'بغداد')),
      'record-duplicate-id 2',
    ],
    ['related to nothing', brat(`${ann}R1\tx Arg1:T1 Arg2:T9\n`), 'link-unknown 3'],
    [
      'with claims in a circle',
      brat(`${claims}R1\tparent Arg1:T3 Arg2:T4\nR2\tparent Arg1:T4 Arg2:T3\n`),
      '4 link-circle',
    ],
    [
      'in pieces in a circle',
      brat(`${ann}R1\tpart_of_same Arg1:T1 Arg2:T2\nR2\tpart_of_same Arg1:T2 Arg2:T1\n`),
      'link-to-itself',
    ],
    ['without its text', { 'x.ann': ann }, 'text-not-given'],
  ],
  'label-studio': [
    ...inJson('x.json', json([task(...regions)]), 'text-lone-surrogate 1 [0]'),
    [
      'in UTF-16 units',
      { 'x.json': json([task(region('a', units.paris, 'باريس'), region('b', units.baghdad, 'بغداد'))]) },
      '2',
    ],
    [
      'past the end',
      { 'x.json': json([task(...regions), task(region('a', [19, 99], null))]) },
      'span-outside-text 1 [1].annotations[0].spans[0]',
    ],
    [
      'of another quote',
      { 'x.json': json([task(region('a', points.paris, 'لندن'))]) },
      'offset-unit-unclear 1 [0]',
    ],
    [
      'crossing',
      { 'x.json': json([task(region('a', [7, 14], 'ن باريس'), region('b', points.paris, 'باريس'))]) },
      '2',
    ],
    ['with an id twice', { 'x.json': json([task(...regions, regions[0] ?? {})]) }, '3'],
    ['related to nothing', { 'x.json': json([task(...regions, link('a', 'z', 'x'))]) }, 'link-unknown 1 [0]'],
    [
      'in pieces in a circle',
      { 'x.json': json([task(...regions, link('a', 'b', 'part_of_same'), link('b', 'a', 'part_of_same'))]) },
      'link-to-itself 1 [0]',
    ],
    [
      'with claims in a circle',
      {
        'x.json': json([
          task(
            region('a', points.paris, null, 'CLAIM:claim'),
            region('b', points.baghdad, null, 'CLAIM:claim'),
            link('a', 'b', 'parent'),
            link('b', 'a', 'parent'),
          ),
        ]),
      },
      '2 link-circle',
    ],
    [
      'without offsets',
      {
        'x.json': json([
          task({
            ...region('a', points.paris, null),
            value: { start: '/p[1]', end: '/p[1]', labels: ['x'] },
          }),
        ]),
      },
      '0 annotations-left-out',
    ],
  ],
  doccano: [
    ...inJson('x.jsonl', json(example(entities)), 'span-outside-text 1'),
    [
      'in code points',
      { 'x.jsonl': json(example([entity(1, points.paris), entity(2, points.baghdad)])) },
      '2',
    ],
    [
      'past the end',
      { 'x.jsonl': `${json(example(entities))}\n${json(example([entity(1, [20, 99])]))}` },
      'span-outside-text 2',
    ],
    ['empty', { 'x.jsonl': json(example([entity(1, [0, 0])])) }, 'span-empty 1 annotations[0].spans[0]'],
    [
      'with an id twice',
      { 'x.jsonl': json(example([entity(1, units.paris), entity(1, units.baghdad)])) },
      'record-duplicate-id 1',
    ],
    ['related to nothing', { 'x.jsonl': json(example(entities, [related(1, 7, 'x')])) }, 'link-unknown 1'],
    [
      'in pieces in a circle',
      { 'x.jsonl': json(example(entities, [related(1, 2, 'part_of_same'), related(2, 1, 'part_of_same')])) },
      'link-to-itself 1',
    ],
    [
      'broken off in its second line',
      { 'x.jsonl': `${json(example(entities))}\n${cut(json(example(entities)), 9)}` },
      'json-damaged 2',
    ],
  ],
  prodigy: [
    ...inJson('x.jsonl', json(prodigy(spans))),
    ['in UTF-16 units', { 'x.jsonl': json(prodigy([span('a', units.paris, 'باريس')])) }, '1'],
    [
      'past the end',
      { 'x.jsonl': `${json(prodigy(spans))}\n${json(prodigy([span('a', [19, 99], null)]))}` },
      'span-outside-text 2 annotations[0].spans[0]',
    ],
    [
      'of another quote',
      { 'x.jsonl': json(prodigy([span('a', points.paris, 'لندن')])) },
      'offset-unit-unclear 1',
    ],
    [
      'with an id twice',
      { 'x.jsonl': json(prodigy([spans[0] ?? {}, spans[0] ?? {}])) },
      'record-duplicate-id 1',
    ],
    ['related to nothing', { 'x.jsonl': json(prodigy(spans, [head('a', 'z', 'x')])) }, 'link-unknown 1'],
    [
      'in pieces in a circle',
      { 'x.jsonl': json(prodigy(spans, [head('a', 'b', 'part_of_same'), head('b', 'a', 'part_of_same')])) },
      'link-to-itself 1',
    ],
  ],
  jsonl: [
    ['whole', { 'x.jsonl': record(marks) }, '2'],
    ['with a byte order mark', { 'x.jsonl': `\ufeff${record(marks)}` }, '2'],
    ['with CR LF', { 'x.jsonl': `${record(marks)}\r\n${record([])}\r\n` }, '2'],
    ['broken off', { 'x.jsonl': `${record([])}\n${cut(record(marks), 9)}` }, 'record-not-json 2'],
    ['with a broken letter', { 'x.jsonl': broken(record(marks)) }, 'file-not-utf8 1'],
    [
      'of another version',
      { 'x.jsonl': record(marks).replace('article/1', 'article/2') },
      'record-field-value 1',
    ],
    [
      'past the end',
      { 'x.jsonl': record([mark('a', [19, 99], null)]) },
      'span-outside-text 1 annotations[0].spans[0]',
    ],
    [
      'of another quote',
      { 'x.jsonl': record([mark('a', points.paris, 'لندن')]) },
      'record-quote-mismatch 1 annotations[0].spans[0]',
    ],
    [
      'in another unit',
      { 'x.jsonl': record(marks, { offsetUnit: 'utf16' }) },
      'record-quote-mismatch 1 annotations[0].spans[0]',
    ],
    ['in an unknown unit', { 'x.jsonl': record(marks, { offsetUnit: 'glyph' }) }, 'record-field-value 1'],
    [
      'with an id twice',
      { 'x.jsonl': record([marks[0] ?? {}, marks[0] ?? {}]) },
      'record-duplicate-id 1 annotations[1]',
    ],
    [
      'linked to nothing',
      { 'x.jsonl': record([...marks, claimMark('c', [0, 3], 'claimant', 'z')]) },
      'link-unknown 1 annotations[2]',
    ],
    [
      'with claims in a circle',
      { 'x.jsonl': record([claimMark('c', [0, 3], 'parent', 'd'), claimMark('d', [4, 5], 'parent', 'c')]) },
      '2 link-circle',
    ],
    [
      'with a field twice',
      { 'x.jsonl': record(marks).replace('{', '{"text":"",') },
      'record-field-repeated 1',
    ],
  ],
  'web-annotation': [
    ...inJson('x.jsonld', json(notes), '2').map(
      ([what, files, expected]): Case => [what, { ...files, 'x.txt': text }, expected],
    ),
    ['in UTF-16 units', web(json([note('a', units.paris, 'باريس')])), '1'],
    ['past the end', web(json([note('a', [19, 99], null)])), 'span-outside-text 1 [0]'],
    ['of another quote', web(json([note('a', points.paris, 'لندن')])), 'offset-unit-unclear 1'],
    ['with an id twice', web(json([notes[0], notes[0]])), 'record-duplicate-id 1 [1]'],
    ['linked to nothing', web(json([...notes, linking('a', 'z', 'claimant')])), 'link-unknown 1 [2]'],
    ['without its text', { 'x.jsonld': json(notes) }, 'text-not-given 1'],
  ],
  'annotation-csv': [
    ['whole', csv(table(rows)), '2'],
    ['with a byte order mark', csv(`\ufeff${table(rows)}`), '2'],
    ['with LF', csv(table(rows).replaceAll('\r\n', '\n')), '2'],
    ['with semicolons', csv(table(rows).replaceAll(',', ';')), '2'],
    ['with tabs in UTF-16', csv(Buffer.from(`\ufeff${table(rows).replaceAll(',', '\t')}`, 'utf16le')), '2'],
    ['broken off', csv(cut(table(rows), 9)), 'csv-ragged 3'],
    ['broken off in a quoted cell', csv(cut(table(rows), 4).replace('بغداد', '"بغداد')), 'csv-quote 3'],
    ['with a broken letter', csv(broken(table(rows))), 'file-not-utf8'],
    [
      'without a column',
      csv(table(rows).replace(',text,', ',text2,').replace('doc_id,kind', 'doc_id,doc_id')),
      'csv-column-twice',
    ],
    ['past the end', csv(table([row('a', [19, 99], '')])), 'span-outside-text 2'],
    ['empty', csv(table([row('a', [9, 9], '')])), 'span-empty 2'],
    ['of another quote', csv(table([...rows, row('c', points.paris, 'لندن')])), 'record-quote-mismatch 4'],
    [
      'in another unit',
      csv(table([row('a', points.paris, 'باريس', { unit: 'utf16' })])),
      'record-quote-mismatch 2',
    ],
    [
      'in an unknown unit',
      csv(table([row('a', points.paris, 'باريس', { unit: 'glyph' })])),
      'record-field-value 2',
    ],
    ['in UTF-16 units nobody names', csv(table([row('a', units.paris, 'باريس', { unit: '' })])), '1'],
    [
      'in pieces',
      csv(
        table([
          row('a', points.paris, 'باريس', { fragment: '1' }),
          row('a', points.baghdad, 'بغداد', { fragment: '2' }),
        ]),
      ),
      '1',
    ],
    [
      'with a piece twice',
      csv(
        table([
          row('a', points.paris, 'باريس', { fragment: '1' }),
          row('a', points.baghdad, 'بغداد', { fragment: '1' }),
        ]),
      ),
      'record-duplicate-id 3',
    ],
    [
      'with pieces that differ',
      csv(table([row('a', points.paris, 'باريس'), row('a', points.baghdad, 'بغداد', { kind: 'claim' })])),
      'table-rows-differ 3',
    ],
    [
      'linked to nothing',
      csv(table([...rows, row('c', [0, 3], 'خبر', { kind: 'claim', claimant: 'z' })])),
      'link-unknown 4',
    ],
    [
      'of a layer nobody knows',
      csv(table([row('a', points.paris, 'باريس', { kind: 'event' })])),
      'record-field-value 2',
    ],
    ['of no number', csv(table(rows).replace(',9,', ',9.5,')), 'record-field-value 2'],
    ['without its text', { 'x.csv': table(rows) }, 'text-not-given 2'],
  ],
  'webanno-tsv': [
    ['whole', { 'x.tsv': tsv() }, '1'],
    ['with a byte order mark', { 'x.tsv': `\ufeff${tsv()}` }, '1'],
    ['with CR LF', { 'x.tsv': tsv().replaceAll('\n', '\r\n') }, '1'],
    ['broken off', { 'x.tsv': cut(tsv(), 8) }, 'webanno-row 9'],
    ['with a broken letter', { 'x.tsv': broken(tsv()) }, 'file-not-utf8'],
    ['of version 4', { 'x.tsv': tsv(tsvRows, '4.0') }, 'webanno-version 1'],
    ['in code points', { 'x.tsv': tsv(tsvRows.with(3, '1-4\t9-14\tباريس\tGPE\t')) }, 'webanno-text 9'],
    ['past the end', { 'x.tsv': tsv(tsvRows.with(3, '1-4\t10-99\tباريس\tGPE\t')) }, 'span-outside-text 9'],
    ['of tokens over one another', { 'x.tsv': tsv(tsvRows.with(3, '1-4\t7-15\tمن باريس\tGPE\t')) }, '1'],
    [
      'with an id twice',
      { 'x.tsv': tsv(tsvRows.with(3, '1-3\t10-15\tباريس\tGPE\t')) },
      'record-duplicate-id 9',
    ],
  ],
  'uima-json': [
    ...inJson('x.json', cas(structures)).slice(0, 6),
    [
      'with a field twice',
      { 'x.json': cas(structures).replace('"label"', '"label":"x","label"') },
      'record-field-repeated',
    ],
    ['of the older kind', { 'x.json': '{"_context": {}, "_views": {}}' }, 'cas-legacy'],
    [
      'past the end',
      { 'x.json': cas([structure(2, [20, 99])], [2]) },
      'span-outside-text webanno.custom.Entity 2',
    ],
    [
      'within a pair',
      { 'x.json': cas([structure(2, [5, 9])], [2]) },
      'span-inside-character webanno.custom.Entity 2',
    ],
    [
      'with an id twice',
      { 'x.json': cas([structures[0] ?? {}, structures[0] ?? {}]) },
      'record-duplicate-id',
    ],
    ['with a member that is not there', { 'x.json': cas(structures, [2, 9]) }, 'link-unknown'],
    [
      'linked to nothing',
      { 'x.json': cas([...structures, casClaim(4, [0, 3], 6), ...linkTo(5, 'claimant', 9)], [2, 3, 4]) },
      'link-unknown',
    ],
    [
      'with claims in a circle',
      {
        'x.json': cas([
          casClaim(2, [0, 3], 5),
          ...linkTo(4, 'parent', 3),
          casClaim(3, [4, 6], 7),
          ...linkTo(6, 'parent', 2),
        ]),
      },
      '2 link-circle',
    ],
  ],
  'uima-xmi': [
    ['whole', { 'x.xmi': xmi(elements) }, '2'],
    ['with a byte order mark', { 'x.xmi': `\ufeff${xmi(elements)}` }, '2'],
    ['with CR LF', { 'x.xmi': xmi(elements).replaceAll('\n', '\r\n') }, '2'],
    ['broken off', { 'x.xmi': cut(xmi(elements), 20) }, 'xml-damaged 6'],
    ['with a broken letter', { 'x.xmi': broken(xmi(elements)) }, 'file-not-utf8'],
    ['an entity bomb', { 'x.xmi': xmi(element(2, units.paris, '&b;'), { doctype: bomb }) }, 'xml-doctype 1'],
    [
      'an external entity',
      {
        'x.xmi': xmi(element(2, units.paris, '&f;'), {
          doctype: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
        }),
      },
      'xml-doctype 1',
    ],
    ['an entity nobody declared', { 'x.xmi': xmi(element(2, units.paris, '&who;')) }, 'xml-damaged 4'],
    [
      'past the end',
      { 'x.xmi': xmi(element(2, [20, 99]), { members: '2' }) },
      'span-outside-text webanno.custom.Entity 2',
    ],
    [
      'within a pair',
      { 'x.xmi': xmi(element(2, [5, 9]), { members: '2' }) },
      'span-inside-character webanno.custom.Entity 2',
    ],
    ['with an id twice', { 'x.xmi': xmi(`${elements}\n${element(2, [0, 3])}`) }, 'record-duplicate-id 6'],
    ['with a member that is not there', { 'x.xmi': xmi(elements, { members: '2 9' }) }, 'link-unknown 6'],
  ],
  conll: [
    ['whole', { 'x.conll': conll }, '2 text-reconstructed'],
    ['with a byte order mark', { 'x.conll': `\ufeff${conll}` }, '2 text-reconstructed'],
    ['with CR LF', { 'x.conll': conll.replaceAll('\n', '\r\n') }, '2 text-reconstructed'],
    ['broken off', { 'x.conll': cut(conll, 8) }, 'conll-row 6'],
    ['with a broken letter', { 'x.conll': broken(conll) }, 'file-not-utf8'],
    ['of a tag that is none', { 'x.conll': conll.replace('B-GPE', 'X-GPE') }, 'conll-tag 4'],
    ['of an end without a beginning', { 'x.conll': conll.replace('B-GPE', 'I-GPE') }, '2 text-reconstructed'],
  ],
};

describe.each(Object.entries(cases))('%s that is wrong says what and where', (_format, list) => {
  it.each(list)('%s', async (_what, files, expected) => {
    expect(await outcome(Object.keys(files)[0] ?? '', files)).toBe(expected);
  });
});

describe('a file that is none of these', () => {
  it.each([
    ['blanks without end', `${' '.repeat(2_000_000)}x`],
    ['brackets without end', '['.repeat(500_000)],
    ['objects within objects', '{"a":'.repeat(200_000)],
    ['marks of brat without end', `T1\tGPE ${'0 1;'.repeat(300_000)}`],
    ['quotation marks without end', '"'.repeat(1_000_000)],
    ['carriage returns without end', 'a\r'.repeat(500_000)],
  ])('of %s is told apart at once', async (_what, content) => {
    expect(await outcome('x.json', { 'x.json': content })).toMatch(
      /^(?:format-unknown|json-damaged|brat-line)/,
    );
  });

  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const list = '{"type":"bulletList","content":[{"type":"listItem","content":[';
  const deepRemark = `{"format": "hashiya-article/1", "text": "x", "remarks": [{"kind": "note", "text": {"type": "doc", "content": [${list.repeat(20_000)}${']}]}'.repeat(20_000)}]}}]}`;
  it.each<[string, ImportFormat, string]>([
    ['a task', 'label-studio', `[{"data": {"text": "x"}, "annotations": ${deep}}]`],
    ['an example', 'doccano', `{"text": ${deep}, "label": []}`],
    ['spans', 'prodigy', `{"text": "x", "spans": ${deep}}`],
    ['structures', 'uima-json', `{"%FEATURE_STRUCTURES": ${deep}}`],
    ['annotations', 'web-annotation', `{"items": ${deep}, "@context": "http://www.w3.org/ns/anno.jsonld"}`],
    ['records', 'jsonl', `{"format": "hashiya-article/1", "text": ${deep}}`],
    ['their kind', 'jsonl', `{"format": ${deep}, "text": "x"}`],
    ['remarks', 'jsonl', `{"format": "hashiya-article/1", "text": "x", "remarks": [{"text": ${deep}}]}`],
    ['their content', 'jsonl', deepRemark],
  ])('with lists within lists in %s is refused, and exhausts nothing', async (_what, format, content) => {
    expect(await outcome('x.json', { 'x.json': content }, format)).toMatch(
      /^(?:record-field|cas-field|file-empty)/,
    );
  });
});
