import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportOptions, ExportOutcome } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../../src-shared/i18n/format-list.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { dataCard } from '../formats/data-card/card.ts';
import { descriptionFiles } from '../formats/describe-dataset.ts';
import { lossesName } from '../formats/losses-file.ts';
import { lossesNameBeside, manifestNameBeside, manifestText } from './export-manifest.ts';
import { outcomeOf, outputOf, partsOf } from './export-output.ts';
import { exportSource } from './export-source.ts';
import { summaryOf, talliedSource } from './export-tally.ts';
import { folderManifest, placeExport } from './export-target.ts';
import { createLossList, type LossCounts } from './loss-list.ts';

import type { OpenProject } from './project.ts';
import { writeFiles } from './write-files.ts';
import type { WrittenFile } from './written-file.ts';

/** What came of an export. Paths are relative to the folder of its manifest. */
export interface ExportResult {
  readonly outcome: ExportOutcome;
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
  const tallied = talliedSource(source, parts, options);
  let losses: LossCounts = {};
  let files: readonly WrittenFile[] = [];
  let manifest = folderManifest;
  await placeExport(path, oneFile, async (folder, fileName) => {
    const listName = oneFile ? lossesNameBeside(fileName) : lossesName;
    const list = createLossList(join(folder, listName));
    try {
      const written = outputOf(tallied, parts, options, { lose: list.add, fileName });
      files = await writeFiles(written, folder, run.signal);
      const listed = list.finish();
      if (listed) files = [...files, { path: listName, ...listed }];
    } finally {
      list.dispose();
    }
    losses = list.counts;
    if (oneFile) manifest = manifestNameBeside(fileName);
    const { id, name } = project;
    const known = { options, losses, files, project: { id, name }, version: run.version };
    const summary = { ...known, ...summaryOf(project, source, tallied) };
    if (!oneFile) files = [...files, ...(await writeFiles(descriptionFiles(summary), folder, run.signal))];
    const card = oneFile ? dataCard(summary) : null;
    await writeFile(join(folder, manifest), manifestText({ ...known, files, source, parts, card }));
  });
  return { outcome: outcomeOf(source, parts, losses), files, manifest };
}
