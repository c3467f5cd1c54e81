/** A table as text that spreadsheets open: a byte order mark, and no cell that they would calculate. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // As spreadsheets themselves do: a cell that begins so would be calculated.
  const safe = /^'*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
