import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ArticleRecord } from '../formats/article-record.ts';
import type { Dataset } from '../formats/dataset.ts';
import { describeFormat } from '../formats/format-list.ts';
import { writeFormat } from '../formats/write-format.ts';
import { listOwners } from './annotators.ts';
import { articleIds, type BundleSelection, readBundle } from './article-records.ts';
import { currentCodebook } from './codebook.ts';
import { type LossCounts, tallied } from './count-losses.ts';
import { adjudicatedIds, withDecisions } from './export-gold.ts';
import { type ExportCounts, manifestNameBeside, manifestText, type WrittenFile } from './export-manifest.ts';
import { selectForExport } from './export-selection.ts';
import { folderManifest, placeExport } from './export-target.ts';
import type { OpenProject } from './project.ts';
import { writeFiles } from './write-files.ts';

/** What came of an export. Paths are relative to the folder of its manifest. */
export interface ExportResult {
  readonly counts: ExportCounts;
  readonly losses: LossCounts;
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
  const ids = options.gold ? adjudicatedIds(project) : articleIds(project);
  if (ids.length === 0) throw new Problem('nothing-to-export');
  if (resolve(path) === resolve(project.path)) throw new Problem('file-exists', { file: path });
  const chosen = chosenAnnotators(project, options);
  const annotators = chosen.map((annotator) => annotator.name);
  const oneFile = describeFormat(options.format).oneFile;
  const counts: ExportCounts = {
    articles: 0,
    annotations: { entity: 0, claim: 0, stance: 0 },
    dropped: { inBoilerplate: 0, links: 0, notHeld: 0 },
  };
  const losses: LossCounts = {};
  let files: readonly WrittenFile[] = [];
  let manifest = folderManifest;
  await placeExport(path, oneFile, async (folder, fileName) => {
    const selection = {
      annotatorIds: options.gold || options.annotators ? chosen.map((annotator) => annotator.id) : undefined,
      layers: options.layers,
    };
    const dataset: Dataset = {
      articles: countedRecords(project, ids, { options, selection, counts }),
      codebook: currentCodebook(project).codebook,
      annotators,
      offsetUnit: options.offsetUnit,
    };
    files = await writeFiles(
      tallied(writeFormat(options.format, dataset, fileName), losses),
      folder,
      run.signal,
    );
    if (oneFile) manifest = manifestNameBeside(fileName);
    const { id, name } = project;
    const text = manifestText({ options, annotators, counts, losses, files, project: { id, name }, ...run });
    await writeFile(join(folder, manifest), text);
  });
  return { counts, losses, files, manifest };
}

function chosenAnnotators(
  project: OpenProject,
  { annotators: names, gold }: ExportOptions,
): readonly Annotator[] {
  const everybody = listOwners(project);
  if (gold) return everybody.filter(({ id }) => id === goldAnnotatorId);
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
  ids: readonly string[],
  {
    options,
    selection,
    counts,
  }: {
    readonly options: ExportOptions;
    readonly selection: BundleSelection;
    readonly counts: ExportCounts;
  },
): Iterable<ArticleRecord> {
  const names = new Map(listOwners(project).map((annotator) => [annotator.id, annotator.name]));
  const held = describeFormat(options.format).layers;
  const nameOf = (id: string) => names.get(id) ?? id;
  const isWhole =
    !selection.annotatorIds && options.layers.length === layers.length && !options.excludeBoilerplate;
  for (const id of ids) {
    const bundle = readBundle(project, id, selection);
    const selected = selectForExport(bundle, options, nameOf);
    const { dropped } = selected;
    const record = withDecisions(project, selected.record, { nameOf, isWhole });
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
