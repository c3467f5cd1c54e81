import { accessSync, constants, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import type { KeepCopy } from './dated-copy.ts';
import { handleOn, type ProjectDatabase } from './handle.ts';
import { applicationId, inspectHeader } from './header.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { type FileSystems, requireLocal } from './network-share.ts';
import { isOpenHere, noteOpen } from './open-files.ts';
import { requireSchema } from './schema.ts';
import { openVocabulary } from './search-vocabulary.ts';
import { guarded, soundly } from './sqlite-problems.ts';

interface OpenOptions {
  /** How long to wait for another program's transaction, in milliseconds. */
  readonly busyTimeout?: number;
  readonly migrations?: typeof allMigrations;
  /** Another thread of this process has the file open: as `isOpenHere`, which knows of its own thread only. */
  readonly isLent?: boolean;
  /** Who is asked whether the file lies on a network share; this machine where absent. */
  readonly fileSystems?: FileSystems;
  /** Puts a copy of an older project where it belongs, before it is brought up to date; without it the copy lies beside. */
  readonly beforeMigrating?: (copy: KeepCopy) => void;
}

const defaultBusyTimeout = 5_000;

/** Files up to this size, in bytes, are checked page by page on opening: 64 MiB take about a tenth of a second. */
const checkedWhole = 64 * 1024 * 1024;

/**
 * Opens a project file and brings it up to date. A refusal (missing, not a project, newer, damaged, busy, read-only, on a share) leaves the
 * file as it was and nothing beside it.
 */
export function openDatabase(path: string, options: OpenOptions = {}): ProjectDatabase {
  const steps = options.migrations ?? allMigrations;
  const absolute = resolve(path);
  const file = requireFile(absolute);
  if (!options.isLent && !isOpenHere(file)) inspectHeader(absolute, steps.length);
  requireWritable(absolute);
  if (!options.isLent) requireLocal(absolute, options.fileSystems);
  const connection = connect(absolute, options.busyTimeout);
  try {
    soundly(absolute, () => requireSound(connection, absolute, steps));
    migrate(connection, absolute, steps, options.beforeMigrating);
    return guarded(absolute, () => ready(connection, absolute, options.isLent));
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Makes an empty project file; `path` must be free. What is half made is removed when it fails. */
export function createDatabase(path: string): ProjectDatabase {
  const absolute = resolve(path);
  const connection = guarded(absolute, () => new BetterSqlite(absolute, { timeout: defaultBusyTimeout }));
  try {
    return guarded(absolute, () => {
      connection.pragma(`application_id = ${applicationId}`);
      migrate(connection, absolute, allMigrations);
      return ready(connection, absolute);
    });
  } catch (error) {
    connection.close();
    rmSync(absolute, { force: true });
    throw error;
  }
}

/**
 * Folds the log in for good, so that the file can be replaced once it is closed. Throws `project-in-use` where another program or another
 * thread has it open: what that writes later would go into a log that is read into whatever file is there then.
 */
export function releaseAlone({ connection, path }: ProjectDatabase): void {
  const inUse = new Problem('project-in-use', { file: basename(path) });
  try {
    // Granted to the only connection alone (https://www.sqlite.org/wal.html#persistence_of_wal_mode).
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw inUse;
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw inUse;
    throw error;
  }
}

function requireFile(path: string): Stats {
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found) throw new Problem('project-missing', { file: basename(path) });
  if (!found.isFile()) throw new Problem('project-not-a-project', { file: basename(path) });
  return found;
}

function requireWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
    // The write-ahead log lives beside the file.
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new Problem('project-read-only', { file: basename(path) });
  }
}

function connect(path: string, busyTimeout = defaultBusyTimeout): BetterSqlite.Database {
  return guarded(path, () => {
    const connection = new BetterSqlite(path, { fileMustExist: true, timeout: busyTimeout });
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    return connection;
  });
}

// Reads only: a damaged file is not to be touched.
function requireSound(connection: BetterSqlite.Database, path: string, steps: readonly Migration[]): void {
  const tables = connection
    .prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'project'")
    .pluck()
    .get();
  if (tables !== 1) throw new Problem('project-not-a-project', { file: basename(path) });
  requireSchema(connection, path, steps);
  if (statSync(path).size > checkedWhole) return;
  const fault = connection.prepare('PRAGMA quick_check(1)').pluck().get();
  if (fault !== 'ok') {
    throw new Problem('project-damaged', { file: basename(path), reason: firstLine(String(fault)) });
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

function ready(connection: BetterSqlite.Database, path: string, isLent = false): ProjectDatabase {
  connection.pragma('journal_mode = WAL');
  // WAL's own default would lose the last commits when the power fails.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  openVocabulary(connection);
  if (isLent) {
    // The log of a long transaction takes long to fold in, and nobody is to wait for it: done on disposing.
    connection.pragma('wal_autocheckpoint = 0');
  }
  const closed = noteOpen(path);
  const { dev, ino } = statSync(path);
  return {
    path,
    read: handleOn(connection, path),
    connection,
    isInPlace() {
      const now = statSync(path, { throwIfNoEntry: false });
      return now?.dev === dev && now.ino === ino;
    },
    dispose() {
      if (!connection.open) return;
      try {
        // Emptying the log would hold up the thread that lent the file, which does it in the end.
        connection.pragma(`wal_checkpoint(${isLent ? 'PASSIVE' : 'TRUNCATE'})`);
      } catch {
        // No room to fold the log in: it stays beside the file with every commit in it, and opening reads both.
      }
      connection.close();
      closed();
    },
  };
}
