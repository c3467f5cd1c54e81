import { searchForm } from '../../src-shared/arabic/find-folded.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** What the indexes hold of an article; the key is its row's. */
export interface IndexedArticle {
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

/** Enters the article into both indexes, in the place of what they held of it before. In the transaction that stores it. */
export function indexArticle(handle: WriteHandle, { key, title, text }: IndexedArticle): void {
  const forms = [searchForm(title), searchForm(text)] as const;
  const [titleWords, textWords] = [wordsOnly(forms[0]), wordsOnly(forms[1])];
  handle.run(
    'INSERT OR REPLACE INTO article_words (rowid, title, text) VALUES (?, ?, ?)',
    key,
    titleWords,
    textWords,
  );
  handle.run('INSERT OR REPLACE INTO article_letters (rowid, title, text) VALUES (?, ?, ?)', key, ...forms);
}

const wordsOnly = (folded: string): string => foldedWords(folded).join(' ');

/** Every article, one in memory at a time. */
export function* allForSearch(read: ReadHandle): Generator<IndexedArticle, void, void> {
  for (const { key } of read.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    const article = read.get<IndexedArticle>('SELECT key, title, text FROM article WHERE key = ?', key);
    if (article) yield article;
  }
}
