import type { Dataset, OutputFile } from '../dataset.ts';
import { recordLine } from './record-line.ts';

/** The whole dataset as one file of article records, a line an article. */
export function* writeRecords(dataset: Dataset, path: string): Iterable<OutputFile> {
  yield { path, content: lines(dataset) };
}

function* lines(dataset: Dataset): Iterable<string> {
  for (const record of dataset.articles) yield recordLine(record, dataset.offsetUnit);
}
