import { longestTableRow } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';

/** One row of a table, with the line it begins on, from 1. `problem` instead of its cells where it cannot be taken apart. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: Problem };

/**
 * The rows of a table after RFC 4180; a quotation mark inside an unquoted cell is a character like others. After a row that is broken, reading
 * goes on with the line after the one it began on, so that a mark nobody closed costs one row and not the rest of the file (as it
 * does in csv-parse). Empty lines are no rows.
 */
export function* tableRows(text: string, delimiter: string, firstLine = 1): Generator<TableRow, void, void> {
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const { row, end } = nextRow(text, at, line, delimiter);
    if (row) yield row;
    line += lineEndsBetween(text, at, end);
    at = end;
  }
}

/** The same of a text in pieces, of which no more than a few rows are in memory. */
export async function* tableRowsIn(
  pieces: AsyncIterable<string>,
  delimiter: string,
  firstLine = 1,
): AsyncGenerator<TableRow, void, void> {
  let text = '';
  let line = firstLine;
  // Inside a row that is too long nothing is looked for but its end.
  let isTooLong = false;
  for await (const piece of pieces) {
    text += piece;
    let at = 0;
    // No row reaches beyond this: where one ends, or that it is broken, is seen without what follows.
    while (text.length - at > longestTableRow + 2) {
      const next: RowAndEnd = isTooLong ? { end: endOfLine(text, at) } : nextRow(text, at, line, delimiter);
      if (next.row) yield next.row;
      line += lineEndsBetween(text, at, next.end);
      isTooLong = next.end === text.length && !/[\r\n]$/.test(text);
      at = next.end;
    }
    text = text.slice(at);
  }
  if (isTooLong) {
    const end = endOfLine(text, 0);
    line += lineEndsBetween(text, 0, end);
    text = text.slice(end);
  }
  yield* tableRows(text, delimiter, line);
}

interface RowAndEnd {
  readonly row?: TableRow;
  /** Offset after its line end. */
  readonly end: number;
}

function nextRow(text: string, at: number, line: number, delimiter: string): RowAndEnd {
  const row = rowAt(text, at, delimiter);
  if (row instanceof Problem) return { row: { line, problem: row }, end: endOfLine(text, at) };
  const isEmpty = row.cells.length === 1 && row.cells[0] === '';
  return isEmpty ? { end: row.end } : { row: { line, cells: row.cells }, end: row.end };
}

interface Row {
  readonly cells: readonly string[];
  /** Offset after the line end. */
  readonly end: number;
}

function rowAt(text: string, start: number, delimiter: string): Row | Problem {
  const cells: string[] = [];
  const plain = new RegExp(`[^\\r\\n${delimiter}]*`, 'y');
  for (let at = start; ; at++) {
    if (text[at] === '"') {
      const close = closingQuote(text, at, start);
      if (close instanceof Problem) return close;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      plain.lastIndex = at;
      const cell = plain.exec(text)?.[0] ?? '';
      cells.push(cell);
      at += cell.length;
    }
    if (at - start > longestTableRow) return tooLong();
    if (at >= text.length) return { cells, end: text.length };
    if (text[at] === '\n' || text[at] === '\r') return { cells, end: endOfLine(text, at) };
    if (text[at] !== delimiter) return new Problem('csv-quote');
  }
}

const tooLong = (): Problem => new Problem('csv-row-too-long', { limit: longestTableRow });

function closingQuote(text: string, open: number, rowStart: number): number | Problem {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return new Problem('csv-quote');
    if (at - rowStart > longestTableRow) return tooLong();
    if (text[at + 1] !== '"') return at;
  }
}

/** Offset after the line end that comes next: LF, CR LF or CR. */
function endOfLine(text: string, from: number): number {
  const ends = /\r\n|\r|\n/g;
  ends.lastIndex = from;
  return ends.exec(text) ? ends.lastIndex : text.length;
}

function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}
