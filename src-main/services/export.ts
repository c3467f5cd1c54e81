import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ArticleRecord } from '../formats/article-record.ts';
import type { Dataset, OutputFile } from '../formats/dataset.ts';
import { describeFormat } from '../formats/format-list.ts';
import { lossesName } from '../formats/losses-file.ts';
import { writeFormat } from '../formats/write-format.ts';
import { listOwners } from './annotators.ts';
import { articleIds, type BundleSelection, readBundle } from './article-records.ts';
import { currentCodebook } from './codebook.ts';
import { adjudicatedIds, withDecisions } from './export-gold.ts';
import {
  type ExportCounts,
  lossesNameBeside,
  manifestNameBeside,
  manifestText,
  type WrittenFile,
} from './export-manifest.ts';
import { selectForExport } from './export-selection.ts';
import { type SplitName, splitArticles, splitNames } from './export-splits.ts';
import { folderManifest, placeExport } from './export-target.ts';
import { createLossList, type LossCounts } from './loss-list.ts';
import { articleGroups } from './near-duplicate-groups.ts';
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
  const oneFile = describeFormat(options.format).oneFile && !options.split;
  const counts: ExportCounts = {
    articles: 0,
    annotations: { entity: 0, claim: 0, stance: 0 },
    dropped: { inBoilerplate: 0, links: 0, notHeld: 0 },
  };
  const splits: Partial<Record<SplitName, readonly string[]>> = {};
  let losses: LossCounts = {};
  let files: readonly WrittenFile[] = [];
  let manifest = folderManifest;
  await placeExport(path, oneFile, async (folder, fileName) => {
    const listName = oneFile ? lossesNameBeside(fileName) : lossesName;
    const list = createLossList(join(folder, listName));
    losses = list.counts;
    const selection = {
      annotatorIds: options.gold || options.annotators ? chosen.map((annotator) => annotator.id) : undefined,
      layers: options.layers,
    };
    const datasetOf = (part: readonly string[]): Dataset => ({
      articles: countedRecords(project, part, { options, selection, counts }),
      codebook: currentCodebook(project).codebook,
      annotators,
      offsetUnit: options.offsetUnit,
      lose: list.add,
    });
    const output = function* (): Iterable<OutputFile> {
      if (!options.split) {
        yield* writeFormat(options.format, datasetOf(ids), fileName);
        return;
      }
      const partOf = splitOf(project, ids, options.split);
      for (const name of splitNames) {
        const part = ids.filter((id) => partOf.get(id) === name);
        splits[name] = part;
        const written = writeFormat(options.format, datasetOf(part), `articles.${options.format}`);
        for (const file of written) yield { ...file, path: `${name}/${file.path}` };
      }
    };
    try {
      files = await writeFiles(output(), folder, run.signal);
      const listed = list.finish();
      if (listed) files = [...files, { path: listName, ...listed }];
    } finally {
      list.dispose();
    }
    if (oneFile) manifest = manifestNameBeside(fileName);
    const { id, name } = project;
    const text = manifestText({
      options,
      annotators,
      counts,
      losses,
      splits,
      files,
      project: { id, name },
      ...run,
    });
    await writeFile(join(folder, manifest), text);
  });
  return { counts, losses, files, manifest };
}

function splitOf(
  project: OpenProject,
  ids: readonly string[],
  { shares, seed }: NonNullable<ExportOptions['split']>,
): ReadonlyMap<string, SplitName> {
  const { groupOf } = articleGroups(project);
  const articles = ids.map((id) => ({
    id,
    group: groupOf(id),
    stratum: readBundle(project, id, { layers: [] }).article.outlet ?? '',
  }));
  return splitArticles(articles, shares, seed);
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
