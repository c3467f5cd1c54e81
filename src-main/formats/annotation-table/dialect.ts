import { guarded } from '../csv/formula.ts';
import { rowText } from '../csv/write.ts';
import { guardColumn } from './columns.ts';

/** How tables are written. */
export interface WrittenDialect {
  readonly extension: 'csv' | 'tsv';
  readonly delimiter: ',' | '\t';
  /** True where a byte order mark tells spreadsheets that the table is in UTF-8. */
  readonly isMarked: boolean;
  /** True where no cell may be calculated by a spreadsheet. */
  readonly isGuarded: boolean;
}

/** RFC 4180 in UTF-8, cells as they are. */
export const plainDialect: WrittenDialect = {
  ...{ extension: 'csv', delimiter: ',', isMarked: true, isGuarded: false },
};

/** For programs: no mark stands before the first column. */
export const tabDialect: WrittenDialect = {
  ...{ extension: 'tsv', delimiter: '\t', isMarked: false, isGuarded: false },
};

/** The plain one with guarded cells, and a column that says so. */
export const spreadsheetDialect: WrittenDialect = { ...plainDialect, isGuarded: true };

type Row = readonly (string | number | null)[];

/** The first piece of a table: the names of the columns, after the byte order mark where there is one. */
export const headerPiece = (columns: readonly string[], dialect: WrittenDialect): string =>
  (dialect.isMarked ? '\ufeff' : '') +
  rowText([...columns, ...(dialect.isGuarded ? [guardColumn] : [])], dialect.delimiter);

/** A row of a table; null is an empty cell. */
export function rowPiece(cells: Row, { delimiter, isGuarded }: WrittenDialect): string {
  const texts = cells.map((cell) => String(cell ?? ''));
  return rowText(isGuarded ? [...texts.map(guarded), 'yes'] : texts, delimiter);
}
