import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ArticleRecord } from '../formats/article-record.ts';
import { writeBrat } from '../formats/brat/write.ts';
import type { Dataset, OutputFile } from '../formats/dataset.ts';
import { describeFormat } from '../formats/format-list.ts';
import { writeRecords } from '../formats/jsonl/write.ts';
import { writeTexts } from '../formats/txt/write.ts';
import { listAnnotators } from './annotators.ts';
import { articleIds, type BundleSelection, iterateBundles } from './article-records.ts';
import { currentCodebook } from './codebook.ts';
import { type ExportCounts, manifestNameBeside, manifestText, type WrittenFile } from './export-manifest.ts';
import { selectForExport } from './export-selection.ts';
import { folderManifest, placeExport } from './export-target.ts';
import type { OpenProject } from './project.ts';
import { writeFiles } from './write-files.ts';

/** What came of an export. Paths are relative to the folder of its manifest. */
export interface ExportResult {
  readonly counts: ExportCounts;
  readonly files: readonly WrittenFile[];
  readonly manifest: string;
}

interface ExportRun {
  /** Version of the program, for the manifest. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the project's articles, as the options filter them, to `path` with a manifest: whole or not at all. Throws
 * `nothing-to-export`, `annotator-unknown`, `file-exists` (also for the project's own file) and what the disk refuses.
 */
export async function exportTo(
  project: OpenProject,
  path: string,
  options: ExportOptions,
  run: ExportRun,
): Promise<ExportResult> {
  if (articleIds(project).length === 0) throw new Problem('nothing-to-export');
  if (resolve(path) === resolve(project.path)) throw new Problem('file-exists', { file: path });
  const chosen = chosenAnnotators(project, options.annotators);
  const annotators = chosen.map((annotator) => annotator.name);
  const oneFile = describeFormat(options.format).oneFile;
  const counts: ExportCounts = {
    articles: 0,
    annotations: { entity: 0, claim: 0, stance: 0 },
    dropped: { inBoilerplate: 0, links: 0, notHeld: 0 },
  };
  let files: readonly WrittenFile[] = [];
  let manifest = folderManifest;
  await placeExport(path, oneFile, async (folder, fileName) => {
    const selection = {
      annotatorIds: options.annotators ? chosen.map((annotator) => annotator.id) : undefined,
      layers: options.layers,
    };
    const dataset: Dataset = {
      articles: countedRecords(project, options, selection, counts),
      codebook: currentCodebook(project).codebook,
      annotators,
      offsetUnit: options.offsetUnit,
    };
    files = await writeFiles(outputOf(dataset, options, fileName), folder, run.signal);
    if (oneFile) manifest = manifestNameBeside(fileName);
    const { id, name } = project;
    const text = manifestText({ options, annotators, counts, files, project: { id, name }, ...run });
    await writeFile(join(folder, manifest), text);
  });
  return { counts, files, manifest };
}

function outputOf(dataset: Dataset, options: ExportOptions, fileName: string): Iterable<OutputFile> {
  switch (options.format) {
    case 'txt':
      return writeTexts(dataset);
    case 'jsonl':
      return writeRecords(dataset, fileName);
    case 'brat':
      return writeBrat(dataset);
  }
}

function chosenAnnotators(project: OpenProject, names: readonly string[] | null): readonly Annotator[] {
  const everybody = listAnnotators(project);
  if (!names) return everybody;
  for (const name of names) {
    if (!everybody.some((annotator) => annotator.name === name.trim())) {
      throw new Problem('annotator-unknown', { value: name });
    }
  }
  const wanted = names.map((name) => name.trim());
  return everybody.filter((annotator) => wanted.includes(annotator.name));
}

function* countedRecords(
  project: OpenProject,
  options: ExportOptions,
  selection: BundleSelection,
  counts: ExportCounts,
): Iterable<ArticleRecord> {
  const names = new Map(listAnnotators(project).map((annotator) => [annotator.id, annotator.name]));
  const held = describeFormat(options.format).layers;
  for (const bundle of iterateBundles(project, selection)) {
    const { record, dropped } = selectForExport(bundle, options, (id) => names.get(id) ?? id);
    counts.articles++;
    for (const { layer } of record.annotations) {
      if (held.includes(layer)) counts.annotations[layer]++;
      else counts.dropped.notHeld++;
    }
    counts.dropped.inBoilerplate += dropped.inBoilerplate;
    counts.dropped.links += dropped.links;
    yield record;
  }
}
