import {
  type ExportOptions,
  type ExportOutcome,
  type ExportProgress,
  longestPreview,
  type PreviewedFile,
} from '../../src-shared/contract/exports.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OutputFile } from '../formats/dataset.ts';
import { outcomeOf, outputOf, partsOf } from './export-output.ts';
import { exportSource } from './export-source.ts';
import type { JobContext } from './job-context.ts';
import { createLossCounts } from './loss-list.ts';
import type { OpenProject } from './project.ts';
import { everyStep } from './steps.ts';

/** What is told while an export is tried: the first article's files, then how far the counting is. */
export type PreviewProgress =
  | { readonly kind: 'first'; readonly files: readonly PreviewedFile[] }
  | ({ readonly kind: 'progress' } & ExportProgress);

/** More files of one article nobody looks at. */
const mostFiles = 8;

/**
 * Goes through all that an export would write and writes nothing: tells the files of the first article, answers what would be written and lost.
 * Throws as the export itself, but for labels that a label map refuses, which are counted.
 */
export async function previewExport(
  project: OpenProject,
  options: ExportOptions,
  context: JobContext<PreviewProgress>,
): Promise<ExportOutcome> {
  const progress = everyStep((done, total) => context.progress({ kind: 'progress', done, total }));
  const source = exportSource(project, options, { isTried: true, progress });
  const parts = partsOf(project, source, options);
  context.progress({ kind: 'first', files: firstFiles(project, options) });
  const losses = createLossCounts();
  for (const { content } of outputOf(source, parts, options, { lose: losses.add, fileName: '' })) {
    for (const _piece of content) if (context.signal.aborted) throw new Problem('cancelled');
  }
  return outcomeOf(source, parts, losses.counts);
}

/** As the first article alone would be written: formats tell nothing of one in the files of another. */
function firstFiles(project: OpenProject, options: ExportOptions): PreviewedFile[] {
  const source = exportSource(project, { ...options, split: null }, { isTried: true });
  const [first] = source.ids;
  if (first === undefined) return [];
  const written = outputOf({ ...source, ids: [first] }, null, options, {
    lose: () => {},
    fileName: `articles.${options.format}`,
  });
  const files = new Map<string, PreviewedFile>();
  for (const { path, content } of written) {
    if (!files.has(path) && files.size >= mostFiles) break;
    // A file may be written in several goes.
    files.set(path, beginningOf(path, content, files.get(path)?.text ?? ''));
  }
  return [...files.values()];
}

function beginningOf(path: string, content: OutputFile['content'], before: string): PreviewedFile {
  let text = before;
  for (const piece of content) {
    if (typeof piece !== 'string') return { path, text: null, isCut: true };
    text += piece;
    if (text.length > longestPreview) {
      return { path, text: text.slice(0, longestPreview).replace(/[\ud800-\udbff]$/, ''), isCut: true };
    }
  }
  return { path, text, isCut: false };
}
