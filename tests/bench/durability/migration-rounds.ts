import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { migrations } from '../../../src-main/db/migrations/all.ts';
import { systemEnvironment } from '../../../src-main/hosts/system-environment.ts';
import { backupFolderOf } from '../../../src-main/services/backup-files.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { dumpOf } from '../../helpers/project-dump.ts';
import { downgrade } from './base-project.ts';
import { printedUrl, startHost } from './host-process.ts';

/** How far a host was when it was killed: copying the old file, in the midst of changing it (its journal lay there), or past that. */
export interface MigrationMoments {
  copying: number;
  changing: number;
  changed: number;
}

/** Old files that hosts bring up to date until they are killed. */
export interface MigrationRounds {
  readonly path: string;
  /** Kills one at a moment that the chance, from 0 to 1, chooses; true where it had said before that the project was open. */
  kill(chance: number): Promise<boolean>;
  /** What was lost, of a file that was opened after that. */
  lostIn(project: OpenProject): string[];
  readonly moments: Readonly<MigrationMoments>;
}

/** The same for a copy of the file in the folder, whose content every migration has to keep. */
export async function migrationRounds(base: string, home: string): Promise<MigrationRounds> {
  const old = join(home, 'old.hashiya');
  copyFileSync(base, old);
  const original = openProject(base, systemEnvironment);
  const content = dumpOf(original);
  original.dispose();
  downgrade(old);
  const path = join(home, 'migrated.hashiya');
  const moments = { copying: 0, changing: 0, changed: 0 };
  const begin = async () => {
    for (const suffix of endings) rmSync(`${path}${suffix}`, { recursive: true, force: true });
    copyFileSync(old, path);
    const child = startHost(path, home);
    const ended = once(child, 'exit');
    const url = printedUrl(child).catch(() => undefined);
    // What a host does first is to copy the file.
    while (!existsSync(backupFolderOf(path)) && child.exitCode === null) await after(1);
    const end = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    return { began: performance.now(), url, end };
  };
  let isLost = false;
  // One is let through, to know how long it takes here.
  const first = await begin();
  if (!(await first.url)) throw new Error('The old file was not opened.');
  let usual = performance.now() - first.began;
  await first.end();
  return {
    path,
    moments,
    async kill(chance) {
      const { began, url, end } = await begin();
      let isOpen = false;
      const opened = url.then((printed) => {
        isOpen = printed !== undefined;
        // Machines are faster at one time than at another.
        if (isOpen) usual = performance.now() - began;
      });
      // A third of them have said that the project is open: what was said must be so.
      await (chance < 2 / 3 ? after(chance * 1.5 * usual) : url);
      await end();
      await opened;
      const moment = momentOf(path);
      moments[moment]++;
      isLost = isOpen && moment !== 'changed';
      return isOpen;
    },
    lostIn: (project) => [
      ...(isLost ? ['a file that was open is not up to date'] : []),
      ...(dumpOf(project) === content ? [] : ['the old file says something else']),
    ],
  };
}

const endings = ['', '-wal', '-shm', '-journal', '.backups'] as const;

/** From the file as it lies there, before anybody mends it: https://www.sqlite.org/fileformat2.html */
function momentOf(path: string): keyof MigrationMoments {
  if (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size) return 'changing';
  const version = Buffer.alloc(4);
  const file = openSync(path, 'r');
  readSync(file, version, 0, 4, 60);
  closeSync(file);
  return version.readUInt32BE() === migrations.length ? 'changed' : 'copying';
}
