import { basename } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { guarded } from './sqlite-problems.ts';

/** Values SQLite keeps; booleans travel as 0 and 1. */
export type SqlValue = string | number | null;

declare const mayRead: unique symbol;
declare const mayWrite: unique symbol;

/** Reads. Statements are prepared once per text; a failure of SQLite becomes a Problem. */
export interface ReadHandle {
  readonly [mayRead]: true;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
}

/** Reads and writes inside one transaction; only {@link write} hands it out. */
export interface WriteHandle extends ReadHandle {
  readonly [mayWrite]: true;
  /** Number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Inserts one row; its integer key. */
  insert(sql: string, ...values: SqlValue[]): number;
}

/** One open project file. `connection` is for this folder only. */
export interface ProjectDatabase {
  readonly path: string;
  readonly read: ReadHandle;
  readonly connection: BetterSqlite.Database;
  /** False once the file was moved, deleted or replaced: what is written then reaches nobody who opens `path` again. */
  isInPlace(): boolean;
  /** Folds the write-ahead log back in, so that one file remains, and closes. */
  dispose(): void;
}

/**
 * Runs `work` in one immediate transaction: all of it is on the disk when this returns, none of it when it throws. Waits up to the
 * busy timeout for another program, then throws `project-busy`. Throws `project-moved` where the file is no longer where it was opened.
 */
export function write<Result>(database: ProjectDatabase, work: (handle: WriteHandle) => Result): Result {
  const { connection, path } = database;
  if (!database.isInPlace()) saveDisplaced(database);
  const inPlace = () => {
    const result = work(handleOn(connection, path));
    // Asked last, too: the work may have waited or taken long.
    if (!database.isInPlace()) throw new Problem('project-moved', { file: basename(path) });
    return result;
  };
  return guarded(path, () => connection.transaction(inPlace).immediate());
}

/** Folds the log in, so that a file that was moved has all that was stored before, and throws `project-moved`. */
function saveDisplaced({ connection, path }: ProjectDatabase): never {
  guarded(path, () => connection.pragma('wal_checkpoint(TRUNCATE)'));
  throw new Problem('project-moved', { file: basename(path) });
}

/** Runs `work` on the file as it is at one moment: no commit of another program falls between its questions. */
export function readAtOnce<Result>(database: ProjectDatabase, work: (read: ReadHandle) => Result): Result {
  const { connection, path, read } = database;
  return guarded(path, () => connection.transaction(() => work(read)).deferred());
}

const handles = new WeakMap<BetterSqlite.Database, WriteHandle>();

/** The handle of a connection; reading only is a matter of the type it is passed on as. */
export function handleOn(connection: BetterSqlite.Database, path: string): WriteHandle {
  const known = handles.get(connection);
  if (known) return known;
  const statements = new Map<string, BetterSqlite.Statement<SqlValue[], unknown>>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare<SqlValue[], unknown>(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const methods = {
    all: (sql: string, ...values: SqlValue[]) => guarded(path, () => prepared(sql).all(...values)),
    get: (sql: string, ...values: SqlValue[]) => guarded(path, () => prepared(sql).get(...values)),
    run: (sql: string, ...values: SqlValue[]) => guarded(path, () => prepared(sql).run(...values).changes),
    insert: (sql: string, ...values: SqlValue[]) =>
      guarded(path, () => Number(prepared(sql).run(...values).lastInsertRowid)),
  };
  // The brands exist in the types alone, and a row has the shape its own SQL gives it: SQLite cannot tell us either.
  const handle = methods as unknown as WriteHandle;
  handles.set(connection, handle);
  return handle;
}
