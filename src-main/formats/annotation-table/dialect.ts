import { guarded } from '../csv/formula.ts';
import { rowText } from '../csv/write.ts';
import { guardColumn } from './columns.ts';

/** How tables are written. */
export interface WrittenDialect {
  readonly extension: 'csv' | 'tsv';
  readonly delimiter: ',' | '\t';
  readonly encoding: 'utf8' | 'utf16le';
  /** True where no cell may be calculated by a spreadsheet. */
  readonly isGuarded: boolean;
}

/** RFC 4180 in UTF-8, cells as they are. */
export const plainDialect: WrittenDialect = {
  ...{ extension: 'csv', delimiter: ',', encoding: 'utf8', isGuarded: false },
};

/** What spreadsheets call Unicode text. */
export const tabDialect: WrittenDialect = {
  ...{ extension: 'tsv', delimiter: '\t', encoding: 'utf16le', isGuarded: false },
};

/** The plain one with guarded cells, and a column that says so. */
export const spreadsheetDialect: WrittenDialect = { ...plainDialect, isGuarded: true };

type Row = readonly (string | number | null)[];

/** The first piece of a table: the byte order mark, by which spreadsheets know the encoding, and the names of the columns. */
export const headerPiece = (columns: readonly string[], dialect: WrittenDialect): string | Uint8Array =>
  encoded(
    `\ufeff${rowText([...columns, ...(dialect.isGuarded ? [guardColumn] : [])], dialect.delimiter)}`,
    dialect,
  );

/** A row of a table; null is an empty cell. */
export function rowPiece(cells: Row, dialect: WrittenDialect): string | Uint8Array {
  const texts = cells.map((cell) => String(cell ?? ''));
  const written = dialect.isGuarded ? [...texts.map(guarded), 'yes'] : texts;
  return encoded(rowText(written, dialect.delimiter), dialect);
}

const encoded = (text: string, { encoding }: WrittenDialect): string | Uint8Array =>
  encoding === 'utf8' ? text : Buffer.from(text, encoding);
