import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainDialect,
  spreadsheetDialect,
  tabDialect,
  type WrittenDialect,
} from '../../../../src-main/formats/annotation-table/dialect.ts';
import { readAnnotationTables } from '../../../../src-main/formats/annotation-table/read.ts';
import { writeAnnotationTables } from '../../../../src-main/formats/annotation-table/write.ts';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { type OffsetUnit, offsetUnits } from '../../../../src-shared/text/offset-units.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const written = (articles: readonly ArticleRecord[], dialect: WrittenDialect, offsetUnit: OffsetUnit) =>
  writtenFiles((dataset) => writeAnnotationTables(dataset, dialect), {
    ...{ articles, annotators: [], codebook: defaultCodebook, offsetUnit },
  });

/** What can be compared: links have no order, and absent is as good as null. */
const plain = (list: ArticleRecord['annotations'] | null | undefined, lostNotes: ReadonlySet<string>) =>
  JSON.parse(
    JSON.stringify(
      (list ?? []).map((each) => ({
        ...each,
        note: lostNotes.has(each.id) ? null : each.note,
        links: [...each.links].sort((a, b) => (a.role < b.role ? -1 : 1)),
      })),
    ),
  );

const dialects = { plain: plainDialect, tabs: tabDialect, spreadsheet: spreadsheetDialect };

describe.each(Object.entries(dialects))('tables of annotations, %s', (_name, dialect) => {
  it('give back everything but what the list of losses names', async () => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, fc.constantFrom(...offsetUnits), async (records, unit) => {
        const { files, losses } = written(records, dialect, unit);
        const contents = new Map(files.map(({ path, bytes }) => [path, bytes]));
        const name = `annotations.${dialect.extension}`;
        const bytes = contents.get(name) ?? Buffer.alloc(0);
        expect(detectFormat(bytes, 'x.csv')).toBe('annotation-csv');
        const documents = await readAnnotationTables({
          ...{ bytes, name, folder: '', newId: testEnvironment().newId },
          sibling: async (beside) => contents.get(beside),
          storedText: () => undefined,
        });
        expect(documents).toHaveLength(records.length);
        for (const [index, { read }] of documents.entries()) {
          const { record } = read();
          const original = records[index];
          for (const field of ['id', 'title', 'outlet', 'author', 'url', 'published', 'language'] as const)
            expect(record[field] ?? null).toBe(original?.article[field]);
          expect(record.text).toBe(original?.article.text);
          const lost = new Set(losses.map(({ id }) => id));
          // What is lost is an empty note and nothing else.
          expect(losses.every(({ kind, reason }) => kind === 'note' && reason === 'empty')).toBe(true);
          expect(plain(record.annotations as ArticleRecord['annotations'], new Set())).toEqual(
            plain(original?.annotations, lost),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** RFC 4180 in a few lines: the rows of a table by the names in its first. */
function rowsOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  const [header = [], ...others] = rows;
  return others
    .filter(({ length }) => length === header.length)
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('another reader of CSV', () => {
  it('finds each quote in the unit that its row names, and no cell that a spreadsheet would calculate where that was asked for', () => {
    fc.assert(
      fc.property(recordsArbitrary, fc.constantFrom(...offsetUnits), (records, unit) => {
        const { files } = written(records, spreadsheetDialect, unit);
        const table = (name: string): Record<string, string>[] =>
          rowsOf((files.find(({ path }) => path === name)?.text ?? '').slice(1));
        const texts = new Map(records.map(({ article }) => [article.id, article.text]));
        const slice = (text: string, start: number, end: number): string =>
          ({
            utf16: () => text.substring(start, end),
            codepoint: () => Array.from(text).slice(start, end).join(''),
            byte: () => Buffer.from(text).subarray(start, end).toString(),
          })[unit]();
        const rows = table('annotations.csv');
        expect(rows.filter(({ start }) => start !== '')).toHaveLength(
          records.reduce((sum, record) => sum + record.annotations.flatMap(({ spans }) => spans).length, 0),
        );
        for (const row of rows.filter(({ start }) => start !== '')) {
          expect(row.offset_unit).toBe(unit);
          const quote = slice(texts.get(row.doc_id ?? '') ?? '', Number(row.start), Number(row.end));
          expect([quote, `'${quote}`]).toContain(row.text);
        }
        for (const row of [...rows, ...table('attributes.csv'), ...table('documents.csv')])
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 30 },
    );
  });
});
