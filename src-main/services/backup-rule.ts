import type { BackupFile } from './backup-files.ts';

const latest = 5;
const days = 7;
const weeks = 4;
const beforeChanges = 10;

const millisecondsOfDay = 24 * 60 * 60 * 1_000;

/**
 * Backups that need not be kept, of those of one project, latest first. Of those made on opening the last 5 stay, the last of each of the last
 * 7 days and of each of the last 4 weeks on which there is one; of those made before merges and restores the last 10; of all others every
 * one. Days and weeks (from Monday) are those of UTC. The time it is now plays no part: a clock that goes wrong deletes nothing.
 */
export function superfluous(backups: readonly BackupFile[]): BackupFile[] {
  const opened = backups.filter(({ reason }) => reason === 'opened');
  const changes = backups.filter(({ reason }) => reason === 'merge' || reason === 'restore');
  const kept = new Set([
    ...opened.slice(0, latest),
    ...lastOfEach(opened, dayOf).slice(0, days),
    ...lastOfEach(opened, weekOf).slice(0, weeks),
    ...changes.slice(0, beforeChanges),
  ]);
  return [...opened, ...changes].filter((backup) => !kept.has(backup));
}

const dayOf = ({ at }: BackupFile): number => Math.floor(Date.parse(at) / millisecondsOfDay);

// The first of January 1970 was a Thursday.
const weekOf = (backup: BackupFile): number => Math.floor((dayOf(backup) + 3) / 7);

function lastOfEach(backups: readonly BackupFile[], periodOf: (backup: BackupFile) => number): BackupFile[] {
  const seen = new Set<number>();
  return backups.filter((backup) => {
    const period = periodOf(backup);
    if (seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}
