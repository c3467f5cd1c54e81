import { knownColumns } from './columns.ts';
import { tableRows } from './rows.ts';

/** How a table is written: the sign between its cells, and where its header begins. */
export interface TableDialect {
  readonly delimiter: string;
  /** Offset of the header; after Excel's own `sep=` line where there is one. */
  readonly start: number;
  /** The header's line, from 1. */
  readonly line: number;
}

const delimiters = [',', ';', '\t'] as const;

/** As Excel says it in a first line `sep=;`, else the sign under which the header has most names that we know, else most cells. */
export function dialectOf(text: string): TableDialect {
  const said = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(text);
  if (said) return { delimiter: said[1] ?? ',', start: said[0].length, line: 2 };
  const scored = delimiters.map((delimiter) => {
    const [header] = tableRows(text, delimiter).take(1);
    const cells = header && 'cells' in header ? header.cells : [];
    return { delimiter, known: knownColumns(cells), cells: cells.length };
  });
  const [best] = scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells);
  return { delimiter: best?.delimiter ?? ',', start: 0, line: 1 };
}
