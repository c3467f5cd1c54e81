import { constants, copyFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { inspectHeader } from './header.ts';
import { migrations } from './migrations/all.ts';
import { guarded } from './sqlite-problems.ts';

const busyTimeout = 5_000;

/**
 * Copies a project file, which is not to be touched, to `target`, where it can be opened and brought up to date. One that another program has open, or left
 * open when it died, is copied by SQLite, with what is only in its log. Throws `file-not-found`, what is wrong with the header, `project-busy`, `disk-full`.
 */
export function copyPrivately(path: string, target: string): void {
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found?.isFile()) throw new Problem('file-not-found', { file: basename(path) });
  inspectHeader(path, migrations.length);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  guarded(path, () => {
    if (log?.size) copyThroughLog(path, target);
    else copyFileSync(path, target, constants.COPYFILE_EXCL);
  });
}

function copyThroughLog(path: string, target: string): void {
  const connection = new BetterSqlite(path, { fileMustExist: true, timeout: busyTimeout });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
}

/** True where both names lead to one file. */
export function isSameFile(path: string, other: string): boolean {
  const [a, b] = [path, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
