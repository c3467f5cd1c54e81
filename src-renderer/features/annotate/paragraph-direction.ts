import { paragraphIndexAt } from '../../../src-shared/text/paragraphs.ts';
import type { ArticleGround } from './article/article-ground.ts';

const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u200f\u061c]/u;

/**
 * Which way the paragraph at `offset` runs on screen: by its first letter or direction mark, also within isolates, as HTML's
 * `dir="auto"` has it (which UAX #9, and so `baseDirection`, does not); left to right where it has none.
 */
export function directionAt(
  { text, paragraphs }: Pick<ArticleGround, 'text' | 'paragraphs'>,
  offset: number,
): 'rtl' | 'ltr' {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, offset)];
  const letter = paragraph && strong.exec(text.slice(paragraph.start, paragraph.end))?.[0];
  return letter && rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
