import { basename, dirname } from 'node:path';
import type { Backup, BackupReason, BackupState } from '../../src-shared/contract/backups.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { backupFolderOf, backupsOf } from './backup-files.ts';
import { backupsOfProject, changedSinceBackup } from './backups.ts';
import { described } from './dated-copies.ts';
import type { Jobs } from './jobs.ts';
import type { OpenProject } from './project.ts';
import { isDamage } from './restore-backup.ts';
import { unexplainedLoss } from './unexplained-loss.ts';

/** What a workbench knows of the backups of its project, or of the file it could not open. */
export interface ProjectBackups {
  readonly state: BackupState;
  /** The damaged file that was refused last. Throws `project-none-open` where there is none. */
  refusedPath(): string;
  list(of: OpenProject | 'refused'): { file: string; folder: string; backups: Backup[] };
  make(project: OpenProject, reason: BackupReason): Promise<Backup>;
  /** Resolves when no backup is being made. */
  settled(): Promise<void>;
  /**
   * To be told of every project that was opened: looks for what is missing and backs it up where it changed, unless it is `fresh`, that is,
   * just made or restored.
   */
  opened(project: OpenProject, fresh: boolean): void;
  /** To be told of every file that could not be opened. */
  refused(path: string, error: unknown): void;
}

/** `changed` is called when there is something else to tell; `isAutomatic` says whether opening a project backs it up. */
export function createProjectBackups(options: {
  readonly jobs: Jobs;
  readonly isAutomatic: boolean;
  changed(): void;
}): ProjectBackups {
  const { jobs, isAutomatic, changed } = options;
  const none: BackupState = { loss: null, failure: null, refused: null };
  let state = none;
  let refused: string | null = null;
  const running = new Set<Promise<Backup>>();

  const make = (project: OpenProject, reason: BackupReason): Promise<Backup> => {
    const backup = runJob(project, reason);
    running.add(backup);
    void backup.catch(() => {}).finally(() => running.delete(backup));
    return backup;
  };
  const runJob = async (project: OpenProject, reason: BackupReason): Promise<Backup> => {
    const { result } = await untilDone(jobs.run(project, 'backup', { reason }));
    state = { ...state, failure: null, loss: reason === 'restore' ? state.loss : null };
    changed();
    return result;
  };
  const refusedPath = (): string => {
    if (refused === null) throw new Problem('project-none-open');
    return refused;
  };
  const failed = (error: unknown): void => {
    // Closed meanwhile: the next opening makes one.
    if (error instanceof Problem && error.code === 'cancelled') return;
    state = { ...state, failure: reportOf(error) };
    changed();
  };

  return {
    get state() {
      return state;
    },
    refusedPath,
    list(of) {
      const path = of === 'refused' ? refusedPath() : of.path;
      const backups = of === 'refused' ? backupsOf(path) : backupsOfProject(of);
      const folder = backupFolderOf(path);
      return {
        file: basename(path),
        folder: `${basename(dirname(folder))}/${basename(folder)}`,
        backups: backups.map(described),
      };
    },
    make,
    async settled() {
      await Promise.allSettled(running);
    },
    opened(project, fresh) {
      refused = null;
      state = { ...none, loss: fresh ? null : unexplainedLoss(project) };
      // What is missing is not to push out the copies that still have it.
      if (isAutomatic && !fresh && !state.loss && changedSinceBackup(project)) {
        void make(project, 'opened').catch(failed);
      }
    },
    refused(path, error) {
      if (!isDamage(error)) return;
      if (error.code === 'project-not-a-project' && backupsOf(path).length === 0) return;
      refused = path;
      state = { ...state, refused: { name: basename(path), problem: reportOf(error) } };
      changed();
    },
  };
}

const reportOf = (error: unknown): ProblemReport =>
  error instanceof Problem
    ? { code: error.code, params: error.params }
    : { code: 'file-unwritable', params: { reason: String(error) } };
