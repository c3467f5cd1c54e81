import BetterSqlite from 'better-sqlite3';
import { handleOn, type ProjectDatabase } from '../handle.ts';
import { applicationId } from '../header.ts';
import { migrations } from '../migrations/all.ts';
import { guarded } from '../sqlite-problems.ts';
import { type CopiedTables, copySequences, copyTables, type NamedRow } from './copy-tables.ts';
import { openPages } from './page-file.ts';

/**
 * Makes a project file at `target`, which must be free, of all rows that can be read of the damaged one at `path`, in the version that one has; what is
 * worked out of them is worked out anew. Rows may be missing that others refer to (see {@link dropDangling}). `onPages` is told now and then how many
 * pages were read; what it throws ends the work.
 */
export function copyReadable(
  path: string,
  target: string,
  accepts: (table: string, row: NamedRow) => boolean,
  onPages: (read: number, of: number) => void = () => {},
): CopiedTables {
  const pages = guarded(path, () => openPages(path, onPages));
  const connection = guarded(target, () => new BetterSqlite(target));
  try {
    return guarded(target, () => {
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma('synchronous = OFF');
      connection.pragma('foreign_keys = OFF');
      // A version no program ever wrote is part of the damage.
      const isKnown = pages.version > 0 && pages.version <= migrations.length;
      const steps = isKnown ? migrations.slice(0, pages.version) : migrations;
      for (const step of steps) connection.exec(step.sql);
      connection.exec('BEGIN; DELETE FROM annotator');
      const copied = copyTables(pages, connection, accepts);
      copySequences(pages, connection);
      for (const step of steps) step.fill?.(handleOn(connection, target));
      connection.pragma(`user_version = ${steps.length}`);
      connection.exec('COMMIT');
      return copied;
    });
  } finally {
    connection.close();
    pages.dispose();
  }
}

/** The file is new and is flushed whole when it is finished: until then nothing has to wait for the disk. */
export const writeUnflushed = ({ connection }: ProjectDatabase): void =>
  void connection.pragma('synchronous = OFF');

/** Deletes rows that refer to one that is not there; of a codebook only that it followed one that is lost. Answers how many. */
export function dropDangling({ connection }: ProjectDatabase): number {
  const tables = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
    .pluck()
    .all();
  let dropped = 0;
  withoutTriggers(connection, ['codebook_version'], () => {
    for (let before = -1; before !== dropped; ) {
      before = dropped;
      for (const table of tables) dropped += dropDanglingOf(connection, table);
    }
  });
  return dropped;
}

function dropDanglingOf(connection: BetterSqlite.Database, table: string): number {
  const keys = connection
    .prepare<[], { table: string; from: string; to: string }>(`PRAGMA foreign_key_list("${table}")`)
    .all();
  let dropped = 0;
  for (const { table: parent, from, to } of keys) {
    const dangling = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${to}" FROM "${parent}")`;
    if (table === 'codebook_version')
      connection.exec(`UPDATE codebook_version SET follows = NULL WHERE ${dangling}`);
    else dropped += connection.prepare(`DELETE FROM "${table}" WHERE ${dangling}`).run().changes;
  }
  return dropped;
}

/** Replaces what an entry of the journal says; such an entry can be undone no more. For a journal of which a part is lost. */
export function rewriteOperations(
  database: ProjectDatabase,
  rewritten: Iterable<{ readonly seq: number; readonly changes: string }>,
): void {
  const { connection } = database;
  withoutTriggers(connection, ['operation'], () => {
    const update = connection.prepare("UPDATE operation SET changes = ?, state = 'log' WHERE seq = ?");
    for (const { seq, changes } of rewritten) update.run(changes, seq);
  });
}

function withoutTriggers(
  connection: BetterSqlite.Database,
  tables: readonly string[],
  work: () => void,
): void {
  const triggers = connection
    .prepare<[], { name: string; tbl_name: string; sql: string }>(
      "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all()
    .filter(({ tbl_name }) => tables.includes(tbl_name));
  connection.transaction(() => {
    for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`);
    work();
    for (const { sql } of triggers) connection.exec(sql);
  })();
}
