import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Problem } from '../../src-shared/model/problem.ts';
import { guarded } from './sqlite-problems.ts';

let unfinished = 0;

/** A hidden name beside `target` for what is not finished yet; another one each time and in each thread. */
export const besideName = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}-${threadId}-${++unfinished}.unfinished`);

/** The process that left a file of such a name unfinished; undefined for any other name. */
export function unfinishedBy(name: string): number | undefined {
  const [, pid] = /\.(\d+)-\d+-\d+\.unfinished(?:-\w+)?$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

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
    flush(beside, 'r+');
    linkOrCopy(beside, target);
    removeDatabaseFiles(beside);
    flushFolder(dirname(target));
  });
}

/** Gives the file at `from` a second name, or copies it where the file system knows no such thing; never over another file. */
export function linkOrCopy(from: string, target: string): void {
  try {
    // A rename would replace what somebody else put there meanwhile; a link does not.
    linkSync(from, target);
  } catch (error) {
    if (existsSync(target)) throw error;
    // Some file systems (FAT, network shares) have no links.
    copyFileSync(from, target, constants.COPYFILE_EXCL);
  }
}

/** Gives the finished file at `beside` the name `target` in the place of the file there; at any moment one of the two is there. */
export function replaceFile(beside: string, target: string): void {
  guarded(target, () => {
    flush(beside, 'r+');
    renameSync(beside, target);
    flushFolder(dirname(target));
  });
}

/** Puts on the disk what was written to the file, so that placing it takes no time. */
export const flushFile = (path: string): void => guarded(path, () => flush(path, 'r+'));

/** Puts on the disk which names the folder has; a file system that knows no such thing (Windows) keeps them anyway. */
function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r');
}

function flush(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some network shares refuse to flush a folder.
    if (flags !== 'r') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Removes a database file with the log and index SQLite keeps beside it. */
export function removeDatabaseFiles(
  path: string,
  suffixes: readonly string[] = ['', '-wal', '-shm', '-journal'],
): void {
  for (const suffix of suffixes) rmSync(`${path}${suffix}`, { force: true });
}
