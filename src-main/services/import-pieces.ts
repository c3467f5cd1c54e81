import { basename, dirname } from 'node:path';
import { annotatedFormats, type ImportFormat } from '../../src-shared/model/interchange.ts';
import { largestFileBytes } from '../../src-shared/model/limits.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { FileInPieces } from '../formats/annotated-file.ts';
import { annotatedReaders, type ReadInPieces } from '../formats/annotated-files.ts';
import { tableArticlesIn } from '../formats/csv/large-table.ts';
import { detectFormat, isRecords } from '../formats/detect.ts';
import { recordLinesOf } from '../formats/jsonl/record-lines.ts';
import {
  documentReading,
  ownerOf,
  type Reading,
  type ReadingRun,
  recordReadings,
  rowReading,
  type Siblings,
} from './import-file.ts';
import type { ImportSource } from './import-sources.ts';

/**
 * The articles of a file that is read as it comes, so that it may be larger than any that is read whole: of article records; and where it is
 * too large otherwise, of JSON values one after the other and of tables. Undefined for all others.
 */
export async function readingsInPieces(
  { path, review, sibling = () => Promise.resolve(undefined), inPieces }: ImportSource,
  run: ReadingRun,
): Promise<AsyncGenerator<Reading> | undefined> {
  const { options } = run;
  const file = await inPieces?.();
  if (!file) return undefined;
  if ((options.format ?? 'jsonl') === 'jsonl' && isRecords(file.beginning)) {
    return recordReadings(recordLinesOf(file.pieces()), path, run);
  }
  if (file.size <= largestFileBytes) return undefined;
  const format = options.format ?? formatOf(file, basename(path));
  if (format === 'csv') {
    const { encoding = options.encoding, columns = options.columns } = review ?? {};
    const own = { encoding, columns, name: basename(path), newId: () => run.environment.newId() };
    return tableReadings(file, path, run, own);
  }
  const read = annotatedFormats
    .filter((each) => each === format)
    .map((each) => annotatedReaders[each].readInPieces)[0];
  return read && annotatedReadings(file, read, { path, sibling }, run);
}

/** What it is named where nothing else can be told of it: that it is too large is said by reading it whole. */
function formatOf({ beginning }: FileInPieces, name: string): ImportFormat | undefined {
  try {
    return detectFormat(beginning, name);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function* tableReadings(
  file: FileInPieces,
  path: string,
  run: ReadingRun,
  own: Parameters<typeof tableArticlesIn>[1],
): AsyncGenerator<Reading> {
  for await (const article of tableArticlesIn(file, own)) yield rowReading(article, path, run);
}

async function* annotatedReadings(
  file: FileInPieces,
  read: ReadInPieces,
  { path, sibling }: { readonly path: string; readonly sibling: Siblings },
  run: ReadingRun,
): AsyncGenerator<Reading> {
  const folder = basename(dirname(path));
  const owner = await ownerOf(dirname(path), folder, sibling, run);
  const documents = read(file, {
    ...{ encoding: run.options.encoding, sibling, folder, name: basename(path) },
    newId: () => run.environment.newId(),
    storedText: (key) => run.storedText(key),
  });
  for await (const document of documents) yield documentReading(document, { path, owner, folder }, run);
}
