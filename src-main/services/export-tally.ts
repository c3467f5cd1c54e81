import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../../src-shared/i18n/format-list.ts';
import type { ArticleRecord } from '../formats/article-record.ts';
import type { DatasetSummary } from '../formats/data-card/dataset-summary.ts';
import { createPartTally, type PartCounts } from '../formats/data-card/part-tally.ts';
import { currentCodebook } from './codebook.ts';
import type { ExportParts } from './export-parts.ts';
import type { ExportSource } from './export-source.ts';
import type { OpenProject } from './project.ts';

/** What an export writes, counted on its way for the data card. */
export interface TalliedSource extends Pick<ExportSource, 'ids' | 'dataset'> {
  /** Of the parts that were asked for until now, in order; parts without articles are none. */
  tallies(): readonly PartCounts[];
}

/** The same source, with a tally for each of its parts. */
export function talliedSource(
  { ids, annotators, dataset }: Pick<ExportSource, 'ids' | 'annotators' | 'dataset'>,
  parts: ExportParts | null,
  { format }: ExportOptions,
): TalliedSource {
  const { layers } = describeFormat(format);
  const tallies: ReturnType<typeof createPartTally>[] = [];
  return {
    ids,
    dataset(part, lose) {
      const given = dataset(part, lose);
      const [first] = part;
      if (first === undefined) return given;
      const tally = createPartTally(parts?.of(first) ?? null, annotators, layers);
      tallies.push(tally);
      return { ...given, articles: counted(given.articles, tally.add) };
    },
    tallies: () => tallies.map((tally) => tally.counts()),
  };
}

/** What the data card says besides what the settings and the files say. */
export function summaryOf(
  project: OpenProject,
  { annotators, counts, dataset }: Pick<ExportSource, 'annotators' | 'counts' | 'dataset'>,
  { tallies }: TalliedSource,
): Pick<DatasetSummary, 'codebook' | 'codebookVersion' | 'annotators' | 'parts' | 'dropped'> {
  return {
    codebook: dataset([], () => {}).codebook,
    codebookVersion: currentCodebook(project).version,
    annotators,
    parts: tallies(),
    dropped: counts.dropped,
  };
}

function* counted(
  articles: Iterable<ArticleRecord>,
  add: (record: ArticleRecord) => void,
): Iterable<ArticleRecord> {
  for (const record of articles) {
    add(record);
    yield record;
  }
}
