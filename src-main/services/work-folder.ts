import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'hashiya-work-';

/** A folder for this process's temporary files, named after it; nobody else on the machine may look into it. */
export const makeWorkFolder = (within: string = tmpdir()): string =>
  mkdtempSync(join(within, `${prefix}${process.pid}-`));

/** Removes the folders of processes that ended without doing it themselves; what cannot be removed stays for another time. */
export function removeAbandonedFolders(within: string = tmpdir()): void {
  for (const name of namesIn(within)) {
    const [, pid] = /^hashiya-work-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(within, name), { recursive: true, force: true });
    } catch {
      // Another person's, in a folder for all.
    }
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
