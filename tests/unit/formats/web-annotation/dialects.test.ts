import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { acceptRecord } from '../../../../src-main/formats/jsonl/read-record.ts';
import { readWebAnnotations } from '../../../../src-main/formats/web-annotation/read.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { foreignFixture, foreignFixtures, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';

/** Owner, label, note and covered words of every annotation, by document, and what was told; the code and place of the Problem where one is wrong. */
async function outcome(
  json: unknown,
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<unknown> {
  const { newId, now } = testEnvironment();
  const content = typeof json === 'string' ? json : JSON.stringify(json);
  const format = content.includes('"annotation_id"')
    ? 'recogito'
    : content.includes('"catma_markupauthor"')
      ? 'catma'
      : 'web-annotation';
  expect(detectFormat(Buffer.from(content), 'notes.json')).toBe(format);
  try {
    const documents = await readWebAnnotations({
      ...{ bytes: Buffer.from(content), name: 'notes.json', folder: '', newId },
      sibling: async (path) => (path in texts ? Buffer.from(texts[path] ?? '') : undefined),
      storedText: () => undefined,
    });
    return documents.map(({ read }) => {
      const { record, warnings } = read();
      const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'x', newId, now };
      const { incoming } = acceptRecord(record, warnings, ground);
      return [
        ...incoming.annotations.map(({ annotator, label, note, spans }) => {
          const words = spans.map(({ start, end }) => incoming.article.text.slice(start, end)).join(' … ');
          return `${annotator} ${label} ${note ?? ''} ${words}`;
        }),
        ...warnings.map(({ code, params }) => `${code} ${Object.values(params)[0]}`),
      ];
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.params.place ?? null];
  }
}

const text = 'خبر 😀 من باريس إلى بغداد';
const texts = { 'notes.txt': text };
// Counted by hand: «باريس» begins after 9 code points, one of which takes two UTF-16 units.
const at = (start: number, exact?: string, end = start + 5) => [
  { type: 'TextPositionSelector', start, end },
  ...(exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact }]),
];
const context = 'http://www.w3.org/ns/anno.jsonld';
const note = (selector: unknown, more: object = {}) => ({
  ...{
    '@context': context,
    type: 'Annotation',
    id: 'http://a/1',
    body: { purpose: 'tagging', value: 'GPE' },
  },
  ...{ target: { source: 'http://a/page', selector }, ...more },
});

