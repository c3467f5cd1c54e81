import { resolve } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import type { ProjectDatabase } from './handle.ts';
import { besideName, placeFile, removeDatabaseFiles, requireFree } from './place-file.ts';
import { guarded } from './sqlite-problems.ts';

/** A consistent copy in a new file, also while others write. Never over an existing file; whole or not there at all. */
export function backupDatabase(database: ProjectDatabase, target: string): void {
  copyInto(database.connection, resolve(target));
}

/** The same for a connection that is not a project yet. */
export function copyInto(connection: BetterSqlite.Database, target: string): void {
  requireFree(target);
  const beside = besideName(target);
  try {
    removeDatabaseFiles(beside);
    guarded(target, () => connection.prepare('VACUUM INTO ?').run(beside));
    placeFile(beside, target);
  } catch (error) {
    removeDatabaseFiles(beside);
    throw error;
  }
}
