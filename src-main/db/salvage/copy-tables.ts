import type BetterSqlite from 'better-sqlite3';
import type { SqlValue } from '../handle.ts';
import type { PageFile } from './page-file.ts';
import { tableOf } from './shapes.ts';
import { type Findings, noFindings, rowsBelow, rowsOfPage, type StoredRow } from './tree.ts';

/** A row by the names of its columns. */
export type NamedRow = Readonly<Record<string, SqlValue>>;

/** How many rows of a table were taken and how many could not be. */
export interface TableCount {
  taken: number;
  refused: number;
  /** True where some of its rows could not be read, or came from pages that no tree leads to. */
  isHurt: boolean;
}

/** What came of reading a damaged file. */
export interface CopiedTables {
  readonly tables: ReadonlyMap<string, TableCount>;
  readonly damagedPages: number;
}

/** Worked out of the others, or SQLite's own. */
const derived = /^(?:article_words|article_letters|near_duplicate|registry_form|registry_mention|sqlite_)/;

/**
 * Puts every row that can be read of the damaged file into the same table of `target`, where `accepts` lets it: first those its trees lead to, then,
 * where a tree is damaged, those of pages that no tree leads to any more. A row that a table's own checks refuse is counted.
 */
export function copyTables(
  pages: PageFile,
  target: BetterSqlite.Database,
  accepts: (table: string, row: NamedRow) => boolean,
): CopiedTables {
  const findings = noFindings();
  const roots = rootsIn(pages, findings);
  const tables = new Map<string, TableCount>();
  const insertInto = (table: string) => inserter(target, table, tables, accepts);
  for (const table of contentTables(target)) {
    const root = roots.get(table);
    const insert = insertInto(table);
    const before = findings.damaged.size + findings.badRows;
    if (root !== undefined) for (const row of rowsBelow(pages, root, findings)) insert(row);
    const count = tables.get(table);
    if (count) count.isHurt = root === undefined || findings.damaged.size + findings.badRows > before;
  }
  const isMissing = contentTables(target).some((table) => !roots.has(table));
  if (isMissing || findings.damaged.size > 0) copyLost(pages, roots, findings, insertInto);
  return { tables, damagedPages: findings.damaged.size };
}

/** Tables that hold what people did, those others refer to first. */
export function contentTables(target: BetterSqlite.Database): string[] {
  const names = target
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    .pluck()
    .all();
  return names.filter((name) => !derived.test(name));
}

/** Numbers that rows had and are not to be given again, as far as the file still tells. */
export function copySequences(pages: PageFile, target: BetterSqlite.Database): void {
  const findings = noFindings();
  const root = rootsIn(pages, findings).get('sqlite_sequence');
  if (root === undefined) return;
  const raise = target.prepare('UPDATE sqlite_sequence SET seq = ? WHERE name = ? AND seq < ?');
  for (const { values } of rowsBelow(pages, root, findings)) {
    const [name, last] = values;
    if (typeof name === 'string' && typeof last === 'number' && Number.isSafeInteger(last))
      raise.run(last, name, last);
  }
}

function rootsIn(pages: PageFile, findings: Findings): Map<string, number> {
  const roots = new Map<string, number>();
  for (const { values } of rowsBelow(pages, 1, findings)) {
    const [, name, , root] = values;
    if (typeof name === 'string' && typeof root === 'number' && root > 1) roots.set(name, root);
  }
  return roots;
}

function copyLost(
  pages: PageFile,
  roots: ReadonlyMap<string, number>,
  findings: Findings,
  insertInto: (table: string) => (row: StoredRow) => void,
): void {
  // What belongs to indexes, and what was deleted, is not lost.
  for (const root of roots.values()) for (const _row of rowsBelow(pages, root, findings));
  for (const free of freePages(pages)) findings.seen.add(free);
  const inserters = new Map<string, (row: StoredRow) => void>();
  for (let number = 2; number <= pages.count; number++) {
    if (findings.seen.has(number)) continue;
    for (const row of rowsOfPage(pages, number, findings)) {
      const table = tableOf(row);
      if (table === undefined) continue;
      const insert = inserters.get(table) ?? insertInto(table);
      inserters.set(table, insert);
      insert(row);
    }
  }
}

// https://www.sqlite.org/fileformat2.html#the_freelist
function* freePages(pages: PageFile): Generator<number, void, void> {
  const met = new Set<number>();
  const header = pages.page(1);
  for (let trunk = header?.readUInt32BE(32) ?? 0; trunk > 1 && !met.has(trunk); ) {
    met.add(trunk);
    const page = pages.page(trunk);
    const count = page?.readUInt32BE(4) ?? 0;
    if (!page || count > pages.usable / 4 - 2) return;
    yield trunk;
    for (let index = 0; index < count; index++) yield page.readUInt32BE(8 + 4 * index);
    trunk = page.readUInt32BE(0);
  }
}

function inserter(
  target: BetterSqlite.Database,
  table: string,
  tables: Map<string, TableCount>,
  accepts: (table: string, row: NamedRow) => boolean,
): (row: StoredRow) => void {
  const columns = target
    .prepare<[], { name: string; type: string; pk: number }>(`PRAGMA table_info("${table}")`)
    .all();
  const keys = columns.filter(({ pk }) => pk > 0);
  const keyColumn = keys.length === 1 && keys[0]?.type === 'INTEGER' ? keys[0].name : undefined;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const insert = target.prepare(`INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${marks})`);
  const count = tables.get(table) ?? { taken: 0, refused: 0, isHurt: false };
  tables.set(table, count);
  return ({ rowid, values }) => {
    const row = Object.fromEntries(
      columns.map(({ name }, index) => [name, name === keyColumn ? rowid : (values[index] ?? null)]),
    );
    try {
      const isTaken =
        accepts(table, row) && insert.run(...columns.map(({ name }) => row[name] ?? null)).changes > 0;
      if (isTaken) count.taken++;
      else count.refused++;
    } catch {
      // A value of another type, or JSON that is none.
      count.refused++;
    }
  };
}
