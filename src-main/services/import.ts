import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportEvent, ImportReport } from '../../src-shared/contract/imports.ts';
import type { DuplicateRule } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorName } from '../formats/annotator-name.ts';
import { encodingNamed } from '../formats/decode-text.ts';
import { currentCodebook } from './codebook.ts';
import { createImportBatch, type ImportBatch } from './import-batch.ts';
import { type Reading, type ReadingOptions, type ReadingRun, readingsOf } from './import-file.ts';
import { readingsInPieces } from './import-pieces.ts';
import { reviewed } from './import-review.ts';
import type { ImportSource } from './import-sources.ts';
import type { JobContext } from './job-context.ts';
import { storedTextsOf } from './join-article.ts';
import { ownParams } from './own-text.ts';
import type { OpenProject } from './project.ts';

/** How an import reads files, and what it does with articles the project has. */
export interface ImportOptions extends ReadingOptions {
  readonly onDuplicate: DuplicateRule;
  /** The annotator who imports, and can take it back. */
  readonly actorId?: string | undefined;
}

/** How far an import is: files read, then articles stored. */
export type ImportProgress = Omit<Extract<ImportEvent, { kind: 'progress' }>, 'kind'>;

type ImportContext = JobContext<ImportProgress>;

/**
 * Reads the sources one by one, keeps what is good outside the project, and stores it in one transaction at the end. What is wrong with a
 * file, or with one article of it, is in the report and stops nothing else. Throws `encoding-unknown`, `annotator-name`, `cancelled` and
 * `codebook-moved-on` where a codebook that was to grow has been replaced meanwhile; nothing is then left behind.
 */
export async function importFiles(
  project: OpenProject,
  sources: readonly ImportSource[],
  options: ImportOptions,
  context: ImportContext,
): Promise<ImportReport> {
  // Wrong for every file alike: said once, not of each.
  if (options.encoding !== undefined) encodingNamed(options.encoding);
  if (options.annotator !== undefined) annotatorName(options.annotator);
  const batch = createImportBatch(project, options.onDuplicate, options.actorId ?? null);
  try {
    const before = currentCodebook(project);
    const { environment } = project;
    const run = {
      options,
      environment,
      codebook: before.codebook,
      storedText: storedTextsOf(project),
      folderOwners: new Map(),
    };
    await readAll(sources, run, batch, context);
    await store(
      project,
      batch,
      before.version,
      run.codebook === before.codebook ? null : run.codebook,
      context,
    );
    batch.reportNearDuplicates();
    return batch.report;
  } finally {
    batch.dispose();
  }
}

// Nobody sees more steps than this in a bar; each travels to the page.
const mostSteps = 500;
const stepOf = (total: number): number => Math.ceil(total / mostSteps);

async function readAll(
  sources: readonly ImportSource[],
  run: ReadingRun,
  batch: ImportBatch,
  context: ImportContext,
): Promise<void> {
  const total = sources.length;
  for (const [done, source] of sources.entries()) {
    const tell = (path: string) => context.progress({ phase: 'reading', done, total, path });
    if (done % stepOf(total) === 0) tell(source.path);
    refuseAborted(context);
    await skippingProblems(batch, source.path, async () => {
      const takeBack = batch.mark();
      const { codebook } = run;
      try {
        const readings = await readingsIn(source, run);
        refuseAborted(context);
        await addFile(readings, source, batch, tell, context);
      } catch (error) {
        // What is wrong with a file as a whole may show at its end only, such as that it was changed while it was read.
        takeBack();
        run.codebook = codebook;
        throw error;
      }
    });
    await breathe();
  }
}

/** Files that can be are read as they come, all others whole. */
const readingsIn = async (source: ImportSource, run: ReadingRun): Promise<AsyncGenerator<Reading>> =>
  (await readingsInPieces(source, run)) ??
  readingsOf(await source.read(), source.path, run, source.review, source.sibling);

async function store(
  project: OpenProject,
  batch: ImportBatch,
  version: number,
  codebook: ReadingRun['codebook'] | null,
  context: ImportContext,
): Promise<void> {
  const total = batch.report.articles.length;
  const tell = (done: number) => context.progress({ phase: 'storing', done, total, path: '' });
  tell(0);
  await context.exclusively(() => {
    refuseAborted(context);
    if (codebook && currentCodebook(project).version !== version) throw new Problem('codebook-moved-on');
    batch.store(codebook, (done) => {
      refuseAborted(context);
      if (done > 0 && done < total && done % stepOf(total) === 0) tell(done);
    });
  });
}

// Long enough to cost nothing, short enough that a window stays alive and a cancel is felt at once.
const longestBusyMilliseconds = 20;

/** Articles of one file, an archive or a table, after which its progress is told again. */
const toldAfter = 100;

/** Takes in the articles of one file, each by itself. */
async function addFile(
  readings: AsyncGenerator<Reading>,
  { path, review }: ImportSource,
  batch: ImportBatch,
  tell: (path: string) => void,
  context: ImportContext,
): Promise<void> {
  let since = performance.now();
  let read = 0;
  for await (const reading of readings) {
    const decided = review && reading.path === path && reading.line === undefined ? review : {};
    const take = async () =>
      reading.take((incoming) => batch.add(reviewed(incoming, decided), reading.path, review?.onDuplicate));
    await skippingProblems(batch, reading.path, take, reading.line);
    if (++read % toldAfter === 0) tell(reading.path);
    if (performance.now() - since > longestBusyMilliseconds) {
      await breathe();
      refuseAborted(context);
      since = performance.now();
    }
  }
}

async function skippingProblems(
  batch: ImportBatch,
  path: string,
  work: () => Promise<void>,
  line?: number,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A disk that is full stops everything; no other file would fare better.
    if (!(error instanceof Problem) || error.code === 'cancelled' || error.code === 'disk-full') throw error;
    const where = line === undefined ? {} : { line };
    const params = ownParams({ ...where, ...error.params });
    batch.report.skipped.push({ path, problem: { code: error.code, params } });
  }
}

function refuseAborted({ signal }: ImportContext): void {
  if (signal.aborted) throw new Problem('cancelled');
}
