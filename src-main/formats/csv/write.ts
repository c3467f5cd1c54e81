import { guarded } from './formula.ts';

/** A table as text that spreadsheets open: a byte order mark, and no cell that they would calculate. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => rowText(row.map((value) => (typeof value === 'number' ? value : guarded(value))))).join('')}`;

/** A row after RFC 4180, with its line end; cells stay as they are. */
export const rowText = (cells: readonly (string | number)[], delimiter = ','): string =>
  `${cells.map((cell) => quoted(String(cell), delimiter)).join(delimiter)}\r\n`;

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
