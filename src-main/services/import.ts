import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import type { DuplicateRule } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorName } from '../formats/annotator-name.ts';
import { encodingNamed } from '../formats/decode-text.ts';
import { currentCodebook } from './codebook.ts';
import { createImportBatch, type ImportBatch } from './import-batch.ts';
import { type ReadingOptions, type ReadingRun, readingsOf } from './import-file.ts';
import { reviewed } from './import-review.ts';
import type { ImportSource } from './import-sources.ts';
import type { OpenProject } from './project.ts';

export interface ImportOptions extends ReadingOptions {
  readonly onDuplicate: DuplicateRule;
}

/**
 * Reads the sources one by one and stores what is good in one transaction at the end. What is wrong with a file, or with one article of
 * it, is in the report and stops nothing else. Throws `encoding-unknown` and
 * `annotator-name`. Aborting throws `cancelled`; that, or leaving the iteration, leaves nothing behind.
 */
export async function* importFiles(
  project: OpenProject,
  sources: readonly ImportSource[],
  options: ImportOptions,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent, void, void> {
  // Wrong for every file alike: said once, not of each.
  if (options.encoding !== undefined) encodingNamed(options.encoding);
  if (options.annotator !== undefined) annotatorName(options.annotator);
  const batch = createImportBatch(project, options.onDuplicate);
  const before = currentCodebook(project).codebook;
  const run = { options, environment: project.environment, codebook: before };
  for (const [done, source] of sources.entries()) {
    yield { kind: 'progress', phase: 'reading', done, total: sources.length, path: source.path };
    refuseAborted(signal);
    await skippingProblems(batch, source.path, async () => {
      const bytes = await source.read();
      refuseAborted(signal);
      await addFile(bytes, source, run, batch, signal);
    });
    await breathe();
  }
  yield { kind: 'progress', phase: 'storing', done: 0, total: batch.report.articles.length, path: '' };
  refuseAborted(signal);
  batch.store(run.codebook === before ? null : run.codebook);
  yield { kind: 'done', report: batch.report };
}

// Long enough to cost nothing, short enough that a window stays alive and a cancel is felt at once.
const longestBusyMilliseconds = 20;

/** Takes in the articles of one file, each by itself. */
async function addFile(
  bytes: Uint8Array,
  { path, review }: ImportSource,
  run: ReadingRun,
  batch: ImportBatch,
  signal: AbortSignal | undefined,
): Promise<void> {
  let since = performance.now();
  for await (const reading of readingsOf(bytes, path, run, review)) {
    const decided = review && reading.path === path && reading.line === undefined ? review : {};
    const take = async () =>
      reading.take((incoming) => batch.add(reviewed(incoming, decided), reading.path, review?.onDuplicate));
    await skippingProblems(batch, reading.path, take, reading.line);
    if (performance.now() - since > longestBusyMilliseconds) {
      await breathe();
      refuseAborted(signal);
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
    if (!(error instanceof Problem) || error.code === 'cancelled') throw error;
    const where = line === undefined ? {} : { line };
    batch.report.skipped.push({ path, problem: { code: error.code, params: { ...where, ...error.params } } });
  }
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem('cancelled');
}
