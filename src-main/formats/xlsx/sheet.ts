import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { type CompressedPart, compressedPart } from './compressed-part.ts';

/** What a cell holds. Text is text: nothing in it is ever calculated. */
export type Cell = string | number | boolean | null;

/** A part of the workbook that is one sheet. */
export interface Sheet {
  readonly name: string;
  readonly part: CompressedPart;
}

/** A table that goes on in another sheet where one is full. */
export interface SheetSeries {
  /** In order; the last takes rows until the table is ended. */
  readonly sheets: readonly Sheet[];
  /** Appends a row; answers the columns (from 0) whose text had to be cut. */
  row(cells: readonly Cell[]): readonly number[];
  end(): void;
}

// https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
const mostRows = 1_048_576;
const mostCharacters = 32_767;

/** A table with its columns in a first row that stays in sight, from right to left. `newPath` names the part of each sheet that is begun. */
export function sheetSeries(
  name: string,
  columns: readonly { readonly name: string; readonly width: number }[],
  newPath: () => string,
  rowsInSheet = mostRows,
): SheetSeries {
  const sheets: Sheet[] = [];
  let rows = 0;
  const end = () => {
    const part = sheets.at(-1)?.part;
    part?.add('</sheetData></worksheet>');
    part?.end();
  };
  const begin = (): Sheet => {
    if (sheets.length > 0) end();
    const title = sheets.length > 0 ? `${name} ${sheets.length + 1}` : name;
    const sheet = { name: title, part: compressedPart(newPath()) };
    sheet.part.add(sheetHead(columns.map(({ width }) => width)));
    sheet.part.add(
      rowXml(
        1,
        columns.map((column) => column.name),
        headStyle,
      ),
    );
    rows = 1;
    sheets.push(sheet);
    return sheet;
  };
  begin();
  return {
    sheets,
    end,
    row(cells) {
      const last = sheets.at(-1);
      const sheet = !last || rows >= rowsInSheet ? begin() : last;
      const fitting = cells.map((cell) => (typeof cell === 'string' ? cut(cell) : cell));
      sheet.part.add(rowXml(++rows, fitting, textStyle));
      return cells.flatMap((cell, at) => (cell === fitting[at] ? [] : [at]));
    },
  };
}

function cut(text: string): string {
  return text.length <= mostCharacters
    ? text
    : text.slice(0, graphemesOf(text.slice(0, mostCharacters + 64)).previous(mostCharacters + 1));
}

const sheetHead = (widths: readonly number[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

// Styles of the workbook: the head of a column, and text that stays text when somebody edits it.
const headStyle = 1;
const textStyle = 2;

const rowXml = (row: number, cells: readonly Cell[], style: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, style)).join('')}</row>`;

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, …, Z, AA, … */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

// What XML cannot hold has a spelling of its own (ECMA-376, ST_Xstring); text that looks like it has to be told apart.
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>\r]/g, (character) => entities[character] ?? '')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0);
      const isFine = character === '\t' || character === '\n' || (code >= 0x7f && code < 0xfffe);
      return isFine ? character : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    });
