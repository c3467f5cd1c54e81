import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';
import { guarded } from './sqlite-problems.ts';

let unfinished = 0;

/** A hidden name beside `target` for what is not finished yet; another one each time. */
export const besideName = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}-${++unfinished}.unfinished`);

/** Throws `file-exists` or, without a folder to put it in or leave to, `file-not-found` or `folder-read-only`. */
export function requireFree(target: string): void {
  if (existsSync(target)) throw new Problem('file-exists', { file: basename(target) });
  guarded(target, () => {
    const folder = statSync(dirname(target), { throwIfNoEntry: false });
    if (!folder?.isDirectory()) throw new Problem('file-not-found', { file: basename(dirname(target)) });
    accessSync(dirname(target), constants.W_OK | constants.X_OK);
  });
}

/** Gives the finished file at `beside` its name, never over another file (`file-exists`); it is on the disk when this returns. */
export function placeFile(beside: string, target: string): void {
  guarded(target, () => {
    const descriptor = openSync(beside, 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    try {
      // A rename would replace what somebody else put there meanwhile; a link does not.
      linkSync(beside, target);
    } catch (error) {
      if (existsSync(target)) throw error;
      // Some file systems (FAT, network shares) have no links.
      copyFileSync(beside, target, constants.COPYFILE_EXCL);
    }
    removeDatabaseFiles(beside);
  });
}

/** Removes a database file with the log and index SQLite keeps beside it. */
export function removeDatabaseFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}
