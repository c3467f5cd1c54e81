import type { Article, ArticleMetadata } from '../../src-shared/model/article.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { type Comparison, comparisonOf, enterForComparing, type KnownShingles } from './near-duplicates.ts';
import { type IndexForms, indexArticle, indexFormsOf } from './search-index.ts';

interface ArticleColumns extends Omit<Article, 'byteOrderMark'> {
  readonly byteOrderMark: number;
}

/** What is kept of an article besides the article: for the list and its search. */
export interface ArticleMeasures {
  readonly foldedTitle: string;
  readonly words: number;
  /** Unicode code points. */
  readonly characters: number;
}

/** What is entered of an article besides its row: into the search and for comparing. */
export interface ArticleEntries {
  readonly forms: IndexForms;
  readonly comparison: Comparison;
}

/** Works out the entries, which an import does before it holds up anybody who wants to write. */
export const entriesOf = ({ title, text }: Pick<Article, 'title' | 'text'>): ArticleEntries => ({
  forms: indexFormsOf({ title, text }),
  comparison: comparisonOf(text),
});

/** Enough of an article to name it. */
export interface ArticleName {
  readonly id: string;
  readonly title: string;
}

/** The whole article, text included. */
export function readArticle(read: ReadHandle, id: string): Article | undefined {
  const row = read.get<ArticleColumns>(
    `SELECT id, title, outlet, author, url, published, language, text, text_sha256 AS textSha256, source_name AS sourceName,
      source_sha256 AS sourceSha256, encoding, byte_order_mark AS byteOrderMark, imported_at AS importedAt
    FROM article WHERE id = ?`,
    id,
  );
  return row && { ...row, byteOrderMark: row.byteOrderMark === 1 };
}

/** The stored text alone. */
export const articleText = (read: ReadHandle, id: string): string | undefined =>
  read.get<{ text: string }>('SELECT text FROM article WHERE id = ?', id)?.text;

/** SHA-256 of the stored text; undefined where no article has the id. */
export const textSha256Of = (read: ReadHandle, id: string): string | undefined =>
  read.get<{ hash: string }>('SELECT text_sha256 AS hash FROM article WHERE id = ?', id)?.hash;

/** The same of every article. */
export const allTextHashes = (read: ReadHandle): { readonly id: string; readonly hash: string }[] =>
  read.all('SELECT id, text_sha256 AS hash FROM article');

/** Ids in the order of import. */
export const allArticleIds = (read: ReadHandle): string[] =>
  read.all<{ id: string }>('SELECT id FROM article ORDER BY key').map((row) => row.id);

/** Number of articles in the project. */
export const countArticles = (read: ReadHandle): number =>
  read.get<{ total: number }>('SELECT count(*) AS total FROM article')?.total ?? 0;

/** Undefined where no article has the id. */
export const articleById = (read: ReadHandle, id: string): ArticleName | undefined =>
  read.get<ArticleName>('SELECT id, title FROM article WHERE id = ?', id);

/** The first imported of the articles whose text has this SHA-256. */
export const articleByText = (read: ReadHandle, textSha256: string): ArticleName | undefined =>
  read.get<ArticleName>(
    'SELECT id, title FROM article WHERE text_sha256 = ? ORDER BY key LIMIT 1',
    textSha256,
  );

/** The one article that is said to come from this address; undefined where none is, or several are. */
export function articleByUrl(read: ReadHandle, url: string): ArticleName | undefined {
  const [found, ...others] = read.all<ArticleName>(
    'SELECT id, title FROM article WHERE url = ? LIMIT 2',
    url,
  );
  return others.length === 0 ? found : undefined;
}

/**
 * Adds an article, enters it into the search and compares it with the others; its id must be new. It stands at `place`, which must be free, or with null after all
 * that ever were: the place of a deleted article is kept for it.
 */
export function insertArticle(
  handle: WriteHandle,
  article: Article,
  measures: ArticleMeasures,
  place: number | null = null,
  entries: ArticleEntries = entriesOf(article),
  known?: KnownShingles,
): number {
  const { title, text } = article;
  const key = handle.insert(
    `INSERT INTO article (key, id, title, folded_title, outlet, author, url, published, language, source_name, source_sha256, encoding,
      byte_order_mark, imported_at, words, characters, text_sha256, text)
    VALUES (coalesce(?, 1 + max(coalesce((SELECT max(key) FROM article), 0), coalesce((SELECT max(key) FROM removed_article), 0))),
      ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    article.id,
    title,
    measures.foldedTitle,
    article.outlet,
    article.author,
    article.url,
    article.published,
    article.language,
    article.sourceName,
    article.sourceSha256,
    article.encoding,
    article.byteOrderMark ? 1 : 0,
    article.importedAt,
    measures.words,
    measures.characters,
    article.textSha256,
    text,
  );
  indexArticle(handle, { key, title, text }, entries.forms);
  enterForComparing(handle, { key, text }, entries.comparison, known);
  return key;
}

/** An article's place in the project and what is said of it. */
export interface PlacedMetadata {
  readonly position: number;
  readonly metadata: ArticleMetadata & { readonly id: string };
}

/** Undefined where no article has the id. */
export function readMetadata(read: ReadHandle, id: string): PlacedMetadata | undefined {
  const row = read.get<ArticleMetadata & { readonly id: string; readonly position: number }>(
    'SELECT key AS position, id, title, outlet, author, url, published FROM article WHERE id = ?',
    id,
  );
  if (!row) return undefined;
  const { position, ...metadata } = row;
  return { position, metadata };
}

/** Replaces what is said of an article, in the search too. */
export function writeMetadata(
  handle: WriteHandle,
  { position, metadata }: PlacedMetadata,
  foldedTitle: string,
): void {
  handle.run(
    'UPDATE article SET title = ?, folded_title = ?, outlet = ?, author = ?, url = ?, published = ? WHERE key = ?',
    metadata.title,
    foldedTitle,
    metadata.outlet,
    metadata.author,
    metadata.url,
    metadata.published,
    position,
  );
  const { title } = metadata;
  indexArticle(handle, { key: position, title, text: articleText(handle, metadata.id) ?? '' });
}
