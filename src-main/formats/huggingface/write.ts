import type { Dataset, OutputFile } from '../dataset.ts';
import { jsonLine } from '../jsonl/json-line.ts';
import { parquetPieces } from './parquet.ts';
import { type Row, rowsOf } from './rows.ts';

/** Name of the file of a part, for each way its rows are written. */
export const dataFiles = { json: 'data.jsonl', parquet: 'data.parquet' } as const;

/** The rows of a dataset as JSON lines, one for each article and annotator. */
export function* writeRows(dataset: Dataset): Iterable<OutputFile> {
  yield { path: dataFiles.json, content: lines(dataset) };
}

/** The same rows as one Parquet file with an explicit schema, in groups of rows so that no more than one is in memory. */
export function* writeParquet(dataset: Dataset): Iterable<OutputFile> {
  yield { path: dataFiles.parquet, content: parquetPieces(rows(dataset)) };
}

function* rows(dataset: Dataset): Iterable<Row> {
  for (const record of dataset.articles) yield* rowsOf(record, dataset);
}

function* lines(dataset: Dataset): Iterable<string> {
  for (const row of rows(dataset)) yield jsonLine(row);
}
