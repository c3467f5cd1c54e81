import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';
import { requireSoundCopy } from '../db/dated-copy.ts';
import { releaseAlone } from '../db/open.ts';
import { besideName, linkOrCopy, placeFile, removeDatabaseFiles, replaceFile } from '../db/place-file.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { type BackupFile, backupFolderOf, backupName, backupsOf } from './backup-files.ts';
import { makeBackup } from './backups.ts';
import type { Environment } from './environment.ts';
import { openProject } from './project.ts';

/** The backup of the file at `path` that is called so, or has this number. Throws `backup-unknown`. */
export function backupCalled(path: string, wanted: string): BackupFile {
  const found = backupsOf(path).find(({ name, number }) => name === wanted || wanted === String(number));
  if (!found) throw new Problem('backup-unknown', { value: wanted });
  return found;
}

/**
 * Puts a backup in the place of the project file at `path`, which nobody may have open (`project-in-use`). What was there is kept: as a
 * backup, or, where it is too damaged for that, byte for byte among the backups. Until the last step it stays where it is.
 */
export const restoreBackup = (path: string, wanted: string, environment: Environment): void =>
  restoreCopy(path, join(backupFolderOf(path), backupCalled(path, wanted).name), environment);

/** The same with a copy that is kept elsewhere. */
export function restoreCopy(path: string, backup: string, environment: Environment): void {
  const facts = requireSoundCopy(backup);
  // A link stays one: the file it leads to is replaced.
  const target = existsSync(path) ? realpathSync(path) : path;
  const beside = besideName(target);
  try {
    guarded(path, () => copyFileSync(backup, beside));
    if (!existsSync(target)) placeFile(beside, target);
    else {
      keepPresent(path, environment);
      removeDatabaseFiles(target, ['-wal', '-shm', '-journal']);
      replaceFile(beside, target);
    }
  } catch (error) {
    removeDatabaseFiles(beside);
    throw error;
  }
  // From now on this is what the project is compared with: the latest backup, again.
  const [last] = backupsOf(path);
  guarded(path, () => mkdirSync(backupFolderOf(path), { recursive: true }));
  const again = backupName((last?.number ?? 0) + 1, environment.now(), 'opened', facts);
  guarded(path, () => linkOrCopy(backup, join(backupFolderOf(path), again)));
}

function keepPresent(path: string, environment: Environment): void {
  let project: ReturnType<typeof openProject>;
  try {
    project = openProject(path, environment);
  } catch (error) {
    if (!isDamage(error)) throw error;
    keepBytes(path, environment);
    return;
  }
  try {
    makeBackup(project, 'restore');
    releaseAlone(project.database);
  } finally {
    project.dispose();
  }
}

/** True for what opening throws where nothing but a backup or salvaging helps. */
export const isDamage = (error: unknown): error is Problem =>
  error instanceof Problem && /^project-(?:damaged|not-a-project)$/.test(error.code);

// No backup is made of what cannot be read; its name says what it is, and it is neither listed nor removed.
function keepBytes(path: string, environment: Environment): void {
  const folder = backupFolderOf(path);
  const date = environment.now().toISOString().replaceAll(':', '-');
  const kept = join(folder, `damaged_${date}_${basename(path)}`);
  guarded(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const suffix of ['-wal', '']) {
      if (!existsSync(`${path}${suffix}`)) continue;
      const beside = besideName(`${kept}${suffix}`);
      copyFileSync(`${path}${suffix}`, beside);
      placeFile(beside, `${kept}${suffix}`);
    }
  });
}
