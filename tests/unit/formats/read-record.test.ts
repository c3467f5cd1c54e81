import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src-main/formats/jsonl/read-record.ts';
import { recordLines } from '../../../src-main/formats/jsonl/record-lines.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { defaultCodebook, testEnvironment } from '../../helpers/projects.ts';

const text = 'قالت باريس 👨‍👩‍👧 إن الوزيرة هنا';
const paris = { role: 'mention', start: 5, end: 10, quote: 'باريس' };
const mark = { annotator: 'سلمى', layer: 'entity', label: 'GPE', spans: [paris] };
const base = { format: 'hashiya-article/1', text, annotations: [mark] };

function read(record: unknown, more: { extendCodebook?: boolean; annotator?: string } = {}) {
  const bytes = Buffer.from(typeof record === 'string' ? record : JSON.stringify(record));
  const environment = testEnvironment();
  return readRecord(
    { line: 1, offset: 0, bytes },
    {
      codebook: defaultCodebook,
      extendCodebook: false,
      newId: environment.newId,
      now: environment.now,
      ...more,
    },
  );
}

function refusal(record: unknown) {
  try {
    read(record);
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, ...error.params };
    throw error;
  }
  return undefined;
}

const withMark = (changes: object) => ({ ...base, annotations: [{ ...mark, ...changes }] });
const withSpan = (changes: object) => withMark({ spans: [{ ...paris, ...changes }] });

