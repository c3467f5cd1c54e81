import type BetterSqlite from 'better-sqlite3';
import type { ReadHandle } from './handle.ts';

/**
 * Makes what stands in the two indexes readable word by word and three letters by three, for this connection alone: nothing is stored
 * (https://www.sqlite.org/fts5.html, section 7).
 */
export function openVocabulary(connection: BetterSqlite.Database): void {
  connection.exec(`
CREATE VIRTUAL TABLE temp.indexed_letters USING fts5vocab (main, article_letters, instance);
CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab (main, article_words, row);
`);
}

/** Every three indexed letters that begin with these one or two. */
export const lettersBeginningWith = (read: ReadHandle, beginning: string): readonly string[] =>
  remembered(read, `beginning ${beginning}`, () =>
    skipping(read, beginning, (term) => (term.startsWith(beginning) ? term : null)),
  );

/** Every character that three indexed letters begin with. */
export const firstLetters = (read: ReadHandle): readonly string[] =>
  remembered(read, 'first', () =>
    skipping(read, '', (term) => String.fromCodePoint(term.codePointAt(0) ?? 0)),
  );

/** How often a folded word is written in all titles and texts. */
export const timesWritten = (read: ReadHandle, word: string): number =>
  read.get<{ times: number }>('SELECT cnt AS times FROM temp.indexed_words WHERE term = ?', word)?.times ?? 0;

interface Vocabulary {
  readonly stamp: string | undefined;
  readonly lists: Map<string, readonly string[]>;
}

const vocabularies = new WeakMap<ReadHandle, Vocabulary>();

/** What was found last, as long as nobody has written to the index of letters: in a large project it is some five milliseconds to find. */
function remembered(read: ReadHandle, name: string, find: () => string[]): readonly string[] {
  const { stamp } = read.get<{ stamp: string }>(stampSql) ?? {};
  let known = vocabularies.get(read);
  if (!known || known.stamp !== stamp) {
    known = { stamp, lists: new Map() };
    vocabularies.set(read, known);
  }
  const list = known.lists.get(name) ?? find();
  known.lists.set(name, list);
  return list;
}

// The structure of the index, another after each write (https://www.sqlite.org/fts5.html, section 9.1).
const stampSql = 'SELECT hex(block) AS stamp FROM article_letters_data WHERE id = 10';

/** From one term to the next that does not begin with what was kept of it: a seek each, however often the letters are written. */
function skipping(read: ReadHandle, from: string, keep: (term: string) => string | null): string[] {
  const kept: string[] = [];
  let least = from;
  for (;;) {
    const term = read.get<{ term: string }>(nextTermSql, least)?.term;
    const found = term === undefined ? null : keep(term);
    if (found === null) return kept;
    kept.push(found);
    const next = successor(found);
    if (next === null) return kept;
    least = next;
  }
}

const nextTermSql = 'SELECT term FROM temp.indexed_letters WHERE term >= ? LIMIT 1';

/** The least string after all that begin with this one, by code points as SQLite compares them; null where there is none. */
function successor(beginning: string): string | null {
  const characters = Array.from(beginning);
  const last = characters.pop()?.codePointAt(0) ?? lastCodePoint;
  if (last === lastCodePoint) return null;
  // No text has a lone surrogate once it is folded.
  const next = last + 1 === firstSurrogate ? afterSurrogates : last + 1;
  return characters.join('') + String.fromCodePoint(next);
}

const lastCodePoint = 0x10ffff;
const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;
