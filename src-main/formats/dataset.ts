import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { ArticleRecord } from './article-record.ts';
import type { ReportedLoss } from './loss.ts';

/** What a format is given to write. `articles` is read once and in order, one in memory at a time. */
export interface Dataset {
  readonly articles: Iterable<ArticleRecord>;
  readonly codebook: Codebook;
  /** Names of those whose work is in it. */
  readonly annotators: readonly string[];
  readonly offsetUnit: ExportOptions['offsetUnit'];
  /** The part of a split that this is; absent where the articles stay together. */
  readonly split?: string | undefined;
  /** Told at once of each thing the format cannot hold: nobody keeps a list of them in memory. */
  readonly lose: (loss: ReportedLoss) => void;
}

/** A file of an export: its path within the export with `/`, its text or bytes in pieces. Pieces must be taken before the next file is asked for. */
export interface OutputFile {
  readonly path: string;
  readonly content: Iterable<string | Uint8Array>;
  /** True where more of the same file may follow after other files: tables that grow article by article. */
  readonly isContinued?: true;
}
