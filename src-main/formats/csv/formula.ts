/** What spreadsheets would calculate; the wide signs too. */
const calculated = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet calculates: an apostrophe stands before what one would. As spreadsheets do it themselves. */
export const guarded = (cell: string): string => (calculated.test(cell) ? `'${cell}` : cell);

/** The cell without that apostrophe. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && calculated.test(cell) ? cell.slice(1) : cell;
