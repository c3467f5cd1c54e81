import { csvText } from '../formats/csv/write.ts';
import type { ReportDocument } from './agreement-export-tables.ts';

/**
 * All tables below one another, an empty line between them; each row begins with the name of its table, which is the same in every language.
 * An undefined value is an empty cell.
 */
export const reportAsCsv = ({ title, tables }: ReportDocument): string =>
  csvText([
    [title],
    ...tables.flatMap(({ id, columns, rows }) => [
      [],
      ...(columns.length > 0 ? [[id, ...columns]] : []),
      ...rows.map((row) => [id, ...row.map((cell) => cell ?? '')]),
    ]),
  ]);