describe('Web Annotations of other programs', () => {
  it('count code points, or UTF-16 where only that fits their quotes', async () => {
    expect(await outcome(note(at(9, 'باريس')), texts)).toEqual([['x GPE  باريس']]);
    expect(await outcome(note(at(10, 'باريس')), texts)).toEqual([['x GPE  باريس']]);
    expect(await outcome(note(at(11, 'باريس')), texts)).toEqual(['offset-unit-unclear', null]);
    expect(await outcome(note(at(9)), texts)).toEqual([['x GPE  باريس', 'offset-unit-assumed codepoint']]);
  });

  it('may count the byte order mark of the text, or CR LF as one', async () => {
    const marked = { 'notes.txt': `\ufeff${text}` };
    expect(await outcome(note(at(10, 'باريس')), marked)).toEqual([['x GPE  باريس']]);
    const lines = { 'notes.txt': 'سَطر\r\nسطر\r\nمن باريس' };
    // 5 + 4 + 3 with line feeds alone; as a reader counts, who sees no vowel sign, one less.
    expect(await outcome(note(at(12, 'باريس')), lines)).toEqual([['x GPE  باريس']]);
    const over = at(0, 'سَطر\nسطر', 8);
    expect(await outcome([note(over), note(at(12, 'باريس'), { id: 'b' })], lines)).toEqual([
      ['x GPE  سَطر\r\nسطر', 'x GPE  باريس'],
    ]);
  });

  it('may have white space in a quote made one space, as Recogito.js does, and no body', async () => {
    const spaced = { 'notes.txt': 'مدينة \n        باريس' };
    const item = note(at(0, 'مدينة باريس', 20), { body: [], creator: { isGuest: true, id: 'htjj' } });
    expect(await outcome([item], spaced)).toEqual([['htjj highlighting  مدينة \n        باريس']]);
  });

  it('may only quote, with what is beside the quote', async () => {
    const quote = (exact: string, prefix = '') => ({ type: 'TextQuoteSelector', exact, prefix });
    expect(await outcome(note(quote('باريس', 'من ')), texts)).toEqual([['x GPE  باريس']]);
    expect(await outcome(note(quote('باريس', 'بين ')), texts)).toEqual([['x GPE  باريس']]);
    expect(await outcome(note(quote('لندن')), texts)).toEqual([['quote-not-placed لندن']]);
    expect(await outcome(note(quote('ب')), texts)).toEqual([['quote-not-placed ب']]);
  });

  it('are one in pieces where their targets are several of one text, or a list', async () => {
    const piece = (start: number, exact: string) => ({
      source: 'http://a/page',
      selector: at(start, exact, start + exact.length),
    });
    const pieces = [piece(9, 'باريس'), piece(19, 'بغداد')];
    expect(await outcome(note(null, { target: pieces }), texts)).toEqual([['x GPE  باريس … بغداد']]);
    const list = { type: 'List', items: pieces };
    expect(await outcome(note(null, { target: list }), texts)).toEqual([['x GPE  باريس … بغداد']]);
    const overlapping = [piece(9, 'باريس'), piece(6, 'من بار')];
    expect(await outcome(note(null, { target: overlapping }), texts)).toEqual([
      ['x GPE  باريس', 'x GPE  من بار'],
    ]);
  });

  it('of Hypothesis have tags, a text and a user; replies have no counterpart', async () => {
    const hit = {
      ...{
        id: 'q1',
        user: 'acct:salma@hypothes.is',
        uri: 'http://a/page',
        text: 'مهم',
        tags: ['GPE', 'عاصمة'],
      },
      target: [
        {
          source: 'http://a/page',
          selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }, ...at(10, 'باريس')],
        },
      ],
    };
    const reply = { ...hit, id: 'q2', motivation: 'replying', target: [{ source: 'http://a/page' }] };
    expect(await outcome({ total: 2, rows: [hit, reply] }, texts)).toEqual([
      ['salma@hypothes.is GPE مهم باريس', 'salma@hypothes.is عاصمة  باريس', 'annotations-left-out replying'],
    ]);
  });

  it('of CATMA have a tag in a body of data, and count UTF-16', async () => {
    const body = {
      ...{ type: 'Dataset', tagset: 'https://catma.de/ts', tag: 'https://catma.de/ts/tag/PLACE/' },
      properties: {
        system: { catma_markupauthor: ['mp'] },
        user: { 'https://catma.de/prop/kind': ['city'] },
      },
    };
    const target = { type: 'List', items: [{ source: 'doc', selector: at(10)[0] }] };
    expect(await outcome(note(null, { body, target }), { 'doc.txt': text })).toEqual([
      ['mp PLACE  باريس', 'offset-unit-assumed utf16'],
    ]);
  });

  it('go to the text that each source names, or say that it is not given', async () => {
    const two = [
      note(at(9, 'باريس'), { id: 'a', target: { source: 'http://a/one', selector: at(9, 'باريس') } }),
      note(at(4, 'لندن'), {
        id: 'b',
        target: { source: { id: 'http://a/two.txt' }, selector: at(3, 'لندن', 7) },
      }),
    ];
    expect(await outcome(two, { 'one.txt': text, 'two.txt': 'في لندن' })).toEqual([
      ['x GPE  باريس'],
      ['x GPE  لندن'],
    ]);
    expect(await outcome(two, { 'two.txt': 'في لندن' })).toEqual(['text-not-given', null]);
  });

  it.each<[string, unknown, unknown]>([
    ['past the end', note(at(20, undefined, 99)), ['span-outside-text', null]],
    [
      'of an end before the beginning',
      [note(at(9, undefined, 4))],
      ['span-empty', 'annotations[0].spans[0]'],
    ],
    ['of a negative offset', [note(at(-1))], ['record-field-value', '[0]']],
    ['without an end', [note([{ type: 'TextPositionSelector', start: 1 }])], ['record-field-missing', '[0]']],
    ['of two ids', [note(at(9), { id: ['a', 'b'] })], ['record-field-type', '[0]']],
    ['of one id twice', { ...page([note(at(9)), note(at(9))]) }, ['record-duplicate-id', 'first.items[1]']],
    [
      'linked to nothing',
      [
        note(at(9)),
        { type: 'Annotation', motivation: 'linking', role: 'claimant', target: 'http://a/1', body: 'b' },
      ],
      ['link-unknown', '[1]'],
    ],
    [
      'beside things of other types',
      [{ type: 'Person', id: 'p' }, note(at(9, 'باريس'))],
      [['x GPE  باريس', 'annotations-left-out type']],
    ],
    ['no annotations', { ...page([]), first: { id: 'x' } }, ['record-field-missing', null]],
    ['cut off', JSON.stringify(note(at(9))).slice(0, -4), ['json-damaged', null]],
    ['of lists within lists without end', deep(5000), [['annotations-left-out highlighting']]],
  ])('%s', async (_name, json, expected) => {
    const found = await outcome(json, texts);
    expect(found).toEqual(expected);
  });
});

