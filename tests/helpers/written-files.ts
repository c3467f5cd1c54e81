import type { Dataset, OutputFile } from '../../src-main/formats/dataset.ts';
import type { ReportedLoss } from '../../src-main/formats/loss.ts';

/** The files a writer makes of a dataset, whole, and what it said that they cannot hold. */
export function writtenFiles(
  write: (dataset: Dataset) => Iterable<OutputFile>,
  dataset: Omit<Dataset, 'lose'>,
): {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly losses: readonly ReportedLoss[];
} {
  const losses: ReportedLoss[] = [];
  const lose = (loss: ReportedLoss) => void losses.push(loss);
  const files = [...write({ ...dataset, lose })].map(({ path, content }) => ({
    path,
    text: [...content].join(''),
  }));
  return { files, losses };
}
