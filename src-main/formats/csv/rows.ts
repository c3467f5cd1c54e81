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
    const row = rowAt(text, at, delimiter);
    if (row instanceof Problem) yield { line, problem: row };
    else if (row.cells.length > 1 || row.cells[0] !== '') yield { line, cells: row.cells };
    const end = row instanceof Problem ? endOfLine(text, at) : row.end;
    line += lineEndsBetween(text, at, end);
    at = end;
  }
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
