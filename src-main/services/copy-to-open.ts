import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { Problem } from '../../src-shared/model/problem.ts';
import { besideName, placeFile, removeDatabaseFiles, requireFree } from '../db/place-file.ts';
import { guardedLater } from '../db/sqlite-problems.ts';

/** Copies a project file to `target`, never over another file: whole, or not at all. Throws `file-exists`, `folder-read-only`, `disk-full`. */
export async function copyToOpen(file: string, target: string): Promise<void> {
  requireFree(target);
  const beside = besideName(target);
  try {
    await guardedLater(target, () => copyFile(file, beside, constants.COPYFILE_EXCL));
    placeFile(beside, target);
  } finally {
    removeDatabaseFiles(beside);
  }
}

/** Whether something can be made of a file that could not be opened: with its passphrase, or of what can be read of it. */
export const isOfUse = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'file-protected' || error.code === 'project-damaged');
