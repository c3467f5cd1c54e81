import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { ArticleState } from '../../../../src-shared/model/article.ts';
import type { ArticleGround } from '../article/article-ground.ts';

/** The article on screen. Annotations include what is not yet saved; `ordered` has them in reading order. */
export interface OpenArticle {
  readonly ground: ArticleGround;
  readonly annotations: readonly Annotation[];
  readonly ordered: readonly Annotation[];
  readonly state: ArticleState;
}