describe('what a record may leave out', () => {
  it('is made or taken from the command: ids, title, times, owner, unit', () => {
    const { incoming } = read(
      { format: base.format, text, annotations: [{ layer: 'entity', label: 'GPE', spans: [paris] }] },
      { annotator: ' يوسف ' },
    );
    expect(incoming.ownId).toBe(false);
    expect(incoming.article).toMatchObject({ title: text, outlet: null, language: 'ar' });

    expect(incoming.article.textSha256).toHaveLength(64);
    expect(incoming.annotations[0]).toMatchObject({
      annotator: 'يوسف',
      attributes: {},
      links: [],
      note: null,
      spans: [{ role: 'mention', start: 5, end: 10 }],
    });
    expect(incoming.warnings).toEqual([]);
  });

  it('may be null as well, the role of a span included', () => {
    const record = { ...base, id: null, title: null, offsetUnit: null, regions: null, status: null };
    const spans = [{ start: 5, end: 10 }];
    expect(
      read({ ...record, annotations: [{ ...mark, spans, links: null }] }).incoming.annotations,
    ).toHaveLength(1);
  });

  it('keeps a time in UTC as written and turns others into UTC', () => {
    const times = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T03:00:00+03:00' };
    expect(read(withMark(times)).incoming.annotations[0]).toMatchObject({
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
  });
});

describe('the first mismatch refuses the article and is named', () => {
  it.each<[string, unknown, object]>([
    ['no JSON', '{"format":', { code: 'record-not-json' }],
    ['no object', '[]', { code: 'record-field-type', field: 'record', expected: 'object', found: 'array' }],
    [
      'another format',
      { ...base, format: 'hashiya-article/2' },
      { code: 'record-field-value', field: 'format' },
    ],
    ['no format', { text }, { code: 'record-format-missing', expected: 'hashiya-article/1' }],
    ['no text', { format: base.format }, { code: 'record-field-missing', field: 'text' }],
    ['blank text', { ...base, text: ' \n' }, { code: 'record-field-value', field: 'text' }],
    [
      'text of another type',
      { ...base, text: 5 },
      { code: 'record-field-type', field: 'text', found: 'number' },
    ],
    [
      'unknown unit',
      { ...base, offsetUnit: 'utf8' },
      { code: 'record-field-value', field: 'offsetUnit', found: 'utf8' },
    ],
    [
      'fractional offset',
      withSpan({ start: 5.5 }),
      { code: 'record-field-type', field: 'annotations[0].spans[0].start' },
    ],
    [
      'negative offset',
      withSpan({ start: -1 }),
      { code: 'record-field-value', field: 'annotations[0].spans[0].start' },
    ],
    [
      'year of five digits',
      withMark({ createdAt: '9999-12-31T23:59:59.999-23:59' }),
      { code: 'record-field-value', field: 'annotations[0].createdAt', expected: '< 9999' },
    ],
    ['wrong hash', { ...base, textSha256: '0'.repeat(64) }, { code: 'record-hash-mismatch' }],
    [
      'wrong quote',
      withSpan({ quote: 'برلين' }),
      { code: 'record-quote-mismatch', quote: 'برلين', found: 'باريس' },
    ],
    [
      'outside',
      withSpan({ end: 99, quote: null }),
      { code: 'span-outside-text', start: 5, end: 99, length: 31 },
    ],
    ['empty', withSpan({ end: 5, quote: null }), { code: 'span-empty' }],
    [
      'inside a grapheme',
      withSpan({ start: 11, end: 12, quote: null }),
      { code: 'span-inside-character', start: 11, end: 12 },
    ],
    [
      'inside a surrogate pair',
      { ...withSpan({ start: 11, end: 12, quote: null }), offsetUnit: 'utf16' },
      { code: 'span-inside-character' },
    ],
    [
      'inside a letter’s bytes',
      { ...withSpan({ start: 1, quote: null }), offsetUnit: 'byte' },
      { code: 'span-inside-character' },
    ],
    ['unknown label', withMark({ label: 'CITY' }), { code: 'label-unknown', value: 'CITY', layer: 'entity' }],
    [
      'unknown layer',
      withMark({ layer: 'topic' }),
      { code: 'record-field-value', field: 'annotations[0].layer' },
    ],
    ['no owner', withMark({ annotator: null }), { code: 'annotator-missing' }],
    ['blank owner', withMark({ annotator: ' ' }), { code: 'annotator-name' }],
    [
      'a link to nowhere',
      withMark({
        layer: 'claim',
        label: 'claim',
        spans: [{ ...paris, role: 'content' }],
        links: [{ role: 'claimant', target: 'x' }],
      }),
      { code: 'link-unknown', value: 'x' },
    ],
    [
      'a link to itself',
      withMark({
        id: 'a',
        layer: 'claim',
        label: 'claim',
        spans: [{ ...paris, role: 'content' }],
        links: [{ role: 'parent', target: 'a' }],
      }),
      { code: 'link-to-itself' },
    ],
    [
      'a link to another’s',
      {
        ...base,
        annotations: [
          { ...mark, id: 'a' },
          {
            ...mark,
            annotator: 'يوسف',
            layer: 'claim',
            label: 'claim',
            spans: [{ ...paris, role: 'content' }],
            links: [{ role: 'claimant', target: 'a' }],
          },
        ],
      },
      { code: 'link-unknown' },
    ],
    [
      'a link no entity has',
      {
        ...base,
        annotations: [
          { ...mark, id: 'a' },
          { ...mark, id: 'b', links: [{ role: 'holder', target: 'a' }] },
        ],
      },
      { code: 'link-role' },
    ],
    [
      'an id twice',
      {
        ...base,
        annotations: [
          { ...mark, id: 'a' },
          { ...mark, id: 'a' },
        ],
      },
      { code: 'record-duplicate-id', value: 'a', place: 'annotations[1]' },
    ],
    [
      'half a character in the text',
      `{"format":"hashiya-article/1","text":"خبر \\ud800"}`,
      { code: 'text-lone-surrogate', offset: 4 },
    ],
    [
      'half a character elsewhere',
      `{"format":"hashiya-article/1","text":"خبر","title":"\\udc00"}`,
      { code: 'record-bad-character', field: 'title', offset: 0 },
    ],
    [
      'NUL in the text',
      `{"format":"hashiya-article/1","text":"خبر\\u0000"}`,
      { code: 'text-null-character', offset: 3 },
    ],
    [
      'NUL in a note',
      withMark({ note: 'a\0' }),
      { code: 'record-bad-character', field: 'annotations[0].note', offset: 1 },
    ],
    [
      'a region outside',
      { ...base, regions: [{ kind: 'boilerplate', start: 0, end: 99 }] },
      { code: 'span-outside-text', place: 'regions[0]' },
    ],
    ['no time', withMark({ createdAt: 'yesterday' }), { code: 'record-field-value', expected: 'ISO 8601' }],
    [
      'somebody’s state twice',
      {
        ...base,
        status: [
          { annotator: 'س', state: 'done' },
          { annotator: 'س ', state: 'todo' },
        ],
      },
      { code: 'record-duplicate-id', place: 'status[1]' },
    ],
  ])('%s', (_name, record, expected) => {
    expect(refusal(record)).toMatchObject(expected);
  });

  it('wrong bytes are counted from the beginning of the file', () => {
    const [, line] = recordLines(
      Buffer.concat([Buffer.from('\n{}\n{"a":"'), Buffer.from([0xff, 0x22, 0x7d])]),
    );
    if (!line) throw new Error('no second line');
    const ground = { codebook: defaultCodebook, extendCodebook: false, ...testEnvironment() };
    expect(() => readRecord(line, ground)).toThrow(/file-not-utf8.*"byte":10/);
    expect(line.line).toBe(3);
  });
});

describe('what is odd and kept', () => {
  it('warns of names that every object has', () => {
    // As text: in a literal, __proto__ is no field.
    const { incoming } = read(
      JSON.parse(
        JSON.stringify(withMark({ attributes: { mood: 1 } })).replace(
          '"mood":1',
          '"__proto__":"x"},"constructor":1,"__proto__":{"label":"PER"',
        ),
      ),
    );
    expect(incoming.annotations[0]).toMatchObject({ label: 'GPE', attributes: {} });
    expect(incoming.warnings.map(({ params }) => params.field)).toEqual([
      'annotations[0].constructor',
      'annotations[0].__proto__',
      'annotations[0].attributes.__proto__',
    ]);
  });

  it('warns of fields, attributes and values nobody defined, and of misleading direction controls', () => {
    const { incoming } = read({
      ...withMark({ colour: 'red', attributes: { mention: 'nickname', mood: 'sad', subtype: 'city' } }),
      text: `${text}\n\u202eمقلوب\n\u2067مفتوح \u2067مرتين\n\u202bمفتوح\n\u202bمغلق\u202c\n\u2067مغلق\u2069`,
    });
    expect(incoming.annotations[0]?.attributes).toEqual({
      mention: 'nickname',
      mood: 'sad',
      subtype: 'city',
    });
    expect(incoming.warnings).toEqual([
      { code: 'record-field-unknown', params: { field: 'annotations[0].colour' } },
      { code: 'attribute-value-unknown', params: { field: 'mention', value: 'nickname' } },
      { code: 'attribute-unknown', params: { value: 'mood', layer: 'entity' } },
      { code: 'text-bidi-control', params: { count: 3 } },
    ]);
  });

  it('tells of claims that are parts of one another', () => {
    const claims = [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([id, target]) => ({
      ...mark,
      id,
      layer: 'claim',
      label: 'claim',
      spans: [{ ...paris, role: 'content' }],
      links: [{ role: 'parent', target }],
    }));
    const { incoming } = read({ ...base, annotations: claims });
    expect(incoming.annotations).toHaveLength(2);
    expect(incoming.warnings).toEqual([{ code: 'link-circle', params: { value: 'a' } }]);
  });

  it('adds labels and choices to the codebook only when asked to', () => {
    const record = withMark({ label: 'CITY', attributes: { mention: 'nickname' } });
    expect(refusal(record)).toMatchObject({ code: 'label-unknown' });
    const { codebook, incoming } = read(record, { extendCodebook: true });
    expect(codebook.labels.at(-1)).toMatchObject({ layer: 'entity', id: 'CITY', retired: false });
    const mention = codebook.attributes.find(({ layer, id }) => layer === 'entity' && id === 'mention');
    expect(mention?.values.map(({ id }) => id)).toEqual(['name', 'title', 'nominal', 'nickname']);
    expect(incoming.warnings).toEqual([{ code: 'label-added', params: { value: 'CITY', layer: 'entity' } }]);
    expect(read(base, { extendCodebook: true }).codebook).toBe(defaultCodebook);
  });
});

describe('lines', () => {
  it('end at LF only; blank ones, CR and a byte order mark are nobody’s content', () => {
    const bytes = Buffer.from('\ufeff{"a":"\u2028\u0085"}\r\n\n \r\n{"b":1}');
    const lines = [...recordLines(bytes)].map(({ line, bytes: own }) => [line, Buffer.from(own).toString()]);
    expect(lines).toEqual([
      [1, '{"a":"\u2028\u0085"}\r'],
      [4, '{"b":1}'],
    ]);
  });
});
