import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { DuplicateRule, ImportFormat } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorName } from '../formats/annotator-name.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { encodingNamed } from '../formats/decode-text.ts';
import { detectFormat } from '../formats/detect.ts';
import { readRecord } from '../formats/jsonl/read-record.ts';
import { recordLines } from '../formats/jsonl/record-lines.ts';
import { readTextArticle } from '../formats/txt/read.ts';
import { currentCodebook } from './codebook.ts';
import { createImportBatch, type ImportBatch } from './import-batch.ts';
import type { ImportSource } from './import-sources.ts';
import type { OpenProject } from './project.ts';

/** How files are read. Without a format each is recognised by itself; without an encoding text is UTF-8 or says what it is. */
export interface ImportOptions {
  readonly format?: ImportFormat | undefined;
  readonly annotator?: string | undefined;
  readonly encoding?: string | undefined;
  readonly onDuplicate: DuplicateRule;
  readonly extendCodebook: boolean;
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
  let codebook = before;
  for (const [done, source] of sources.entries()) {
    yield { kind: 'progress', done, total: sources.length, path: source.path };
    refuseAborted(signal);
    await skippingProblems(batch, source.path, async () => {
      const bytes = await source.read();
      refuseAborted(signal);
      const format = options.format ?? detectFormat(bytes, basename(source.path));
      if (format === 'txt') batch.add(readText(bytes, source, options, project), source.path);
      else codebook = await addRecords(bytes, source, { project, options, batch, codebook, signal });
    });
    await breathe();
  }
  yield { kind: 'progress', done: sources.length, total: sources.length, path: '' };
  refuseAborted(signal);
  batch.store(codebook === before ? null : codebook);
  yield { kind: 'done', report: batch.report };
}

const readText = (
  bytes: Uint8Array,
  source: ImportSource,
  options: ImportOptions,
  { environment }: OpenProject,
): IncomingArticle =>
  readTextArticle(bytes, {
    name: basename(source.path),
    encoding: options.encoding,
    newId: () => environment.newId(),
  });

interface RecordsRun {
  readonly project: OpenProject;
  readonly options: ImportOptions;
  readonly batch: ImportBatch;
  readonly codebook: Codebook;
  readonly signal: AbortSignal | undefined;
}

// Long enough to cost nothing, short enough that a window stays alive and a cancel is felt at once.
const longestBusyMilliseconds = 20;

/** Takes in the articles of one record file, each by itself; the codebook as those that were taken in need it. */
async function addRecords(bytes: Uint8Array, source: ImportSource, run: RecordsRun): Promise<Codebook> {
  const { project, options, batch } = run;
  const { environment } = project;
  let codebook = run.codebook;
  let empty = true;
  let since = performance.now();
  for (const line of recordLines(bytes)) {
    empty = false;
    await skippingProblems(
      batch,
      source.path,
      () => {
        const read = readRecord(line, {
          codebook,
          extendCodebook: options.extendCodebook,
          annotator: options.annotator,
          newId: () => environment.newId(),
          now: () => environment.now(),
        });
        batch.add(read.incoming, source.path);
        codebook = read.codebook;
      },
      line.line,
    );
    if (performance.now() - since > longestBusyMilliseconds) {
      await breathe();
      refuseAborted(run.signal);
      since = performance.now();
    }
  }
  if (empty) throw new Problem('file-empty');
  return codebook;
}

async function skippingProblems(
  batch: ImportBatch,
  path: string,
  work: () => Promise<void> | void,
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
