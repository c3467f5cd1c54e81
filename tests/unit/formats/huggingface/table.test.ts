import fc from 'fast-check';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import type { Dataset, OutputFile } from '../../../../src-main/formats/dataset.ts';
import { type Column, columns } from '../../../../src-main/formats/huggingface/columns.ts';
import { featuresOf } from '../../../../src-main/formats/huggingface/features.ts';
import { writeParquet, writeRows } from '../../../../src-main/formats/huggingface/write.ts';
import { offsetUnits } from '../../../../src-shared/text/offset-units.ts';
import { defaultCodebook } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';

type Struct = Readonly<Record<string, unknown>>;

const names = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];

const datasetOf = (
  articles: readonly ArticleRecord[],
  offsetUnit: Dataset['offsetUnit'] = 'codepoint',
): Dataset => ({
  ...{ articles, codebook: defaultCodebook, annotators: names, offsetUnit },
  lose({ kind, reason }) {
    throw new Error(`${kind}: ${reason} is lost`);
  },
});

function bytesOf(files: Iterable<OutputFile>): Buffer {
  const [file] = [...files];
  return Buffer.concat([...(file?.content ?? [])].map((piece) => Buffer.from(piece)));
}

const jsonRows = (dataset: Dataset): Struct[] => {
  const text = bytesOf(writeRows(dataset)).toString('utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
};

async function parquetRows(dataset: Dataset): Promise<Struct[]> {
  const bytes = bytesOf(writeParquet(dataset));
  const file = new Uint8Array(bytes).buffer;
  return parquetReadObjects({ file });
}

// The value of the declared type, or null; lists are never null. `z` is not asked: the declaration itself is what is tested.
function fits(value: unknown, { type, isList }: Pick<Column, 'type' | 'isList'>): boolean {
  if (isList)
    return (
      Array.isArray(value) && value.every((item) => item !== undefined && fits(item, { type, isList: false }))
    );
  if (value === null) return true;
  if (typeof type === 'string') {
    const isWhole = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    if (type === 'int32') return isWhole;
    return typeof value === { string: 'string', float64: 'number', bool: 'boolean' }[type];
  }
  if (typeof value !== 'object' || value === null) return false;
  const fields: Struct = { ...value };
  return (
    Object.keys(fields).join() === type.map(({ name }) => name).join() &&
    type.every((column) => fits(fields[column.name], column))
  );
}

// The reader leaves a structure out that is null.
const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, inner) => (inner === null ? undefined : inner)));

