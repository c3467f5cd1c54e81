import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { ArticleRecord } from './article-record.ts';

/** What a format is given to write. `articles` is read once and in order, one in memory at a time. */
export interface Dataset {
  readonly articles: Iterable<ArticleRecord>;
  readonly codebook: Codebook;
  /** Names of those whose work is in it. */
  readonly annotators: readonly string[];
  readonly offsetUnit: ExportOptions['offsetUnit'];
}

/** A file of an export: its path within the export with `/`, its text in pieces. Pieces must be taken before the next file is asked for. */
export interface OutputFile {
  readonly path: string;
  readonly content: Iterable<string>;
}
