import { Problem } from '../../../src-shared/model/problem.ts';
import type { FileInPieces } from '../annotated-file.ts';
import { openLargeTable } from '../csv/large-table.ts';
import type { FileDocument } from '../foreign-record.ts';
import type { AnnotationColumn } from './columns.ts';
import { documentOf, requiredColumns, type TableFile, tablesBeside } from './read.ts';
import { type NamedRow, rowNamer } from './read-table.ts';

type Row = NamedRow<AnnotationColumn>;

/**
 * The articles of a table of annotations that is too large to be read whole, as `readAnnotationTables` has them of one that is not, but in the
 * order of the rows. Those of an article have to stand together: throws `table-rows-apart` where they do not, before any is read.
 */
export async function* annotationTableIn(
  table: FileInPieces,
  file: TableFile,
): AsyncGenerator<FileDocument, void, void> {
  const large = await openLargeTable(table, file.encoding, true);
  const rows = async function* (): AsyncGenerator<Row, void, void> {
    const all = large.rows();
    const header = await all.next();
    const named = rowNamer(header.done ? undefined : header.value, requiredColumns);
    for await (const row of all) yield named(row);
  };
  const seen = new Set<string>();
  for await (const [id, [first]] of articlesIn(rows())) {
    if (seen.has(id)) throw new Problem('table-rows-apart', { value: id, line: first?.line ?? 1 });
    seen.add(id);
  }
  const tables = await tablesBeside(file);
  for await (const [id, own] of articlesIn(rows())) yield await documentOf(id, own, tables, file);
  for (const id of tables.about.keys()) if (!seen.has(id)) yield await documentOf(id, [], tables, file);
}

/** Rows that stand together and are of one article, with its id. */
async function* articlesIn(
  rows: AsyncIterable<Row>,
): AsyncGenerator<readonly [string, readonly Row[]], void, void> {
  let current: string | undefined;
  let own: Row[] = [];
  for await (const row of rows) {
    const id = row.cell('doc_id');
    if (current !== undefined && id !== current) {
      yield [current, own];
      own = [];
    }
    current = id;
    own.push(row);
  }
  if (current !== undefined) yield [current, own];
}