function page(items: readonly object[]) {
  return { '@context': context, type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } };
}

function deep(levels: number): string {
  const inner = JSON.stringify({ source: 'http://a/page', selector: at(9) });
  const target = `${'{"type":"List","items":['.repeat(levels)}${inner}${']}'.repeat(levels)}`;
  return JSON.stringify(note(null, { target: 'HERE' })).replace('"HERE"', target);
}

describe.runIf(hasForeignFixtures)('files that other programs wrote', () => {
  it.each([
    ...foreignFixtures('w3c-anno/w3c-correct', '.json'),
    ...foreignFixtures('w3c-anno/recogito-js', '.json'),
    ...foreignFixtures('w3c-anno/inception', '.json'),
    ...foreignFixtures('recogito-catma/recogito2', '.json'),
  ])('%s is known, and asks for its text', async (path) => {
    expect(await outcome(Buffer.from(foreignFixture(path)).toString(), {})).toEqual(['text-not-given', null]);
  });

  it('is read by INCEpTION’s quotes where the text is there', async () => {
    // The words of its quotes at their offsets; the third is longer than its quote by the blank after it.
    const words: readonly [number, string][] = [
      [124, 'Troy'],
      [646, 'death in battle'],
      [963, 'Ithaca '],
    ];
    let poem = '.'.repeat(1000);
    for (const [start, word] of words) poem = poem.slice(0, start) + word + poem.slice(start + word.length);
    const json = Buffer.from(foreignFixture('w3c-anno/inception/annotations.w3c.json')).toString();
    expect(await outcome(json, { 'notes.txt': poem })).toEqual([
      [
        'x A Tag This is a comment Troy',
        'x Another Tag  Troy',
        'x highlighting Another comment death in battle',
        'x highlighting Comment... Ithaca ',
        'annotations-left-out isRelatedTo',
      ],
    ]);
  });

  it('is read by Recogito’s anchor', async () => {
    const json = Buffer.from(
      foreignFixture('recogito-catma/recogito2/annotation-with-two-relations.json'),
    ).toString();
    const place = `${' '.repeat(231)}London Stansted.`;
    expect(await outcome(json, { 'notes.txt': place })).toEqual([
      [
        'rainer PLACE  London Stansted',
        'annotations-left-out anotherRelation',
        'annotations-left-out flyingTo',
      ],
    ]);
  });
});
