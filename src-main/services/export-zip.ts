import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../formats/format-list.ts';
import { exportTo } from './export.ts';
import type { OpenProject } from './project.ts';
import { projectFileName } from './project-file-name.ts';

/** Name of the zip with an export of this project. */
export const zipName = (project: OpenProject, options: ExportOptions): string =>
  `${baseName(project)}-${options.format}.zip`;

/** Writes an export and its manifest as one zip to `path`, whole or not at all. Throws as {@link exportTo} does. */
export async function exportZip(
  project: OpenProject,
  path: string,
  options: ExportOptions,
  version: string,
): Promise<void> {
  const oneFile = describeFormat(options.format).oneFile && !options.split;
  const work = await mkdtemp(join(tmpdir(), 'hashiya-export-'));
  const beside = `${path}.${process.pid}.unfinished`;
  try {
    const target = join(work, oneFile ? `${baseName(project)}.${options.format}` : baseName(project));
    const { files, manifest } = await exportTo(project, target, options, { version });
    const names = [...files.map((file) => file.path), manifest];
    await zip(oneFile ? work : target, names, beside, project.environment.now());
    await rename(beside, path);
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(beside, { force: true });
  }
}

const baseName = (project: OpenProject): string => projectFileName(project.name);

async function zip(folder: string, names: readonly string[], path: string, mtime: Date): Promise<void> {
  const file = new ZipFile();
  const failed = once(file, 'error').then(([error]) => Promise.reject(error));
  for (const name of names) file.addFile(join(folder, ...name.split('/')), name, { mtime, mode: 0o100644 });
  file.end();
  await Promise.race([pipeline(file.outputStream, createWriteStream(path)), failed]);
}
