import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import { sheetSeries } from '../../../../src-main/formats/xlsx/sheet.ts';
import { writeWorkbook } from '../../../../src-main/formats/xlsx/write.ts';
import { openArchive } from '../../../../src-main/formats/zip/open-archive.ts';
import { defaultCodebook } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const names = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];

function written(articles: readonly ArticleRecord[]) {
  const dataset = {
    articles,
    codebook: defaultCodebook,
    annotators: names,
    offsetUnit: 'codepoint',
  } as const;
  const { files, losses } = writtenFiles((given) => writeWorkbook(given, 'd.xlsx'), dataset);
  expect(files.map(({ path }) => path)).toEqual(['d.xlsx']);
  return { bytes: files[0]?.bytes ?? Buffer.alloc(0), losses };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

async function sheetsOf(bytes: Buffer): Promise<Readonly<Record<string, Rows>>> {
  const sheets = await readWorkbook(bytes, { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null]))),
    ]),
  );
}

const sample = (seed: number): ArticleRecord => {
  const record = fc.sample(recordsArbitrary, { numRuns: 1, seed })[0]?.[0];
  if (!record) throw new Error('no record');
  return record;
};

/** An article of nothing but this text. */
const bare = (text: string, title = 'ق'): ArticleRecord => {
  const { article, ...rest } = sample(1);
  return { ...rest, article: { ...article, title, text }, annotations: [], regions: [], status: [] };
};

describe('a workbook', () => {
  it('has every article and annotation, with the quote that its offsets cut out', async () => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, async (records) => {
        const { bytes, losses } = written(records);
        expect(losses).toEqual([]);
        const { articles = [], entities = [], claims = [], stances = [] } = await sheetsOf(bytes);
        expect(articles.map((row) => [row.article_id, row.text])).toEqual(
          records.map(({ article }) => [article.id, article.text]),
        );
        const own = (layer: string) =>
          records.flatMap(({ annotations }) =>
            annotations.filter((each) => each.layer === layer).map(({ id }) => id),
          );
        expect([entities, claims, stances].map((rows) => rows.map(({ id }) => id))).toEqual(
          ['entity', 'claim', 'stance'].map(own),
        );
        for (const [row, prefix] of [
          ...[...entities, ...claims].map((each) => [each, ''] as const),
          ...stances.map((each) => [each, 'evidence_'] as const),
        ]) {
          const text = [
            ...(records.find(({ article }) => article.id === row.article_id)?.article.text ?? ''),
          ];
          const cell = row[`${prefix}spans`];
          const spans =
            typeof cell === 'string'
              ? cell.split(' ').map((span) => span.split('-').map(Number))
              : row[`${prefix}start`] === null
                ? []
                : [[Number(row[`${prefix}start`]), Number(row[`${prefix}end`])]];
          const quotes = spans.map(([start, end]) => text.slice(start, end).join(''));
          expect(row[`${prefix}text`]).toBe(quotes.length > 0 ? quotes.join(' … ') : null);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('holds text as text: formulas, spaces, controls and what looks like an escape', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@a',
      '  فراغ  ',
      'س\r\nط',
      '_x0041_',
      'أ\u0001ب',
      '<&>"',
      '\u2028',
      'طويل',
    ];
    const { bytes } = written(texts.map((text) => bare(text, text)));
    const { articles = [] } = await sheetsOf(bytes);
    expect(articles.map(({ title }) => title)).toEqual(texts);
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<t xml:space="preserve">=1+1</t>');
    expect(xml).not.toContain('<f>');
  });

  it('cuts what is longer than a cell between characters, and lists it', async () => {
    // 32,767: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
    const text = `${'ق'.repeat(32_765)}😀😀`;
    const { bytes, losses } = written([bare(text), bare('ق'.repeat(32_767))]);
    const { articles = [] } = await sheetsOf(bytes);
    expect(articles.map((row) => String(row.text).length)).toEqual([32_767, 32_767]);
    expect(articles[0]?.text).toBe(`${'ق'.repeat(32_765)}😀`);
    const id = sample(1).article.id;
    expect(losses).toEqual([{ id, kind: 'text', reason: 'too-long', article: id, annotator: null }]);
  });

  it('reads from right to left, its heads stay in sight, and its font has Arabic letters', async () => {
    const { bytes } = written([sample(2)]);
    for (let sheet = 1; sheet <= 6; sheet++) {
      const xml = await partOf(bytes, `xl/worksheets/sheet${sheet}.xml`);
      expect(xml).toContain('<sheetView rightToLeft="1"');
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    }
    expect(await partOf(bytes, 'xl/styles.xml')).toContain('<name val="Arial"/>');
    expect(Object.keys(await sheetsOf(bytes))).toEqual([
      ...['articles', 'entities', 'claims', 'stances', 'codebook', 'about'],
    ]);
  });

  it('has the definitions of the codebook and says what its offsets count', async () => {
    const { codebook = [], about = [] } = await sheetsOf(written([sample(3)]).bytes);
    for (const { layer, id, definition } of defaultCodebook.labels) {
      expect(codebook).toContainEqual(
        expect.objectContaining({ what: 'label', layer, id, definition_ar: definition.ar || null }),
      );
    }
    expect(about.find(({ what }) => what === 'offsets')?.en).toContain('code points');
  });

  it('goes on in another sheet where one is full', () => {
    let paths = 0;
    const series = sheetSeries('entities', [{ name: 'id', width: 9 }], () => `sheet${++paths}.xml`, 3);
    for (const id of ['a', 'b', 'c']) series.row([id]);
    series.end();
    expect(series.sheets.map(({ name }) => name)).toEqual(['entities', 'entities 2']);
    const rows = series.sheets.map(({ part }) =>
      inflateRawSync(Buffer.concat(part.take()))
        .toString()
        .match(/(?<=<t[^>]*>)[^<]*/g),
    );
    expect(rows).toEqual([
      ['id', 'a', 'b'],
      ['id', 'c'],
    ]);
  });

  it('is the same each time', () => {
    expect(written([sample(4)]).bytes.equals(written([sample(4)]).bytes)).toBe(true);
  });
});

async function partOf(bytes: Buffer, path: string): Promise<string> {
  const entry = (await openArchive(bytes)).find(({ name }) => name === path);
  if (!entry) throw new Error(`no ${path}`);
  return Buffer.from(await entry.read()).toString('utf8');
}
