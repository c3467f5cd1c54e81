import { basename, extname } from 'node:path';
import type { SalvageProgress, SalvageReport } from '../../src-shared/contract/backups.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { write } from '../db/handle.ts';
import { openDatabase } from '../db/open.ts';
import { flushFile, removeDatabaseFiles } from '../db/place-file.ts';
import { insertProjectRow, readProjectRow } from '../db/project-row.ts';
import type { CopiedTables } from '../db/salvage/copy-tables.ts';
import { copyReadable, dropDangling, writeUnflushed } from '../db/salvage/salvaged-file.ts';
import { checkProject } from './check.ts';
import type { Environment } from './environment.ts';
import { type JobContext, unwatched } from './job-context.ts';
import { type OpenProject, projectOn } from './project.ts';
import { soundRow } from './salvage-accept.ts';
import { dropFaulty } from './salvage-faulty.ts';
import { ensureCodebook, ensureGoldOwner } from './salvage-foundations.ts';
import { mendJournal, restoreFromJournal } from './salvage-journal.ts';
import { finishSalvage, salvagePlaces } from './salvage-places.ts';
import { salvageReport } from './salvage-report.ts';

/** What salvaging is given besides the files. */
export interface SalvageOptions {
  readonly environment: Environment;
  /** Taken where no codebook can be read. */
  readonly codebook: Codebook;
}

/** The damaged file, and the file to be made, which must be free; `codebook` is taken where none can be read. */
export interface SalvageRequest {
  readonly damaged: string;
  readonly unfinished: string;
  readonly codebook: Codebook;
}

/**
 * Reads what can be read of a damaged project file into a new one at `target`, never over another file: rows past SQLite, page by page; what is
 * lost of them from the journal, which keeps rows whole; and what does not fit is left out and told. The damaged file stays as it is. Throws
 * `salvage-nothing` where nothing of a project is in it.
 */
export function salvageProject(
  damaged: string,
  target: string,
  { environment, codebook }: SalvageOptions,
): SalvageReport {
  const places = salvagePlaces(damaged, target);
  try {
    const report = salvageInto({ ...places, codebook }, environment, unwatched);
    finishSalvage(places);
    return report;
  } finally {
    removeDatabaseFiles(places.unfinished);
  }
}

/** The work itself: makes the new project at `unfinished`, on the disk when this returns. */
export function salvageInto(
  { damaged, unfinished, codebook }: SalvageRequest,
  environment: Environment,
  { signal, progress }: Pick<JobContext<SalvageProgress>, 'signal' | 'progress'>,
): SalvageReport {
  const at = (phase: SalvageProgress['phase'], done: number, total: number): void => {
    if (signal.aborted) throw new Problem('cancelled');
    progress({ phase, done, total });
  };
  const aside: string[] = [];
  const copied = copyReadable(
    damaged,
    unfinished,
    soundRow((title) => aside.push(title)),
    (done, total) => at('reading', done, total),
  );
  if ([...copied.tables.values()].every(({ taken }) => taken === 0)) {
    throw new Problem('salvage-nothing', { file: basename(damaged) });
  }
  let steps = 0;
  const step = (): void => at('mending', steps++, mendingSteps);
  const project = openSalvaged(unfinished, damaged, environment);
  let report: SalvageReport;
  try {
    report = mended(project, copied, { codebook, aside, step });
  } finally {
    project.dispose();
  }
  flushFile(unfinished);
  return report;
}

const mendingSteps = 5;

function mended(
  project: OpenProject,
  copied: CopiedTables,
  { codebook, aside, step }: { readonly codebook: Codebook; readonly aside: readonly string[]; step(): void },
): SalvageReport {
  const hurt = hurtKinds(copied);
  step();
  const people = restoreFromJournal(project, { hurt, only: 'annotator' });
  const dangling = dropDangling(project.database);
  ensureGoldOwner(project);
  ensureCodebook(project, codebook);
  step();
  const restored = restoreFromJournal(project, { hurt });
  for (const [entity, rows] of people) restored.set(entity, rows);
  step();
  const faulty = dropFaulty(project);
  const dropsCodebooks = faulty.left.some(({ code }) => code === 'codebook-journal-differs');
  step();
  const { lost, doubtful } = mendJournal(project, dropsCodebooks);
  step();
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
