import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportOptions, ExportOutcome, ExportProgress } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../../src-shared/i18n/format-list.ts';
import { type ExportResult, exportTo } from './export.ts';
import type { JobContext } from './job-context.ts';
import type { OpenProject } from './project.ts';
import { projectFileName } from './project-file-name.ts';
import { everyStep } from './steps.ts';
import { zipFiles } from './zip-files.ts';

/** Name of the zip with an export of this project. */
export const zipName = (project: OpenProject, options: ExportOptions): string =>
  `${baseName(project)}-${options.format}.zip`;

/** An export, in words another thread understands. */
export interface ExportJob {
  readonly path: string;
  readonly options: ExportOptions;
  /** Of the program. */
  readonly version: string;
}

/** Writes an export and its manifest as one zip, whole or not at all. Throws as {@link exportTo} does. */
export async function exportZip(
  project: OpenProject,
  { path, options, version }: ExportJob,
  context: JobContext<ExportProgress>,
): Promise<ExportOutcome> {
  const oneFile = describeFormat(options.format).oneFile && !options.split;
  const work = await mkdtemp(join(tmpdir(), 'hashiya-export-'));
  const beside = `${path}.${process.pid}.unfinished`;
  try {
    const target = join(work, oneFile ? `${baseName(project)}.${options.format}` : baseName(project));
    const job = { path: target, options, version };
    const { outcome, files, manifest } = await exportFiles(project, job, context);
    const names = [...files.map((file) => file.path), manifest];
    await zipFiles(oneFile ? work : target, names, beside);
    await rename(beside, path);
    return outcome;
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(beside, { force: true });
  }
}

/** Writes an export as files. Throws as {@link exportTo} does. */
export const exportFiles = (
  project: OpenProject,
  { path, options, version }: ExportJob,
  context: JobContext<ExportProgress>,
): Promise<ExportResult> => {
  const progress = everyStep((done, total) => context.progress({ done, total }));
  return exportTo(project, path, options, { version, signal: context.signal, progress });
};

const baseName = (project: OpenProject): string => projectFileName(project.name);
