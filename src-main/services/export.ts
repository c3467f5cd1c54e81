import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OutputFile } from '../formats/dataset.ts';
import { describeFormat } from '../formats/format-list.ts';
import { lossesName } from '../formats/losses-file.ts';
import { writeFormat } from '../formats/write-format.ts';
import {
  type ExportCounts,
  lossesNameBeside,
  manifestNameBeside,
  manifestText,
  type WrittenFile,
} from './export-manifest.ts';
import { type ExportParts, exportParts } from './export-parts.ts';
import { type ExportSource, exportSource } from './export-source.ts';
import { splitNames } from './export-splits.ts';
import { folderManifest, placeExport } from './export-target.ts';
import { createLossList, type LossCounts, type LossList } from './loss-list.ts';
import type { OpenProject } from './project.ts';
import { writeFiles } from './write-files.ts';

/** What came of an export. Paths are relative to the folder of its manifest. */
export interface ExportResult {
  readonly counts: ExportCounts;
  readonly losses: LossCounts;
  /** How many annotations had a label that the label map says nothing of, by `layer label`. */
  readonly unmapped: ExportSource['unmapped'];
  /** Null where the articles stay together. */
  readonly parts: ExportParts['sizes'] | null;
  readonly files: readonly WrittenFile[];
  readonly manifest: string;
}

interface ExportRun {
  /** Version of the program, for the manifest. */
  readonly version: string;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told of each article that is read. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes the project's articles, as the options filter them, to `path` with a manifest: whole or not at all. Throws
 * `nothing-to-export`, `annotator-unknown`, `article-unknown`, `label-unmapped`, `file-exists` (also for the project's own file),
 * `cancelled` and what the disk refuses.
 */
export async function exportTo(
  project: OpenProject,
  path: string,
  options: ExportOptions,
  run: ExportRun,
): Promise<ExportResult> {
  const source = exportSource(project, options, run);
  if (resolve(path) === resolve(project.path)) throw new Problem('file-exists', { file: path });
  const parts = partsOf(project, source, options);
  const oneFile = describeFormat(options.format).oneFile && !options.split;
  let losses: LossCounts = {};
  let files: readonly WrittenFile[] = [];
  let manifest = folderManifest;
  await placeExport(path, oneFile, async (folder, fileName) => {
    const listName = oneFile ? lossesNameBeside(fileName) : lossesName;
    const list = createLossList(join(folder, listName));
    try {
      files = await writeFiles(output(source, parts, options, { list, fileName }), folder, run.signal);
      const listed = list.finish();
      if (listed) files = [...files, { path: listName, ...listed }];
    } finally {
      list.dispose();
    }
    losses = list.counts;
    if (oneFile) manifest = manifestNameBeside(fileName);
    const { id, name } = project;
    const about = { options, source, parts, losses, files, project: { id, name }, version: run.version };
    await writeFile(join(folder, manifest), manifestText(about));
  });
  const { counts, unmapped } = source;
  return { counts, losses, unmapped, parts: parts?.sizes ?? null, files, manifest };
}

/** The parts of a split export, null where there is one. */
export const partsOf = (
  project: OpenProject,
  { ids, annotatorIds }: ExportSource,
  { split, layers }: ExportOptions,
): ExportParts | null => split && exportParts(project, ids, { split, layers }, annotatorIds);

function* output(
  { ids, dataset }: ExportSource,
  parts: ExportParts | null,
  { format }: ExportOptions,
  { list, fileName }: { readonly list: LossList; readonly fileName: string },
): Iterable<OutputFile> {
  if (!parts) {
    yield* writeFormat(format, dataset(ids, list.add), fileName);
    return;
  }
  for (const name of splitNames) {
    const part = ids.filter((id) => parts.of(id) === name);
    const written = writeFormat(format, { ...dataset(part, list.add), split: name }, `articles.${format}`);
    for (const file of written) yield { ...file, path: `${name}/${file.path}` };
  }
}
