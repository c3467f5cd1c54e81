import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { SalvageReport } from '../../src-shared/contract/backups.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { write } from '../db/handle.ts';
import { openDatabase } from '../db/open.ts';
import { isOpenHere } from '../db/open-files.ts';
import { besideName, placeFile, removeDatabaseFiles, requireFree } from '../db/place-file.ts';
import { insertProjectRow, readProjectRow } from '../db/project-row.ts';
import type { CopiedTables } from '../db/salvage/copy-tables.ts';
import { copyReadable, dropDangling, writeUnflushed } from '../db/salvage/salvaged-file.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { checkProject } from './check.ts';
import type { Environment } from './environment.ts';
import { type OpenProject, projectOn } from './project.ts';
import { soundRow } from './salvage-accept.ts';
import { dropFaulty } from './salvage-faulty.ts';
import { ensureCodebook, ensureGoldOwner } from './salvage-foundations.ts';
import { mendJournal, restoreFromJournal } from './salvage-journal.ts';
import { salvageReport } from './salvage-report.ts';

/** What salvaging is given besides the files. */
export interface SalvageOptions {
  readonly environment: Environment;
  /** Taken where no codebook can be read. */
  readonly codebook: Codebook;
}

/**
 * Reads what can be read of a damaged project file into a new one at `target`, never over another file: rows past SQLite, page by page; what is
 * lost of them from the journal, which keeps rows whole; and what does not fit is left out and told. The damaged file stays as it is. Throws
 * `salvage-nothing` where nothing of a project is in it.
 */
export function salvageProject(damaged: string, target: string, options: SalvageOptions): SalvageReport {
  const path = resolve(damaged);
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found?.isFile()) throw new Problem('file-not-found', { file: basename(path) });
  // Whoever reads it past SQLite drops the locks of this process.
  if (isOpenHere(found)) throw new Problem('project-in-use', { file: basename(path) });
  const place = resolve(target);
  requireFree(place);
  const beside = besideName(place);
  removeDatabaseFiles(beside);
  try {
    const aside: string[] = [];
    const copied = copyReadable(
      path,
      beside,
      soundRow((title) => aside.push(title)),
    );
    if ([...copied.tables.values()].every(({ taken }) => taken === 0)) {
      throw new Problem('salvage-nothing', { file: basename(path) });
    }
    const report = mended(beside, path, options, copied, aside);
    placeFile(beside, place);
    return report;
  } catch (error) {
    removeDatabaseFiles(beside);
    throw error;
  }
}

function mended(
  beside: string,
  damaged: string,
  options: SalvageOptions,
  copied: CopiedTables,
  aside: readonly string[],
): SalvageReport {
  const project = openSalvaged(beside, damaged, options.environment);
  try {
    const hurt = hurtKinds(copied);
    const people = restoreFromJournal(project, { hurt, only: 'annotator' });
    const dangling = dropDangling(project.database);
    ensureGoldOwner(project);
    ensureCodebook(project, options.codebook);
    const restored = restoreFromJournal(project, { hurt });
    for (const [entity, rows] of people) restored.set(entity, rows);
    const faulty = dropFaulty(project);
    const dropsCodebooks = faulty.left.some(({ code }) => code === 'codebook-journal-differs');
    const { lost, doubtful } = mendJournal(project, dropsCodebooks);
    const faults = [...checkProject(project)].map(({ code, params }) => ({ code, params }));
    return salvageReport(project, {
      copied,
      restored,
      lost,
      doubtful,
      dangling: dangling + faulty.dropped,
      aside,
      faults,
    });
  } finally {
    project.dispose();
  }
}

const tablesOf: Readonly<Record<string, readonly string[]>> = {
  annotation: ['annotation', 'annotation_span', 'annotation_link'],
  article: ['article'],
  status: ['article_status'],
  annotator: ['annotator'],
  entry: ['registry_entry'],
  remark: ['remark'],
  decision: ['decision'],
  adjudication: ['adjudication'],
};

const hurtKinds = ({ tables }: CopiedTables): ReadonlySet<string> =>
  new Set(
    Object.entries(tablesOf)
      .filter(([, names]) => names.some((name) => tables.get(name)?.isHurt || tables.get(name)?.refused))
      .map(([kind]) => kind),
  );

function openSalvaged(beside: string, damaged: string, environment: Environment): OpenProject {
  const database = openDatabase(beside, { beforeMigrating: () => {} });
  writeUnflushed(database);
  if (!readProjectRow(database.read)) {
    write(database, (handle) =>
      insertProjectRow(handle, {
        id: environment.newId(),
        name: basename(damaged, extname(damaged)),
        description: '',
        createdAt: environment.now().toISOString(),
      }),
    );
  }
  return projectOn(database, environment, () => {});
}
