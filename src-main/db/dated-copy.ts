import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { handleOn, type ProjectDatabase, type ReadHandle } from './handle.ts';
import { lastPlace } from './operations.ts';
import { besideName, placeFile, removeDatabaseFiles } from './place-file.ts';
import { readProjectRow } from './project-row.ts';
import { countRows } from './row-counts.ts';
import { guarded, soundly } from './sqlite-problems.ts';

/** What a project file holds, in numbers; of a file of any version. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly articles: number;
  readonly annotations: number;
  /** Place of the journal's newest entry. */
  readonly lastPlace: number;
  /** How often codebooks that are being written were saved, which no journal tells. */
  readonly drafts: number;
}

/** A copy that was looked at. */
export interface KeptCopy extends ProjectFacts {
  readonly name: string;
  readonly bytes: number;
}

/** Puts a copy of a project into a folder, which is made where it is missing, under the name that `nameOf` gives it. */
export type KeepCopy = (folder: string, nameOf: (facts: ProjectFacts) => string) => KeptCopy;

/**
 * A copy of an open project, also while others write. It is written under another name, flushed, opened and looked at page by page, and
 * only then named: whole and sound, or not there at all. Throws `disk-full`, `folder-read-only`, `file-exists` and `backup-unsound`.
 */
export const keepCopy =
  ({ connection }: ProjectDatabase): KeepCopy =>
  (folder, nameOf) =>
    keepCopyOf(connection, folder, nameOf);

/** The same for a connection that is not a project yet. */
export function keepCopyOf(
  connection: BetterSqlite.Database,
  folder: string,
  nameOf: (facts: ProjectFacts) => string,
): KeptCopy {
  guarded(folder, () => mkdirSync(folder, { recursive: true }));
  const beside = besideName(join(folder, 'backup'));
  try {
    removeDatabaseFiles(beside);
    guarded(folder, () => connection.prepare('VACUUM INTO ?').run(beside));
    const facts = requireSoundCopy(beside);
    const name = nameOf(facts);
    const { size } = guarded(beside, () => statSync(beside));
    placeFile(beside, join(folder, name));
    return { ...facts, name, bytes: size };
  } catch (error) {
    removeDatabaseFiles(beside);
    throw error;
  }
}

/** What a copy holds, which is looked at page by page. Throws `backup-unsound` where it is damaged. */
export function requireSoundCopy(path: string): ProjectFacts {
  const file = basename(path);
  try {
    return soundly(path, () => {
      const connection = new BetterSqlite(path, { readonly: true, fileMustExist: true });
      try {
        connection.pragma('trusted_schema = OFF');
        connection.pragma('cell_size_check = ON');
        const fault = connection.prepare('PRAGMA integrity_check(1)').pluck().get();
        if (fault !== 'ok') throw new Problem('backup-unsound', { file, reason: String(fault) });
        return factsOf(handleOn(connection, path));
      } finally {
        connection.close();
      }
    });
  } catch (error) {
    if (!(error instanceof Problem) || !/^project-(?:damaged|not-a-project)$/.test(error.code)) throw error;
    throw new Problem('backup-unsound', { file, reason: error.params.reason ?? '' });
  }
}

/** What a project holds now. */
export function factsOf(read: ReadHandle): ProjectFacts {
  return {
    projectId: readProjectRow(read)?.id ?? '',
    articles: countRows(read, 'article'),
    annotations: countRows(read, 'annotation'),
    lastPlace: lastPlace(read),
    drafts: countDrafts(read),
  };
}

// Older files have none.
function countDrafts(read: ReadHandle): number {
  if (!read.get("SELECT 1 FROM sqlite_schema WHERE name = 'codebook_draft'")) return 0;
  return (
    read.get<{ saved: number }>('SELECT coalesce(sum(revision), 0) AS saved FROM codebook_draft')?.saved ?? 0
  );
}
