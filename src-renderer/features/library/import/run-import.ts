import type { ImportReport } from '../../../../src-shared/contract/imports.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { type ChosenFile, refusalOf } from './chosen-file.ts';
import { type Decision, reviewOf } from './decision.ts';
import type { HandedOver } from './handed-over.ts';
import type { ImportOptions, ImportProgress } from './import-state.ts';

/** What an import needs to be told. */
export interface ImportOrder {
  readonly files: readonly ChosenFile[];
  readonly options: ImportOptions;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Who imports, and can undo it. */
  readonly annotatorId: string | null;
}

/** Hands the files over one by one, lets the host read them with what was decided of each, and answers what came of all of them. */
export async function runImport(
  rpc: Rpc,
  handedOver: HandedOver,
  { files, options, decisions, annotatorId }: ImportOrder,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const tokens: string[] = [];
  const reviews: Record<string, NonNullable<ReturnType<typeof reviewOf>>> = {};
  const skipped: ImportReport['skipped'] = [];
  for (const [index, entry] of files.entries()) {
    signal.throwIfAborted();
    onProgress({ stage: 'uploading', done: index, total: files.length, path: entry.path });
    const refusal = refusalOf(entry);
    if (refusal) {
      skipped.push({ path: entry.path, problem: refusal });
      continue;
    }
    try {
      const token = await handedOver.token(entry, signal);
      const review = reviewOf(decisions.get(entry.path));
      tokens.push(token);
      if (review) reviews[token] = review;
    } catch (error) {
      // One bad file does not stop the others; a broken line does.
      const problem = problemOf(error);
      if (!problem) throw error;
      skipped.push({ path: entry.path, problem });
    }
  }
  if (tokens.length === 0) return { articles: [], annotations: 0, skipped, nearDuplicates: [], warnings: [] };
  // From here on the host has given them out, whatever comes of it.
  handedOver.forgetAll();
  const actor = annotatorId === null ? {} : { actorId: annotatorId };
  const report = await readFiles(rpc, { tokens, reviews, ...actor }, options, signal, onProgress);
  return { ...report, skipped: [...skipped, ...report.skipped] };
}

async function readFiles(
  rpc: Rpc,
  what: Pick<Parameters<Rpc['imports']['run']['call']>[0], 'tokens' | 'reviews' | 'actorId'>,
  { onDuplicate, annotator, extendCodebook, labels }: ImportOptions,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const owner = annotator.trim();
  const input = { ...what, onDuplicate, extendCodebook, labels, ...(owner !== '' && { annotator: owner }) };
  const { report } = await untilDone(
    await rpc.imports.run.call(input, { signal }),
    ({ phase, done, total, path }) => onProgress({ stage: phase, done, total, path }),
  );
  return report;
}
