import type { Backup, BackupReason } from '../../src-shared/contract/backups.ts';
import { factsOf, keepCopy } from '../db/dated-copy.ts';
import { type BackupFile, backupsOf, markOf, projectKey } from './backup-files.ts';
import { makeCopy } from './dated-copies.ts';
import type { OpenProject } from './project.ts';

/**
 * Makes a dated copy of the project, verified before it gets its name, and removes those the rule no longer keeps. Call it before whatever changes
 * all of a project. Throws `disk-full`, `folder-read-only` and `backup-unsound`; the project and the backups are then as before.
 */
export const makeBackup = (project: OpenProject, reason: BackupReason): Backup =>
  makeCopy(keepCopy(project.database), project.path, reason, project.environment);

/** The backups of this very project, latest first; those of another that was in its place are left out. */
export const backupsOfProject = (project: Pick<OpenProject, 'path' | 'id'>): BackupFile[] =>
  backupsOf(project.path).filter((backup) => backup.project === projectKey(project.id));

/** Whether anything was done in the project since its last backup. */
export function changedSinceBackup(project: OpenProject): boolean {
  const [last] = backupsOfProject(project);
  return last?.mark !== markOf(factsOf(project.database.read));
}
