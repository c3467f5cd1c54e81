import { type Direction, paragraphDirections } from '../../../../src-shared/arabic/direction.ts';
import { type Words, wordsOf } from '../../../../src-shared/arabic/words.ts';
import type { Article, Region } from '../../../../src-shared/model/article.ts';
import { type Graphemes, graphemesOf } from '../../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../../src-shared/text/paragraphs.ts';
import type { Span } from '../../../../src-shared/text/span.ts';

/** An article and what is known of its text, built once for each article that is opened, and what its lines are now. */
export interface ArticleGround {
  readonly article: Article;
  readonly regions: readonly Region[];
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly words: Words;
  readonly paragraphs: readonly Span[];
  /** Which way each of them runs. */
  readonly directions: readonly Direction[];
}

/** All of it but the regions, which may change. */
export const groundOf = (article: Article): Omit<ArticleGround, 'regions'> => ({
  article,
  text: article.text,
  graphemes: graphemesOf(article.text),
  words: wordsOf(article.text),
  paragraphs: paragraphsOf(article.text),
  directions: paragraphDirections(article.text),
});
