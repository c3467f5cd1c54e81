import { comparableText } from '../../src-shared/arabic/comparable-text.ts';
import {
  bandKeysOf,
  mostPerBucket,
  nearDuplicateResemblance,
  signatureOf,
} from '../../src-shared/arabic/near-duplicates.ts';
import { resemblance, shinglesOf } from '../../src-shared/arabic/shingles.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** An article to be compared with those before it; the key is its row's. */
export interface ComparedArticle {
  readonly key: number;
  readonly text: string;
}

/** Another article that says nearly the same. */
export interface NearDuplicate {
  readonly otherId: string;
  readonly otherTitle: string;
  /** Share of their shingles that they have in common, 0 to 1. */
  readonly resemblance: number;
}

/**
 * Finds what the article resembles among those entered before, notes it, and enters the article for those that follow. In the transaction that
 * stores it. Takes the same time however many there are.
 */
export function enterForComparing(handle: WriteHandle, { key, text }: ComparedArticle): void {
  const { bands, found } = compared(handle, text);
  for (const { key: other, resemblance: shared } of found) {
    handle.run(
      'INSERT OR REPLACE INTO near_duplicate (article, other, resemblance) VALUES (?, ?, ?)',
      key,
      other,
      shared,
    );
  }
  for (const band of bands) {
    handle.run('INSERT OR IGNORE INTO near_duplicate_band (band, article) VALUES (?, ?)', band, key);
  }
}

/** What a text that is not stored resembles, the likest first. */
export const nearDuplicatesOfText = (read: ReadHandle, text: string): NearDuplicate[] =>
  compared(read, text)
    .found.toSorted((a, b) => b.resemblance - a.resemblance || a.key - b.key)
    .flatMap(({ key, resemblance: shared }) =>
      read
        .all<{ otherId: string; otherTitle: string }>(
          'SELECT id AS otherId, title AS otherTitle FROM article WHERE key = ?',
          key,
        )
        .map((other) => ({ ...other, resemblance: shared })),
    );

/** What an article resembles among those that were there before it, the likest first. */
export const nearDuplicatesOf = (read: ReadHandle, articleId: string): NearDuplicate[] =>
  read.all<NearDuplicate>(
    `SELECT article.id AS otherId, article.title AS otherTitle, resemblance
    FROM near_duplicate JOIN article ON article.key = near_duplicate.other
    WHERE near_duplicate.article = (SELECT key FROM article WHERE id = ?) ORDER BY resemblance DESC, article.key`,
    articleId,
  );

/** Every article, one in memory at a time. */
export function* allForComparing(read: ReadHandle): Generator<ComparedArticle, void, void> {
  for (const { key } of read.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    yield { key, text: textOf(read, key) };
  }
}

/** The keys of the text's bands, and the stored articles that it resembles. */
function compared(read: ReadHandle, text: string) {
  const shingles = shinglesOf(comparableText(text));
  const bands = shingles.size === 0 ? [] : bandKeysOf(signatureOf(shingles));
  const found = [...candidates(read, bands)]
    .map((key) => ({
      key,
      resemblance: resemblance(shingles, shinglesOf(comparableText(textOf(read, key)))),
    }))
    .filter((other) => other.resemblance >= nearDuplicateResemblance);
  return { bands, found };
}

function candidates(read: ReadHandle, bands: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const band of bands) {
    const sql = `SELECT article FROM near_duplicate_band WHERE band = ? ORDER BY article LIMIT ${mostPerBucket}`;
    for (const { article } of read.all<{ article: number }>(sql, band)) found.add(article);
  }
  return found;
}

const textOf = (read: ReadHandle, key: number): string =>
  read.get<{ text: string }>('SELECT text FROM article WHERE key = ?', key)?.text ?? '';
