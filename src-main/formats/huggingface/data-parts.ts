import type { DatasetSummary } from '../data-card/dataset-summary.ts';
import type { PartCounts } from '../data-card/part-tally.ts';
import { onlySplit } from './rows.ts';
import { dataFiles } from './write.ts';

/** A part of the table: its name, what was counted of it, and its file. */
export interface DataPart {
  readonly split: string;
  readonly counts: PartCounts;
  readonly file: DatasetSummary['files'][number];
}

/** The parts that have rows, in order: a file of none has nothing a loader could read. */
export const dataParts = ({ parts, files }: DatasetSummary): readonly DataPart[] =>
  parts.flatMap((counts) => {
    const folder = counts.split === null ? '' : `${counts.split}/`;
    const names = Object.values(dataFiles).map((name) => `${folder}${name}`);
    const file = files.find(({ path }) => names.includes(path));
    return file && counts.rows > 0 ? [{ split: counts.split ?? onlySplit, counts, file }] : [];
  });
