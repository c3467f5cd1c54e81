import { Problem } from '../../../src-shared/model/problem.ts';

/** A token with its tags, outermost first; flat files have one. `line` is from 1. */
export interface ConllRow {
  readonly token: string;
  readonly tags: readonly string[];
  readonly line: number;
}

/** The rows of an article by sentence. */
export type ConllSentences = readonly (readonly ConllRow[])[];

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

const tag = /^(?:O|[BIESLU]-.+)$/;

/** True for a cell that says where an entity begins, goes on or ends. */
export const isTag = (cell: string): boolean => tag.test(cell);

/**
 * The articles of a file, parted by `-DOCSTART-`, as sentences of rows. Columns are parted by TABs where the first row has one, else by
 * blanks; where every column after the token is a tag they are levels of nesting, otherwise the last one is the tag. Lines end with LF
 * only. Throws `conll-row` for a line of one column and `conll-tag` for a tag that is none.
 */
export function conllArticles(text: string): readonly ConllSentences[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.some(isSentenceOnLine)) return [sentencesOnLines(lines)];
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const separator = first.includes('\t') ? /\t/ : / +/;
  const articles: Cells[][][] = [[[]]];
  lines.forEach((line, index) => {
    const article = articles.at(-1) ?? [];
    if (line.startsWith('-DOCSTART-')) articles.push([[]]);
    else if (line.trim() === '') article.push([]);
    else article.at(-1)?.push({ line: index + 1, cells: cellsOf(line, separator) });
  });
  const rows = articles.flat(2);
  for (const { cells, line } of rows) {
    if (cells.length < 2 || cells[0] === '') throw new Problem('conll-row', { line });
  }
  const isNested = rows.every(({ cells }) => cells.slice(1).every(isTag));
  return articles
    .map((sentences) =>
      sentences.filter(({ length }) => length > 0).map((cells) => cells.map((row) => rowOf(row, isNested))),
    )
    .filter(({ length }) => length > 0);
}

const cellsOf = (line: string, separator: RegExp): string[] => line.replace(/[ \t]+$/, '').split(separator);

function rowOf({ cells, line }: Cells, isNested: boolean): ConllRow {
  const tags = isNested ? cells.slice(1) : cells.slice(-1);
  const wrong = tags.find((cell) => !isTag(cell));
  if (wrong !== undefined) throw new Problem('conll-tag', { line, value: wrong });
  return { token: cells[0] ?? '', tags, line };
}

// spaCy's other kind: a sentence a line, `token|tag` or `token|part of speech|tag`.
const isSentenceOnLine = (line: string): boolean => {
  const words = line.split(' ');
  return words.length > 1 && words.every((word) => /^.+\|(?:O|[BI]-[^|]+)$/.test(word));
};

const sentencesOnLines = (lines: readonly string[]): ConllSentences =>
  lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [line.split(' ').map((word) => rowOf({ line: index + 1, cells: piecesOf(word, index + 1) }, false))],
  );

function piecesOf(word: string, line: number): string[] {
  const cells = word.split('|');
  if (cells.length < 2) throw new Problem('conll-row', { line });
  // A token may be a bar itself: only what follows it is parted.
  return [cells.slice(0, cells.length > 2 ? -2 : -1).join('|'), cells.at(-1) ?? ''];
}
