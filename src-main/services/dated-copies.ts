import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../src-shared/contract/backups.ts';
import type { KeepCopy } from '../db/dated-copy.ts';
import {
  type BackupFile,
  backupFolderOf,
  backupName,
  backupsOf,
  projectKey,
  removeUnfinished,
} from './backup-files.ts';
import { superfluous } from './backup-rule.ts';
import type { Environment } from './environment.ts';

/**
 * Puts a copy among the backups of the project at `path` and removes those the rule no longer keeps. Throws what `copy` throws; the backups
 * are then as before.
 */
export function makeCopy(
  copy: KeepCopy,
  path: string,
  reason: BackupReason,
  environment: Environment,
): Backup {
  removeUnfinished(path);
  const [last] = backupsOf(path);
  const at = environment.now();
  const kept = copy(backupFolderOf(path), (facts) => backupName((last?.number ?? 0) + 1, at, reason, facts));
  const backups = backupsOf(path);
  prune(
    path,
    backups.filter(({ project }) => project === projectKey(kept.projectId)),
    kept.name,
  );
  const made = backups.find(({ name }) => name === kept.name);
  if (!made) throw new Error(`The backup ${kept.name} is not among those of its project.`);
  return described(made);
}

/** What a person is told of a backup. */
export const described = ({ name, at, reason, bytes, articles, annotations }: BackupFile): Backup => ({
  name,
  at,
  reason,
  bytes,
  articles,
  annotations,
});

function prune(path: string, backups: readonly BackupFile[], fresh: string): void {
  for (const { name } of superfluous(backups)) {
    if (name === fresh) continue;
    try {
      rmSync(join(backupFolderOf(path), name), { force: true });
    } catch {
      // One too many is no reason to fail.
    }
  }
}
