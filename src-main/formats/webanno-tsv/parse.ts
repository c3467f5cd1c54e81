import { Problem } from '../../../src-shared/model/problem.ts';
import { unescaped, unescapedJava } from './escapes.ts';
import { layerOf, type TsvLayer } from './schema.ts';

/** A token or a part of one with its cells, which are still escaped. Offsets are UTF-16; `line` is from 1. */
export interface TsvRow {
  readonly unit: string;
  readonly begin: number;
  readonly end: number;
  readonly cells: readonly string[];
  readonly line: number;
}

interface TsvFile {
  readonly text: string;
  readonly layers: readonly TsvLayer[];
  readonly rows: readonly TsvRow[];
}

const format = '#FORMAT=WebAnno TSV ';

/**
 * The layers, the text and the rows of a WebAnno TSV 3 file. What lies between sentences is not in the file: a line feed stands for each
 * character. Throws `webanno-version`, `webanno-row` and `webanno-text`, where a token is not what the text has there.
 */
export function parseTsv(file: string): TsvFile {
  const lines = file.split('\n').map((line) => line.replace(/\r$/, ''));
  const first = lines[0] ?? '';
  const version = first.startsWith(format) ? first.slice(format.length) : '';
  if (!version.startsWith('3.')) throw new Problem('webanno-version', { line: 1, value: first.slice(0, 60) });
  const textOf = version === '3.1' ? unescapedJava : unescaped;
  const layers: TsvLayer[] = [];
  const rows: TsvRow[] = [];
  const units = new Set<string>();
  let text = '';
  let sentence: string[] = [];
  lines.forEach((content, index) => {
    const line = index + 1;
    if (content.startsWith('#Text=')) sentence.push(textOf(content.slice('#Text='.length)));
    else if (content.startsWith('#')) {
      const layer = layerOf(content, line);
      if (layer) layers.push(layer);
    } else if (content !== '') {
      const row = rowOf(content, line, layers);
      if (sentence.length > 0) {
        // The sentence begins where its first token does; the file says nothing of what came before.
        if (row.begin < text.length)
          throw new Problem('webanno-row', { line, field: `${row.begin}-${row.end}` });
        text += '\n'.repeat(Math.min(row.begin - text.length, longestGap)) + sentence.join('\n');
        sentence = [];
      }
      requireToken(row, text, content.split('\t')[2] ?? '');
      if (units.has(row.unit)) throw new Problem('record-duplicate-id', { value: row.unit, line });
      units.add(row.unit);
      rows.push(row);
    }
  });
  if (sentence.length > 0) throw new Problem('webanno-row', { line: lines.length, field: '#Text' });
  return { text, layers, rows };
}

/** More than this between two sentences is no file of an article: it would be written out character by character. */
const longestGap = 1_000_000;

function rowOf(content: string, line: number, layers: readonly TsvLayer[]): TsvRow {
  const [unit = '', range = '', _token, ...cells] = content.split('\t');
  const [, begin, end] = /^(\d{1,9})-(\d{1,9})$/.exec(range) ?? [];
  if (!/^\d+-\d+(?:\.\d+)?$/.test(unit) || begin === undefined || end === undefined) {
    throw new Problem('webanno-row', { line, field: `${unit} ${range}`.slice(0, 60) });
  }
  const expected = layers.reduce((count, layer) => count + layer.columns.length, 0);
  // Programs that write end each row with a TAB; it is not needed.
  if (cells.length === expected + 1 && cells.at(-1) === '') cells.pop();
  if (cells.length !== expected)
    throw new Problem('webanno-row', { line, field: `${cells.length + 3} ≠ ${expected + 3}` });
  return { unit, begin: Number(begin), end: Number(end), cells, line };
}

function requireToken({ begin, end, line }: TsvRow, text: string, token: string): void {
  if (end < begin || end > text.length) {
    throw new Problem('span-outside-text', { line, start: begin, end, length: text.length });
  }
  if (text.slice(begin, end) !== token) {
    throw new Problem('webanno-text', { line, value: token.slice(0, 60).toWellFormed(), start: begin, end });
  }
}
