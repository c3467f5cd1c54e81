import type { ReadHandle, WriteHandle } from './handle.ts';

/** A version without its text. `follows` is the one that was in force before; null where nobody knows. */
export interface CodebookVersionRow {
  readonly version: number;
  readonly publishedAt: string;
  /** Name of the annotator, null where none acted. */
  readonly publishedBy: string | null;
  readonly follows: number | null;
}

/** Number of the codebook in force, 0 where there is none. */
export const codebookVersionInForce = (read: ReadHandle): number =>
  read.get<{ version: number }>('SELECT version FROM codebook_in_force')?.version ?? 0;

/** The codebook of this number as JSON text. */
export const codebookText = (read: ReadHandle, version: number): string | undefined =>
  read.get<{ codebook: string }>('SELECT codebook FROM codebook_version WHERE version = ?', version)
    ?.codebook;

/** Every version that was ever published, the latest first. */
export const codebookVersions = (read: ReadHandle): CodebookVersionRow[] =>
  read.all<CodebookVersionRow>(
    `SELECT version, published_at AS publishedAt, name AS publishedBy, follows
    FROM codebook_version LEFT JOIN annotator ON annotator.id = published_by ORDER BY version DESC`,
  );

/** Adds a codebook under the next number; it is not in force yet. `publishedBy` is an annotator's id. */
export const insertCodebook = (
  handle: WriteHandle,
  given: { readonly publishedAt: string; readonly publishedBy: string | null; readonly codebook: string },
): number =>
  handle.insert(
    `INSERT INTO codebook_version (version, published_at, published_by, follows, codebook)
    SELECT coalesce(max(version), 0) + 1, ?, ?, (SELECT version FROM codebook_in_force), ? FROM codebook_version`,
    given.publishedAt,
    given.publishedBy,
    given.codebook,
  );

/** Adds a codebook under the number it has in another copy of the project; for a file that has none yet. */
export function insertCodebookNumbered(
  handle: WriteHandle,
  given: { readonly version: number; readonly publishedAt: string; readonly codebook: string },
): void {
  handle.run(
    'INSERT INTO codebook_version (version, published_at, codebook) VALUES (?, ?, ?)',
    given.version,
    given.publishedAt,
    given.codebook,
  );
}

/** Puts this version in force. */
export function putCodebookInForce(handle: WriteHandle, version: number): void {
  handle.run(
    'INSERT INTO codebook_in_force (single, version) VALUES (1, ?) ON CONFLICT (single) DO UPDATE SET version = excluded.version',
    version,
  );
}
