import { Problem } from '../../../src-shared/model/problem.ts';
import { dialectOf } from '../csv/dialect.ts';
import { unguarded } from '../csv/formula.ts';
import { type TableRow, tableRows } from '../csv/rows.ts';
import { decodeStrictly } from '../decode-text.ts';
import { decodeDetected } from '../detect-encoding.ts';
import { guardColumn } from './columns.ts';

/** A row by the names of its columns, empty where there is no such column or nothing in it. `line` is from 1. */
export interface NamedRow<Column extends string> {
  readonly line: number;
  cell(column: Column): string;
}

/** A name of a column as it is looked for: small letters, one line between words. */
export const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/**
 * The rows of a table with commas, semicolons or tabs, in UTF-8, UTF-16 with its mark, or what it is detected to be in. Throws what is wrong
 * with the file: its encoding, `csv-columns-missing`, and with the line `csv-quote`, `csv-ragged`, `csv-row-too-long`.
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  required: readonly Column[],
  encoding?: string,
): readonly NamedRow<Column>[] {
  const text = textOf(bytes, encoding);
  const dialect = dialectOf(text);
  const [header, ...rows] = tableRows(text.slice(dialect.start), dialect.delimiter, dialect.line);
  const named = rowNamer(header, required);
  return rows.map(named);
}

/** Reads the rows below a header by the names of its columns. Throws what is wrong with it, and of each row `csv-ragged` and what made it none. */
export function rowNamer<Column extends string>(
  header: TableRow | undefined,
  required: readonly Column[],
): (row: TableRow) => NamedRow<Column> {
  if (!header) throw new Problem('file-empty');
  if ('problem' in header)
    throw new Problem(header.problem.code, { ...header.problem.params, line: header.line });
  const names = header.cells.map(columnName);
  const missing = required.find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw new Problem('csv-columns-missing', { field: missing, columns: header.cells.join(', ') });
  }
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice !== undefined)
    throw new Problem('csv-column-twice', { field: twice, columns: header.cells.join(', ') });
  const isGuarded = names.includes(guardColumn);
  return (row) => {
    const { line } = row;
    if ('problem' in row) throw new Problem(row.problem.code, { ...row.problem.params, line });
    const { cells } = row;
    if (cells.length < names.length || cells.slice(names.length).some((cell) => cell !== '')) {
      throw new Problem('csv-ragged', { line, found: cells.length, expected: names.length });
    }
    return {
      line,
      cell(column) {
        const cell = cells[names.indexOf(column)] ?? '';
        return isGuarded ? unguarded(cell) : cell;
      },
    };
  };
}

/** Controls are as good in a cell as any character; what is neither UTF-8 nor marked is told from its letters. */
function textOf(bytes: Uint8Array, encoding: string | undefined): string {
  if (encoding !== undefined) return decodeDetected(bytes, encoding).text;
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return decodeStrictly(bytes.subarray(mark.start.length), mark.encoding, mark.start.length);
  try {
    return decodeStrictly(bytes, 'utf-8', 0);
  } catch {
    return decodeDetected(bytes).text;
  }
}

const marks = [
  { encoding: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', start: [0xff, 0xfe] },
  { encoding: 'utf-16be', start: [0xfe, 0xff] },
];
