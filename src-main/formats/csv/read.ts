import type { ColumnNames, TableField } from '../../../src-shared/model/interchange.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { IncomingArticle } from '../article-record.ts';
import { type DetectedText, decodeDetected } from '../detect-encoding.ts';
import type { FoundMetadata, FoundValue } from '../found-metadata.ts';
import { guessWarning } from '../guess-warning.ts';
import { newArticle } from '../new-article.ts';
import { publishedDay } from '../published-day.ts';
import { sha256 } from '../sha256.ts';
import { columnsOf } from './columns.ts';
import { dialectOf } from './dialect.ts';
import { type TableRow, tableRows } from './rows.ts';

/** What is known of a table beside what is in it. */
export interface TableFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly encoding?: string | undefined;
  readonly columns?: ColumnNames | undefined;
  newId(): string;
}

/** An article of a table that is not read yet. */
export interface TableArticle {
  /** The line its row begins on, from 1. */
  readonly line: number;
  /** Throws what is wrong with this row alone. */
  read(): IncomingArticle;
}

/**
 * The articles of a table, one a row under a header, with commas, semicolons or tabs. Throws what is wrong with the file as a whole: its
 * encoding, its header, that nothing stands below it.
 */
export function* tableArticles(bytes: Uint8Array, file: TableFile): Generator<TableArticle, void, void> {
  const decoded = decodeDetected(bytes, file.encoding);
  const dialect = dialectOf(decoded.text);
  const rows = tableRows(decoded.text.slice(dialect.start), dialect.delimiter, dialect.line);
  const first = rows.next();
  const read = rowReader(first.done ? undefined : first.value, { ...decoded, sha256: sha256(bytes) }, file);
  let isEmpty = true;
  for (const row of rows) {
    yield read(row);
    isEmpty = false;
  }
  if (isEmpty) throw new Problem('csv-rows-missing');
}

/** Where the articles of a table come from. */
export interface TableOrigin extends Omit<DetectedText, 'text'> {
  readonly sha256: string;
}

/** Reads the rows of a table below its header; throws what is wrong with that. */
export function rowReader(
  headerRow: TableRow | undefined,
  { encoding, byteOrderMark, guessed, sha256: hash }: TableOrigin,
  file: TableFile,
): (row: TableRow) => TableArticle {
  const header = cellsOf(headerRow).map((cell) => cell.trim());
  const columns = columnsOf(header, file.columns);
  const source = { name: file.name, sha256: hash, encoding, byteOrderMark, newId: file.newId };
  let isFirst = true;
  return (row) => {
    const isGuess = guessed && isFirst;
    isFirst = false;
    return {
      line: row.line,
      read() {
        const cells = cellsOf(row);
        requireCells(cells, header.length);
        const cell = (field: TableField) =>
          columns[field] === undefined ? '' : (cells[columns[field]] ?? '');
        const text = cell('text');
        if (text.trim() === '')
          throw new Problem('csv-cell-empty', { field: header[columns.text] ?? 'text' });
        const from = (field: TableField, value = cell(field)): FoundValue | undefined =>
          value.trim() === '' ? undefined : { value, from: header[columns[field] ?? 0] ?? field };
        const written = cell('date').trim();
        const day = publishedDay(written);
        const unclear: ProblemReport[] =
          written !== '' && day === undefined
            ? [{ code: 'published-unclear', params: { value: written, line: row.line } }]
            : [];
        const metadata = definedOnly({
          title: from('title'),
          outlet: from('outlet'),
          author: from('author'),
          url: from('url'),
          published: from('date', day ?? ''),
        });
        const warnings = [...guessWarning({ encoding, guessed: isGuess }, text), ...unclear];
        return newArticle({ text, metadata, warnings }, source);
      },
    };
  };
}

function cellsOf(row: TableRow | undefined): readonly string[] {
  if (!row) throw new Problem('file-empty');
  if ('problem' in row) throw row.problem;
  return row.cells;
}

/** Cells beyond the header may be empty: spreadsheets write them. */
function requireCells(cells: readonly string[], expected: number): void {
  const extra = cells.slice(expected).some((cell) => cell.trim() !== '');
  if (cells.length < expected || extra) throw new Problem('csv-ragged', { found: cells.length, expected });
}

const definedOnly = (found: Readonly<Record<string, FoundValue | undefined>>): FoundMetadata =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
