import { searchForm } from '../../src-shared/arabic/find-folded.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** What the indexes hold of an article; the key is its row's. */
export interface IndexedArticle {
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

/** An article as the indexes take it: written words with a space between them, and folded letters. */
export interface IndexForms {
  readonly words: readonly [title: string, text: string];
  readonly letters: readonly [title: string, text: string];
}

/** Works out what is entered, which takes as long as the entering. */
export function indexFormsOf({ title, text }: Pick<IndexedArticle, 'title' | 'text'>): IndexForms {
  const letters = [searchForm(title), searchForm(text)] as const;
  return { letters, words: [wordsOnly(letters[0]), wordsOnly(letters[1])] };
}

/** Enters the article into both indexes, in the place of what they held of it before. In the transaction that stores it. */
export function indexArticle(
  handle: WriteHandle,
  { key, title, text }: IndexedArticle,
  { words, letters }: IndexForms = indexFormsOf({ title, text }),
): void {
  handle.run('INSERT OR REPLACE INTO article_words (rowid, title, text) VALUES (?, ?, ?)', key, ...words);
  handle.run('INSERT OR REPLACE INTO article_letters (rowid, title, text) VALUES (?, ?, ?)', key, ...letters);
}

const wordsOnly = (folded: string): string => foldedWords(folded).join(' ');

/** Every article, one in memory at a time. */
export function* allForSearch(read: ReadHandle): Generator<IndexedArticle, void, void> {
  for (const { key } of read.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    const article = read.get<IndexedArticle>('SELECT key, title, text FROM article WHERE key = ?', key);
    if (article) yield article;
  }
}
