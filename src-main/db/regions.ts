import type { Region } from '../../src-shared/model/article.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

interface RegionColumns extends Omit<Region, 'reason'> {
  readonly reason: string | null;
}

/** The article's regions in the order they were given. */
export const readRegions = (read: ReadHandle, articleId: string): Region[] =>
  read
    .all<RegionColumns>(
      `SELECT kind, start_offset AS start, end_offset AS end, origin, reason FROM region
      WHERE article = (SELECT key FROM article WHERE id = ?) ORDER BY ordinal`,
      articleId,
    )
    .map(({ reason, ...region }) => (reason === null ? region : { ...region, reason }));

/** Adds the regions of an article that has none yet. */
export function insertRegions(handle: WriteHandle, articleId: string, regions: readonly Region[]): void {
  regions.forEach((region, ordinal) => {
    handle.run(
      `INSERT INTO region (article, ordinal, kind, start_offset, end_offset, origin, reason)
      VALUES ((SELECT key FROM article WHERE id = ?), ?, ?, ?, ?, ?, ?)`,
      articleId,
      ordinal,
      region.kind,
      region.start,
      region.end,
      region.origin,
      region.reason ?? null,
    );
  });
}

/** Puts these regions in the place of all that the article has. */
export function replaceRegions(handle: WriteHandle, articleId: string, regions: readonly Region[]): void {
  handle.run('DELETE FROM region WHERE article = (SELECT key FROM article WHERE id = ?)', articleId);
  insertRegions(handle, articleId, regions);
}
