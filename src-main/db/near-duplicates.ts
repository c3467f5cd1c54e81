import { comparableText } from '../../src-shared/arabic/comparable-text.ts';
import {
  bandKeysOf,
  mostPerBucket,
  nearDuplicateResemblance,
  signatureOfHashes,
} from '../../src-shared/arabic/near-duplicates.ts';
import { fnvHashesOf, resemblanceOfHashes, shingleHashesOf } from '../../src-shared/arabic/shingle-hashes.ts';
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

/** What of a text is compared: the keys of its bands, and its shingles as numbers. */
export interface Comparison {
  readonly bands: readonly number[];
  readonly shingles: Float64Array;
}

/** Works out what of a text is compared, which takes longer than the comparing. */
export function comparisonOf(text: string): Comparison {
  const shingles = shingleHashesOf(comparableText(text));
  const bands = shingles.length === 0 ? [] : bandKeysOf(signatureOfHashes(fnvHashesOf(shingles)));
  return { bands, shingles };
}

/**
 * The shingles of articles that others were compared with last, by key; those of every article would only fill the memory. Good for one transaction: a
 * key that was given back may become another article's.
 */
export type KnownShingles = Map<number, Float64Array>;

/**
 * Finds what the article resembles among those entered before, notes it, and enters the article for those that follow. In the transaction that
 * stores it. Takes the same time however many there are.
 */
export function enterForComparing(
  handle: WriteHandle,
  { key, text }: ComparedArticle,
  comparison: Comparison = comparisonOf(text),
  known: KnownShingles = new Map(),
): void {
  for (const { key: other, resemblance } of resembling(handle, comparison, known)) {
    handle.run(
      'INSERT OR REPLACE INTO near_duplicate (article, other, resemblance) VALUES (?, ?, ?)',
      key,
      other,
      resemblance,
    );
  }
  handle.run(
    'INSERT OR IGNORE INTO near_duplicate_band (band, article) SELECT value, ? FROM json_each(?)',
    key,
    JSON.stringify(comparison.bands),
  );
}

/** What a text that is not stored resembles, the likest first. */
export const nearDuplicatesOfText = (read: ReadHandle, text: string): NearDuplicate[] =>
  resembling(read, comparisonOf(text), new Map())
    .sort((a, b) => b.resemblance - a.resemblance || a.key - b.key)
    .flatMap(({ key, resemblance }) =>
      read
        .all<{ otherId: string; otherTitle: string }>(
          'SELECT id AS otherId, title AS otherTitle FROM article WHERE key = ?',
          key,
        )
        .map((other) => ({ ...other, resemblance })),
    );

/** What an article resembles among those that were there before it, the likest first, and of a text that came a thousand times no more than `most`. */
export const nearDuplicatesOf = (read: ReadHandle, articleId: string, most = -1): NearDuplicate[] =>
  read.all<NearDuplicate>(
    `SELECT article.id AS otherId, article.title AS otherTitle, resemblance
    FROM near_duplicate JOIN article ON article.key = near_duplicate.other
    WHERE near_duplicate.article = (SELECT key FROM article WHERE id = ?) ORDER BY resemblance DESC, article.key LIMIT ?`,
    articleId,
    most,
  );

/** Every article, one in memory at a time. */
export function* allForComparing(read: ReadHandle): Generator<ComparedArticle, void, void> {
  for (const { key } of read.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    yield { key, text: textOf(read, key) };
  }
}

/** The stored articles that the text resembles. */
const resembling = (read: ReadHandle, { bands, shingles }: Comparison, known: KnownShingles) =>
  candidates(read, bands)
    .map((key) => ({ key, resemblance: resemblanceOfHashes(shingles, shinglesOfArticle(read, key, known)) }))
    .filter((other) => other.resemblance >= nearDuplicateResemblance);

/** So many articles' shingles take some four megabytes; what is compared again and again is the first few of a bucket. */
const mostKnown = 1_000;

function shinglesOfArticle(read: ReadHandle, key: number, known: KnownShingles): Float64Array {
  const shingles = known.get(key) ?? shingleHashesOf(comparableText(textOf(read, key)));
  remember(known, key, shingles);
  return shingles;
}

/** The one longest not compared makes room. */
function remember(known: KnownShingles, key: number, shingles: Float64Array): void {
  known.delete(key);
  known.set(key, shingles);
  if (known.size > mostKnown) for (const oldest of known.keys()) return void known.delete(oldest);
}

/**
 * Most articles that one is compared with. At the threshold five bands of forty agree, at a resemblance of 0.2 hardly one: where a site's lines
 * or an agency's sentences recur in thousands of articles, those that agree most are the ones that can be near-duplicates.
 */
const mostCompared = 24;

/** What shares a band with the text, the articles that share most of them first. */
function candidates(read: ReadHandle, bands: readonly number[]): readonly number[] {
  const shared = new Map<number, number>();
  for (const band of bands) {
    const sql = `SELECT article FROM near_duplicate_band WHERE band = ? ORDER BY article LIMIT ${mostPerBucket}`;
    for (const { article } of read.all<{ article: number }>(sql, band)) {
      shared.set(article, (shared.get(article) ?? 0) + 1);
    }
  }
  const found = [...shared].sort(([a, sharedByA], [b, sharedByB]) => sharedByB - sharedByA || a - b);
  return found.slice(0, mostCompared).map(([key]) => key);
}

const textOf = (read: ReadHandle, key: number): string =>
  read.get<{ text: string }>('SELECT text FROM article WHERE key = ?', key)?.text ?? '';
