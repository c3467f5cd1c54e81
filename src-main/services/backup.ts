import { backupDatabase } from '../db/backup.ts';
import type { OpenProject } from './project.ts';

/** Writes a consistent copy of the project, also while it is worked on, to a new file. Throws `file-exists`; leaves no half of it. */
export const backupProject = (project: OpenProject, path: string): void =>
  backupDatabase(project.database, path);
