import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { OpenProject } from './project.ts';

/** The codebook in force and its number, counted from 1. */
export declare function currentCodebook(project: OpenProject): {
  readonly version: number;
  readonly codebook: Codebook;
};
/** Reads a codebook from a JSON file; throws `codebook-invalid` with the first field at fault. */
export declare function readCodebookFile(path: string): Codebook;
