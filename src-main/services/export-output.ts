import type { ExportOptions, ExportOutcome } from '../../src-shared/contract/exports.ts';
import { splitNames } from '../../src-shared/model/interchange.ts';
import type { Dataset, OutputFile } from '../formats/dataset.ts';
import { writeFormat } from '../formats/write-format.ts';
import { type ExportParts, exportParts } from './export-parts.ts';
import type { ExportSource } from './export-source.ts';
import type { LossCounts } from './loss-list.ts';
import type { OpenProject } from './project.ts';

/** The parts of a split export, null where the articles stay together. */
export const partsOf = (
  project: OpenProject,
  { ids, annotatorIds }: ExportSource,
  { split, layers }: ExportOptions,
): ExportParts | null => split && exportParts(project, ids, { split, layers }, annotatorIds);

interface Writing {
  readonly lose: Dataset['lose'];
  /** Of a format of one file. */
  readonly fileName: string;
}

/** The files of an export but its manifest and its list of losses; a split one has a folder for each part. */
export function* outputOf(
  { ids, dataset }: Pick<ExportSource, 'ids' | 'dataset'>,
  parts: ExportParts | null,
  { format }: ExportOptions,
  { lose, fileName }: Writing,
): Iterable<OutputFile> {
  if (!parts) {
    yield* writeFormat(format, dataset(ids, lose), fileName);
    return;
  }
  for (const name of splitNames) {
    const part = ids.filter((id) => parts.of(id) === name);
    const written = writeFormat(format, { ...dataset(part, lose), split: name }, `articles.${format}`);
    for (const file of written) yield { ...file, path: `${name}/${file.path}` };
  }
}

/** What came of it, once all was asked for. */
export const outcomeOf = (
  { counts, unmapped }: ExportSource,
  parts: ExportParts | null,
  losses: LossCounts,
): ExportOutcome => ({
  articles: counts.articles,
  annotations: counts.annotations,
  leftOut: {
    inRegions: counts.dropped.inBoilerplate,
    notHeld: counts.dropped.notHeld,
    links: counts.dropped.links,
  },
  losses,
  unmapped,
  parts: parts?.sizes ?? null,
});
