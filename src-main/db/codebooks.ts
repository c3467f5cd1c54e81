import type { ReadHandle, WriteHandle } from './handle.ts';

/** Number of the codebook in force, 0 where there is none. */
export const latestCodebookVersion = (read: ReadHandle): number =>
  read.get<{ version: number | null }>('SELECT max(version) AS version FROM codebook_version')?.version ?? 0;

/** The codebook of this number as JSON text. */
export const codebookText = (read: ReadHandle, version: number): string | undefined =>
  read.get<{ codebook: string }>('SELECT codebook FROM codebook_version WHERE version = ?', version)
    ?.codebook;

/** Adds a codebook after the one in force; its number. */
export const insertCodebook = (handle: WriteHandle, publishedAt: string, codebook: string): number =>
  handle.insert(
    `INSERT INTO codebook_version (version, published_at, codebook)
    SELECT coalesce(max(version), 0) + 1, ?, ? FROM codebook_version`,
    publishedAt,
    codebook,
  );
