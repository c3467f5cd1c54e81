import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../../src-shared/i18n/format-list.ts';
import { layers } from '../../src-shared/model/layers.ts';
import type { ArticleRecord } from '../formats/article-record.ts';
import type { Dataset } from '../formats/dataset.ts';
import { listOwners } from './annotators.ts';
import { readBundle } from './article-records.ts';
import { currentCodebook } from './codebook.ts';
import { exportedIds } from './export-articles.ts';
import type { ExportCounts } from './export-counts.ts';
import { type ExportedDecisions, withDecisions } from './export-gold.ts';
import { exportedLabels } from './export-labels.ts';
import { exportedOwners, whoIsExported } from './export-owners.ts';
import { selectForExport } from './export-selection.ts';
import type { OpenProject } from './project.ts';

/** What an export writes, asked of the project article by article. */
export interface ExportSource {
  readonly ids: readonly string[];
  /** Names of those whose work it is. */
  readonly annotators: readonly string[];
  readonly annotatorIds: readonly string[];
  /** Of what was asked for until now. */
  readonly counts: ExportCounts;
  /** The same; null where only annotators' versions are written. */
  readonly decisions: ExportedDecisions | null;
  /** How many annotations had a label that the label map says nothing of, by `layer label`. */
  readonly unmapped: Readonly<Record<string, number>>;
  /** The dataset of some of the articles. */
  dataset(ids: readonly string[], lose: Dataset['lose']): Dataset;
}

interface Asking {
  /** Where nothing is written, and unmapped labels are counted and refused by nobody. */
  readonly isTried?: boolean;
  /** Told of each article that is read. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Throws `annotator-unknown` and what {@link exportedIds} does; reading an article, `label-unmapped`. */
export function exportSource(
  project: OpenProject,
  options: ExportOptions,
  { isTried = false, progress }: Asking = {},
): ExportSource {
  const chosen = exportedOwners(project, options);
  const who = whoIsExported(options);
  const annotatorIds = chosen.map(({ id }) => id);
  const ids = exportedIds(project, options, annotatorIds);
  const selection = {
    annotatorIds: who === 'all-with-votes' ? undefined : annotatorIds,
    layers: options.layers,
  };
  const labels = exportedLabels(currentCodebook(project).codebook, options.labelMap, isTried);
  const counts: ExportCounts = {
    articles: 0,
    annotations: { entity: 0, claim: 0, stance: 0 },
    dropped: { inBoilerplate: 0, links: 0, notHeld: 0 },
  };
  const decisions: ExportedDecisions | null = who === 'annotators' ? null : { outcomes: {}, rejected: [] };
  const names = new Map(listOwners(project).map((annotator) => [annotator.id, annotator.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const held = describeFormat(options.format).layers;
  const isWhole =
    !selection.annotatorIds &&
    options.layers.length === layers.length &&
    !options.excludeBoilerplate &&
    options.excludeRegions.length === 0 &&
    !options.labelMap;

  const recordOf = (id: string, lose: Dataset['lose']): ArticleRecord => {
    const { record: selected, dropped } = selectForExport(
      readBundle(project, id, selection),
      options,
      nameOf,
    );
    const decided = decisions ? withDecisions(project, selected, { nameOf, isWhole, decisions }) : selected;
    const record = labels.relabelled(decided, lose);
    if (options.format !== 'jsonl' || !record.adjudication) loseDecisions(record, lose);
    counts.articles++;
    progress?.(counts.articles, ids.length);
    for (const { layer } of record.annotations) {
      if (held.includes(layer)) counts.annotations[layer]++;
      else counts.dropped.notHeld++;
    }
    counts.dropped.inBoilerplate += dropped.inBoilerplate;
    counts.dropped.links += dropped.links;
    return record;
  };

  return {
    ids,
    annotators: chosen.map(({ name }) => name),
    annotatorIds,
    counts,
    decisions,
    unmapped: labels.unmapped,
    dataset: (part, lose) => ({
      articles: records(part, (id) => recordOf(id, lose)),
      codebook: labels.codebook,
      annotators: chosen.map(({ name }) => name),
      offsetUnit: options.offsetUnit,
      lose,
    }),
  };
}

/** Only records that hold all that was decided give it back; elsewhere a decision is there to be read at most. */
function loseDecisions({ article, annotations }: ArticleRecord, lose: Dataset['lose']): void {
  for (const { id, annotator, decision } of annotations) {
    if (decision) lose({ id, kind: 'decision', reason: 'not-read-back', article: article.id, annotator });
  }
}

function* records(ids: readonly string[], read: (id: string) => ArticleRecord): Iterable<ArticleRecord> {
  for (const id of ids) yield read(id);
}
