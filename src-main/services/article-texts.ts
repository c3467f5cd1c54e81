import { Problem } from '../../src-shared/model/problem.ts';
import { type Graphemes, graphemesOf } from '../../src-shared/text/graphemes.ts';

/** An article's stored text and its grapheme boundaries (UTF-16). */
export interface ArticleText {
  readonly text: string;
  readonly graphemes: Graphemes;
}

/** Texts by article id. They never change, so that a copy is good for as long as it is kept. */
export interface ArticleTexts {
  /** Throws `article-unknown`. */
  of(articleId: string): ArticleText;
  /** To be called where an article may have gone. */
  forget(): void;
}

const mostKept = 8;

/** Keeps the texts used last: marking a long article asks for its text with every mark. */
export function createArticleTexts(read: (articleId: string) => string | undefined): ArticleTexts {
  const kept = new Map<string, ArticleText>();
  return {
    forget: () => kept.clear(),
    of(articleId) {
      let found = kept.get(articleId);
      if (!found) {
        const text = read(articleId);
        if (text === undefined) throw new Problem('article-unknown', { value: articleId });
        found = { text, graphemes: graphemesOf(text) };
      }
      kept.delete(articleId);
      kept.set(articleId, found);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
