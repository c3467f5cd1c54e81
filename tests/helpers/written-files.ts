import type { Dataset, OutputFile } from '../../src-main/formats/dataset.ts';
import type { ReportedLoss } from '../../src-main/formats/loss.ts';

interface File {
  readonly path: string;
  readonly bytes: Buffer;
  /** Its bytes as UTF-8. */
  readonly text: string;
}

/** The files a writer makes of a dataset, whole, and what it said that they cannot hold. */
export function writtenFiles(
  write: (dataset: Dataset) => Iterable<OutputFile>,
  dataset: Omit<Dataset, 'lose'>,
): { readonly files: readonly File[]; readonly losses: readonly ReportedLoss[] } {
  const losses: ReportedLoss[] = [];
  const lose = (loss: ReportedLoss) => void losses.push(loss);
  const pieces = new Map<string, Buffer[]>();
  for (const { path, content } of write({ ...dataset, lose })) {
    const own = pieces.get(path) ?? [];
    for (const piece of content) own.push(Buffer.from(piece));
    pieces.set(path, own);
  }
  const files = [...pieces].map(([path, own]) => {
    const bytes = Buffer.concat(own);
    return { path, bytes, text: bytes.toString() };
  });
  return { files, losses };
}
