import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const prefix = 'hashiya-work-';

/** A folder for this thread's temporary files, named after it and its process; nobody else on the machine may look into it. */
export const makeWorkFolder = (within: string = tmpdir()): string =>
  mkdtempSync(join(within, prefixOf(threadId)));

/** Removes the folders of a thread of this process that has ended, be it that it was ended in the middle. */
export function removeFoldersOfThread(thread: number, within: string = tmpdir()): void {
  for (const name of namesIn(within)) {
    if (name.startsWith(prefixOf(thread))) remove(join(within, name));
  }
}

const prefixOf = (thread: number): string => `${prefix}${process.pid}-${thread}-`;

/** Removes the folders of processes that ended without doing it themselves; what cannot be removed stays for another time. */
export function removeAbandonedFolders(within: string = tmpdir()): void {
  for (const name of namesIn(within)) {
    const [, pid] = /^hashiya-work-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    remove(join(within, name));
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another person's, in a folder for all, or held by another program: the next start tries again.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a process of this number runs now. */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not sent: it only asks whether there is somebody to get it.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
