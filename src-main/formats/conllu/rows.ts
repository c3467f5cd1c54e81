import { Problem } from '../../../src-shared/model/problem.ts';

/** A word as it stands in the text; one row, or several where a row says that they are written as one. */
export interface ConlluToken {
  readonly form: string;
  readonly isSpaceAfter: boolean;
  /** What the columns of notes of its rows say, and the column of entities where there is one, by name. */
  readonly notes: readonly ReadonlyMap<string, string>[];
}

/** A sentence with its words. */
export interface ConlluSentence {
  /** As its comment says it. */
  readonly text: string | undefined;
  readonly beginsParagraph: boolean;
  readonly tokens: readonly ConlluToken[];
  /** From 1. */
  readonly line: number;
}

interface Row {
  readonly first: number;
  /** Another than `first` where it stands for several words. */
  readonly last: number;
  /** True for a word that is understood and not written. */
  readonly isEmpty: boolean;
  readonly form: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly line: number;
}

interface Columns {
  readonly names: readonly string[];
  readonly separator: RegExp;
}

const standard = ['ID', 'FORM', 'LEMMA', 'UPOS', 'XPOS', 'FEATS', 'HEAD', 'DEPREL', 'DEPS', 'MISC'];
const entityColumn = /(?:^|:)(?:NER|NE|ENTITY)$/i;

/**
 * The articles of a CoNLL-U file, parted by `# newdoc`. Columns are parted by TABs, else by two blanks and more, and are the ten of the format
 * or those that `# global.columns` names. Lines end with LF only. Throws `conllu-row` for a line that is no word, `record-duplicate-id`.
 */
export function conlluArticles(text: string): readonly (readonly ConlluSentence[])[] {
  const articles: ConlluSentence[][] = [[]];
  let columns: Columns | undefined;
  let names: readonly string[] | undefined;
  let rows: Row[] = [];
  let said: string | undefined;
  let beginsParagraph = false;
  const finish = () => {
    const [first] = rows;
    if (first) {
      articles.at(-1)?.push({ text: said, beginsParagraph, tokens: tokensOf(rows), line: first.line });
      beginsParagraph = false;
    }
    rows = [];
    said = undefined;
  };
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '') finish();
    else if (line.startsWith('#') && rows.length === 0) {
      if (/^#\s*newdoc\b/.test(line)) articles.push([]);
      if (/^#\s*new(?:par|doc)\b/.test(line)) beginsParagraph = true;
      said = /^#\s*text\s*=\s?(.*)$/.exec(line)?.[1] ?? said;
      names = /^#\s*global\.columns\s*=\s*(.*\S)/.exec(line)?.[1]?.split(/\s+/) ?? names;
    } else {
      columns ??= columnsOf(line, names);
      rows.push(rowOf(line, columns, index + 1));
    }
  });
  finish();
  return articles.filter((sentences) => sentences.length > 0);
}

/** How the first row of a file is parted; one without TABs may leave columns out, the notes being its last. */
function columnsOf(line: string, names: readonly string[] | undefined): Columns {
  if (line.includes('\t')) return { names: names ?? standard, separator: /\t/ };
  const separator = / {2,}/;
  const count = line.trimEnd().split(separator).length;
  return { names: names ?? [...standard.slice(0, Math.max(count - 1, 2)), 'MISC'], separator };
}

function rowOf(written: string, { names, separator }: Columns, line: number): Row {
  const cells = (separator.source === '\\t' ? written : written.trimEnd()).split(separator);
  const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
  const [, first, last, empty] = /^(\d{1,6})(?:-(\d{1,6})|(\.\d{1,6}))?$/.exec(cell('ID')) ?? [];
  if (cells.length !== names.length || first === undefined || cell('FORM') === '') {
    throw new Problem('conllu-row', { line, found: cells.length, expected: names.length });
  }
  const notes = new Map(
    cell('MISC')
      .split('|')
      .map((note) => /^([^=]+)=(.*)$/.exec(note))
      .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : [])),
  );
  const entity = names.find((name) => entityColumn.test(name));
  if (entity !== undefined && cell(entity) !== '_') notes.set('NER', cell(entity));
  return {
    first: Number(first),
    last: Number(last ?? first),
    isEmpty: empty !== undefined,
    form: cell('FORM'),
    notes,
    line,
  };
}

/** What is written: a row for several words stands for them, and is followed by what they say. */
function tokensOf(rows: readonly Row[]): readonly ConlluToken[] {
  const written = rows.filter(({ isEmpty }) => !isEmpty);
  const seen = new Set<string>();
  const tokens: ConlluToken[] = [];
  let covered = 0;
  let several: { readonly notes: ReadonlyMap<string, string>[]; readonly row: Row } | undefined;
  let word = 0;
  for (const row of written) {
    const id = `${row.first}-${row.last}`;
    if (seen.has(id)) throw new Problem('record-duplicate-id', { value: String(row.first), line: row.line });
    seen.add(id);
    const isSeveral = row.last > row.first;
    // Words are counted from 1 without a gap; what stands for several comes right before them.
    const isInOrder = row.first === word + 1 && row.last >= row.first && !(isSeveral && row.first <= covered);
    if (!isInOrder) throw new Problem('conllu-row', { line: row.line, found: row.first, expected: word + 1 });
    if (!isSeveral) word = row.first;
    if (!isSeveral && row.first <= covered) several?.notes.push(row.notes);
    else {
      const notes = [row.notes];
      if (isSeveral) {
        several = { notes, row };
        covered = row.last;
      }
      tokens.push({ form: row.form, isSpaceAfter: row.notes.get('SpaceAfter') !== 'No', notes });
    }
  }
  if (several && word < covered)
    throw new Problem('conllu-row', { line: several.row.line, found: word, expected: covered });
  return tokens;
}
