import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Backup, type BackupReason, backupReasons } from '../../src-shared/contract/backups.ts';
import type { ProjectFacts } from '../db/dated-copy.ts';
import { unfinishedBy } from '../db/place-file.ts';
import { isRunning } from './work-folder.ts';

/** A backup as its file's name tells of it; nothing has to be opened to list them. */
export interface BackupFile extends Backup {
  /** Counts up: which is later, whatever the clock said. */
  readonly number: number;
  /** The same in two copies of a project between which nothing was done. */
  readonly mark: string;
  readonly lastPlace: number;
  /** The same in all backups of one project. */
  readonly project: string;
}

/** The folder with the backups of the project file at `path`: beside it, so that they stay on the medium that its owner chose. */
export const backupFolderOf = (path: string): string => `${resolve(path)}.backups`;

/** Backups of whatever was at `path`, latest first; files of other names are none. */
export function backupsOf(path: string): BackupFile[] {
  const folder = backupFolderOf(path);
  return namesIn(folder)
    .flatMap(
      (name) => backupNamed(name, () => statSync(join(folder, name), { throwIfNoEntry: false })?.size) ?? [],
    )
    .sort((a, b) => b.number - a.number || (a.at < b.at ? 1 : -1));
}

/** The name of a backup's file. */
export function backupName(number: number, at: Date, reason: BackupReason, facts: ProjectFacts): string {
  const date = at.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replaceAll(':', '-');
  const { articles, annotations, projectId } = facts;
  const parts = [
    String(number).padStart(4, '0'),
    `${date}Z`,
    reason,
    articles,
    annotations,
    markOf(facts),
    projectKey(projectId),
  ];
  return `${parts.join('_')}.hashiya`;
}

/** Tells a state of a project from those in which more was done. */
export const markOf = ({ lastPlace, drafts }: ProjectFacts): string => `${lastPlace}-${drafts}`;

/** What a name says of the project; ids may hold anything. */
export const projectKey = (projectId: string): string =>
  createHash('sha256').update(projectId).digest('hex').slice(0, 8);

/** Removes what programs left that were ended in the middle of making a backup. */
export function removeUnfinished(path: string): void {
  const folder = backupFolderOf(path);
  for (const name of namesIn(folder)) {
    const maker = unfinishedBy(name);
    if (maker !== undefined && !isRunning(maker)) rmSync(join(folder, name), { force: true });
  }
}

const pattern = new RegExp(
  String.raw`^(\d{4,})_(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z_(${backupReasons.join('|')})_(\d+)_(\d+)_((\d+)-\d+)_([0-9a-f]{8})\.hashiya$`,
);

function backupNamed(name: string, sizeOf: () => number | undefined): BackupFile | null {
  const found = pattern.exec(name);
  if (!found) return null;
  const [
    ,
    number,
    day,
    hours,
    minutes,
    seconds,
    said,
    articles,
    annotations,
    mark = '',
    lastPlace,
    project = '',
  ] = found;
  const reason = backupReasons.find((known) => known === said);
  const bytes = sizeOf();
  if (!reason || bytes === undefined) return null;
  return {
    name,
    number: Number(number),
    at: `${day}T${hours}:${minutes}:${seconds}.000Z`,
    reason,
    bytes,
    articles: Number(articles),
    annotations: Number(annotations),
    mark,
    lastPlace: Number(lastPlace),
    project,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was backed up yet.
    return [];
  }
}
