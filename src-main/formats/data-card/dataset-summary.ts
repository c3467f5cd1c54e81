import type { ExportOptions } from '../../../src-shared/contract/exports.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import type { PartCounts } from './part-tally.ts';

/** What is known of a dataset once it is written: all that its card and its metadata say. */
export interface DatasetSummary {
  readonly project: { readonly id: string; readonly name: string };
  /** Version of the program. */
  readonly version: string;
  readonly codebook: Codebook;
  readonly codebookVersion: number;
  readonly options: ExportOptions;
  /** Names of those whose work is in it. */
  readonly annotators: readonly string[];
  /** In the order of the files; one without a name where the articles stay together. */
  readonly parts: readonly PartCounts[];
  /** How often something was lost, by `kind: reason`. */
  readonly losses: Readonly<Record<string, number>>;
  readonly dropped: { readonly inBoilerplate: number; readonly links: number };
  /** Files of data, with paths relative to the folder of the card. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}
