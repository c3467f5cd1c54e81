import { allForSearch, indexArticle } from '../search-index.ts';
import type { Migration } from './migration.ts';

/**
 * Two indexes of every title and text, folded; neither keeps the text itself. `article_words` holds written words, separated by spaces
 * as the program separates them: the tokenizer then has nothing to decide that another version of Unicode would decide otherwise.
 * `article_letters` holds every three characters in a row, which finds what stands inside words. The rows are written with the
 * article (see search-index.ts), because folding is not SQL, and leave with it.
 */
export const search: Migration = {
  name: '0002-search',
  sql: `
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE article_letters USING fts5 (title, text, content = '', contentless_delete = 1,
  tokenize = 'trigram case_sensitive 1');

CREATE TRIGGER article_leaves_search AFTER DELETE ON article
BEGIN
  DELETE FROM article_words WHERE rowid = old.key;
  DELETE FROM article_letters WHERE rowid = old.key;
END;
`,
  fill(handle) {
    for (const article of allForSearch(handle)) indexArticle(handle, article);
  },
};
