import { basename } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Problem, type ProblemCode } from '../../src-shared/model/problem.ts';

// The first whose code begins the error's: SQLite's extended codes (SQLITE_BUSY_SNAPSHOT, SQLITE_IOERR_READ …) begin with the plain one.
const sqliteProblems: readonly (readonly [string, ProblemCode])[] = [
  ['SQLITE_BUSY', 'project-busy'],
  ['SQLITE_LOCKED', 'project-busy'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-read-only'],
  ['SQLITE_PERM', 'folder-read-only'],
  ['SQLITE_CORRUPT', 'project-damaged'],
  ['SQLITE_NOTADB', 'project-not-a-project'],
  ['SQLITE_IOERR_WRITE', 'file-unwritable'],
  ['SQLITE_IOERR_FSYNC', 'file-unwritable'],
  ['SQLITE_IOERR_TRUNCATE', 'file-unwritable'],
  ['SQLITE_IOERR', 'file-unreadable'],
  ['SQLITE_CANTOPEN', 'file-unreadable'],
];

const systemProblems: Readonly<Record<string, ProblemCode>> = {
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EEXIST: 'file-exists',
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ELOOP: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
};

/** Runs `work`; what SQLite or the file system refuse becomes a Problem that names the file, without its folder. */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw problemOf(error, path);
  }
}

/** The same for `work` that takes its time. */
export async function guardedLater<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error, path);
  }
}

/** The same for `work` that only looks whether the file is sound: whatever else SQLite says of it (`malformed JSON`) is damage. */
export function soundly<Result>(path: string, work: () => Result): Result {
  try {
    return guarded(path, work);
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
    throw new Problem('project-damaged', { file: basename(path), reason: error.message });
  }
}

function problemOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  const file = basename(path);
  if (error instanceof BetterSqlite.SqliteError) {
    const known = sqliteProblems.find(([prefix]) => error.code.startsWith(prefix));
    return known ? new Problem(known[1], { file, reason: error.message }) : error;
  }
  const code = 'code' in error && typeof error.code === 'string' ? systemProblems[error.code] : undefined;
  return code ? new Problem(code, { file }) : error;
}
