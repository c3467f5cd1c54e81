import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import type { ReportedLoss } from '../loss.ts';
import { aboutRows, codebookRows } from './about-sheets.ts';
import { type SheetSeries, sheetSeries } from './sheet.ts';
import { annotationTables, articleColumns, articleRow, type TableColumn } from './tables.ts';
import { workbookParts } from './workbook-parts.ts';
import { type ZipBytes, zipBytes } from './zip-bytes.ts';

/**
 * A workbook for Excel and its like: articles, entities, claims, stances, the codebook, and what all that is. A row an article or annotation; the articles
 * are written as they come, of the other sheets the compressed rows are in memory until then.
 */
export function* writeWorkbook(dataset: Dataset, path: string): Iterable<OutputFile> {
  yield { path, content: workbook(dataset) };
}

function* workbook(dataset: Dataset): Iterable<Uint8Array> {
  let parts = 0;
  const begin = (name: string, columns: readonly TableColumn[]): SheetSeries =>
    sheetSeries(name, columns, () => `xl/worksheets/sheet${++parts}.xml`);
  const zip = zipBytes();
  const articles = begin('articles', articleColumns);
  const tables = annotationTables(dataset).map((table) => ({
    ...table,
    series: begin(table.name, table.columns),
  }));
  const flowing = flow(zip, articles);
  for (const record of dataset.articles) {
    const lose = loser(dataset, record);
    lose(record.article.id, null, articles.row(articleRow(record, dataset.offsetUnit)), articleColumns);
    for (const { series, columns, rows } of tables) {
      for (const { annotation, cells } of rows(record)) {
        lose(annotation.id, annotation.annotator, series.row(cells), columns);
      }
    }
    yield* flowing();
  }
  const { columns, rows } = codebookRows(dataset.codebook);
  const more = [begin('codebook', columns), begin('about', aboutColumns)];
  for (const row of rows) more[0]?.row(row);
  for (const row of aboutRows(dataset)) more[1]?.row(row);
  articles.end();
  yield* flowing();
  const all = [articles, ...tables.map(({ series }) => series), ...more];
  for (const series of all.slice(1)) {
    series.end();
    yield* flow(zip, series)();
  }
  for (const part of workbookParts(all.flatMap(({ sheets }) => sheets))) {
    yield zip.open(part);
    yield* part.take();
    yield zip.close(part);
  }
  yield zip.end();
}

const aboutColumns: readonly TableColumn[] = [
  { name: 'what', width: 24, kind: 'text' },
  { name: 'en', width: 80, kind: 'text' },
  { name: 'ar', width: 80, kind: 'text' },
];

/** What came of a table since this was asked last, sheet by sheet. */
function flow(zip: ZipBytes, series: SheetSeries): () => Iterable<Uint8Array> {
  let at = 0;
  let isOpen = false;
  return function* () {
    for (let sheet = series.sheets[at]; sheet; sheet = series.sheets[++at]) {
      const { part } = sheet;
      if (!isOpen) yield zip.open(part);
      isOpen = true;
      yield* part.take();
      if (!part.isEnded) return;
      yield zip.close(part);
      isOpen = false;
    }
  };
}

const loser =
  ({ lose }: Dataset, { article }: ArticleRecord) =>
  (id: string, annotator: string | null, cut: readonly number[], columns: readonly TableColumn[]): void => {
    for (const column of cut) {
      const kind: ReportedLoss['kind'] = columns[column]?.kind ?? 'text';
      lose({ id, kind, reason: 'too-long', article: article.id, annotator });
    }
  };
