import type { Direction } from '../../../src-shared/arabic/direction.ts';
import { paragraphIndexAt } from '../../../src-shared/text/paragraphs.ts';
import type { ArticleGround } from './article/article-ground.ts';

/** Which way the paragraph at `offset` runs on screen. */
export const directionAt = (
  { paragraphs, directions }: Pick<ArticleGround, 'paragraphs' | 'directions'>,
  offset: number,
): Direction => directions[paragraphIndexAt(paragraphs, offset)] ?? 'rtl';