describe('the rows', () => {
  it('have the columns and types that are declared, whatever was annotated', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        for (const row of jsonRows(datasetOf(records))) {
          expect(fits(row, { type: columns, isList: false })).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hold every annotation, and in every unit a slice of the text is the quote', () => {
    const slice = {
      // What Python's text[a:b] is.
      codepoint: (text: string, start: number, end: number) => [...text].slice(start, end).join(''),
      utf16: (text: string, start: number, end: number) => text.slice(start, end),
      byte: (text: string, start: number, end: number) => Buffer.from(text).subarray(start, end).toString(),
    };
    fc.assert(
      fc.property(recordsArbitrary, fc.constantFrom(...offsetUnits), (records, unit) => {
        const rows = jsonRows(datasetOf(records, unit));
        const ids: unknown[] = [];
        for (const row of rows) {
          const text = String(row.text);
          expect(row.offset_unit).toBe(unit);
          for (const [key, prefixes] of [
            ['entities', ['']],
            ['claims', ['', 'cue_']],
            ['stances', ['evidence_']],
          ] as const) {
            const list: unknown = row[key];
            if (!Array.isArray(list)) throw new Error(`${key} is no list`);
            for (const annotation of list) {
              ids.push(annotation.id);
              for (const prefix of prefixes) {
                const starts: readonly number[] = annotation[`${prefix}start`];
                const ends: readonly number[] = annotation[`${prefix}end`];
                const cut = starts.map((start, at) => slice[unit](text, start, ends[at] ?? -1));
                expect(cut).toEqual(annotation[`${prefix}text`]);
              }
            }
          }
          const tokens: unknown = row.tokens;
          const [begins, stops]: unknown[] = [row.token_start, row.token_end];
          if (!Array.isArray(tokens) || !Array.isArray(begins) || !Array.isArray(stops))
            throw new Error('no tokens');
          expect(begins.map((start, at) => slice[unit](text, start, stops[at]))).toEqual(tokens);
          expect(row.ner_tags).toHaveLength(tokens.length);
        }
        expect(ids.toSorted()).toEqual(
          records.flatMap((record) => record.annotations.map(({ id }) => id)).toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('carry all that is said of an annotation', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const rows = jsonRows(datasetOf(records));
        for (const { article, annotations, regions } of records) {
          const own = rows.filter((row) => row.id === article.id);
          expect(own.every((row) => row.text === article.text && row.title === article.title)).toBe(true);
          expect(own.map((row) => (Array.isArray(row.regions) ? row.regions.length : -1))).toEqual(
            own.map(() => regions.length),
          );
          for (const annotation of annotations) {
            const row = own.find(({ annotator }) => annotator === annotation.annotator);
            const list: unknown =
              row?.[{ entity: 'entities', claim: 'claims', stance: 'stances' }[annotation.layer]];
            const found = Array.isArray(list) ? list.find(({ id }) => id === annotation.id) : undefined;
            expect(found).toMatchObject({
              [annotation.layer === 'stance' ? 'polarity' : 'label']: annotation.label,
              note: annotation.note,
              created_at: annotation.createdAt,
              updated_at: annotation.updatedAt,
              suggested_by: annotation.origin?.source ?? null,
              suggestion_confidence: annotation.origin?.confidence ?? null,
              ...Object.fromEntries(annotation.links.map(({ role, target }) => [role, target])),
            });
            const read = Object.fromEntries(
              found.attributes.map(
                ({ name, type, values }: { name: string; type: string; values: string[] }) => [
                  name,
                  {
                    string: values[0],
                    number: Number(values[0]),
                    boolean: values[0] === 'true',
                    list: values,
                  }[type],
                ],
              ),
            );
            expect(read).toEqual(annotation.attributes);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the Parquet file', () => {
  it('has the rows of the JSON lines, read by a reader that is not ours', async () => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, async (records) => {
        expect(withoutNulls(await parquetRows(datasetOf(records)))).toEqual(
          withoutNulls(jsonRows(datasetOf(records))),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('has its schema even where nothing was annotated, and the same bytes each time', async () => {
    const [record] = fc.sample(recordsArbitrary, { numRuns: 1, seed: 1 })[0] ?? [];
    if (!record) throw new Error('no record');
    const bare = datasetOf([{ ...record, annotations: [], regions: [], status: [] }]);
    const bytes = bytesOf(writeParquet(bare));
    expect(bytesOf(writeParquet(bare)).equals(bytes)).toBe(true);
    const { schema, num_rows } = await parquetMetadataAsync(new Uint8Array(bytes).buffer);
    expect(num_rows).toBe(1n);
    // https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists
    const at = schema.findIndex(({ name }) => name === 'entities');
    expect(
      schema
        .slice(at, at + 5)
        .map(({ name, repetition_type, type, converted_type }) => [
          ...[name, repetition_type, type ?? 'group', converted_type],
        ]),
    ).toEqual([
      ['entities', 'OPTIONAL', 'group', 'LIST'],
      ['list', 'REPEATED', 'group', undefined],
      ['element', 'OPTIONAL', 'group', undefined],
      ['id', 'OPTIONAL', 'BYTE_ARRAY', 'UTF8'],
      ['label', 'OPTIONAL', 'BYTE_ARRAY', 'UTF8'],
    ]);
  });

  it('is written in groups of rows, and read as one table', async () => {
    const [record] = fc.sample(recordsArbitrary, { numRuns: 1, seed: 2 })[0] ?? [];
    if (!record) throw new Error('no record');
    const text = `خبر${' '.repeat(900_000)}`;
    const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      ...{ ...record, annotations: [], regions: [], status: [] },
      article: { ...record.article, id, text },
    }));
    const bytes = bytesOf(writeParquet(datasetOf(articles)));
    const file = new Uint8Array(bytes).buffer;
    expect((await parquetMetadataAsync(file)).row_groups.length).toBeGreaterThan(1);
    const rows = await parquetReadObjects({ file, columns: ['id', 'text'] });
    expect(rows).toEqual(articles.map(({ article }) => ({ id: article.id, text })));
  });
});

it('an article that nobody worked on is a row of nobody; one that is done has a row with nothing in it', () => {
  const [record] = fc.sample(recordsArbitrary, { numRuns: 1, seed: 3 })[0] ?? [];
  if (!record) throw new Error('no record');
  const bare = { ...record, annotations: [], status: [] };
  const done = [
    { annotator: 'سلمى', state: 'done' } as const,
    { annotator: 'يوسف', state: 'doing' } as const,
  ];
  const owners = (articles: readonly ArticleRecord[]) =>
    jsonRows(datasetOf(articles)).map(({ annotator, state }) => [annotator, state]);
  expect(owners([bare])).toEqual([[null, null]]);
  expect(owners([{ ...bare, status: done }])).toEqual([['سلمى', 'done']]);
});

it('lists of structures are declared as `list`, which is not a structure of lists', () => {
  // https://huggingface.co/docs/datasets/about_dataset_features and the front matter that `datasets` itself writes.
  const features = featuresOf(columns);
  expect(features.find(({ name }) => name === 'tokens')).toEqual({ name: 'tokens', list: 'string' });
  expect(features.find(({ name }) => name === 'regions')).toEqual({
    name: 'regions',
    list: [
      { name: 'kind', dtype: 'string' },
      { name: 'start', dtype: 'int32' },
      { name: 'end', dtype: 'int32' },
      { name: 'origin', dtype: 'string' },
      { name: 'reason', dtype: 'string' },
    ],
  });
  expect(JSON.stringify(features)).not.toContain('sequence');
});

it('a gold annotation has the decision and the votes behind it, in both kinds of file', async () => {
  const record = fc
    .sample(recordsArbitrary, { numRuns: 50, seed: 4 })
    .flat()
    .find(({ annotations }) => annotations.length > 1);
  if (!record) throw new Error('no record');
  const decision = {
    ...({ outcome: 'merged', reason: null, rule: { rule: 'at-least', votes: 2 }, isUnclear: false } as const),
    ...{ by: 'المراجع', at: '2026-01-01T00:00:00.000Z', votes: { سلمى: 'a', يوسف: null } },
  };
  const [first, ...others] = record.annotations.map((annotation) => ({
    ...annotation,
    annotator: 'المراجع',
  }));
  if (!first) throw new Error('no annotation');
  const dataset = datasetOf([{ ...record, status: [], annotations: [{ ...first, decision }, ...others] }]);
  const expected = {
    ...{ outcome: 'merged', rule: 'at-least', rule_votes: 2, is_unclear: false },
    ...{ by: 'المراجع', at: '2026-01-01T00:00:00.000Z' },
    votes: [{ annotator: 'سلمى', annotation: 'a' }, { annotator: 'يوسف' }],
  };
  for (const rows of [jsonRows(dataset), await parquetRows(dataset)]) {
    expect(rows).toHaveLength(1);
    const told = ['entities', 'claims', 'stances'].flatMap((key) => {
      const list: unknown = withoutNulls(rows[0]?.[key]);
      return Array.isArray(list) ? list.flatMap(({ decision: each }) => each ?? []) : [];
    });
    expect(told).toEqual([expected]);
    expect(fits(jsonRows(dataset)[0], { type: columns, isList: false })).toBe(true);
  }
});
