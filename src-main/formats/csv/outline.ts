import type { ColumnNames, TableField } from '../../../src-shared/model/interchange.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { decodeDetected } from '../detect-encoding.ts';
import { fittingColumns } from './columns.ts';
import { dialectOf } from './dialect.ts';
import { tableRows } from './rows.ts';

/** How a table reads: its columns' names, what they are taken for, and the beginnings of the cells of its first rows. */
export interface TableOutline {
  columns: string[];
  fields: Partial<Record<TableField, string>>;
  rows: string[][];
}

const mostColumns = 100;
const mostRows = 3;
const longestCell = 120;

/** Null where there is no header to be read; reading the articles says why. */
export function tableOutline(
  bytes: Uint8Array,
  options: { readonly encoding?: string | undefined; readonly columns?: ColumnNames | undefined },
): TableOutline | null {
  const text = textOf(bytes, options.encoding);
  if (text === null) return null;
  const dialect = dialectOf(text);
  const rows = tableRows(text.slice(dialect.start), dialect.delimiter, dialect.line);
  const [header, ...first] = [...rows.take(mostRows + 1)].map((row) => ('cells' in row ? row.cells : null));
  if (!header) return null;
  const columns = header.map((cell) => cell.trim());
  const taken = fittingColumns(columns, options.columns).flatMap(([field, [index, ...others]]) =>
    index === undefined || others.length > 0 ? [] : [[field, columns[index] ?? '']],
  );
  return {
    columns: columns.slice(0, mostColumns),
    fields: Object.fromEntries(taken),
    rows: first.flatMap((cells) =>
      cells ? [cells.slice(0, mostColumns).map((cell) => cell.slice(0, longestCell))] : [],
    ),
  };
}

function textOf(bytes: Uint8Array, encoding: string | undefined): string | null {
  try {
    return decodeDetected(bytes, encoding).text;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
