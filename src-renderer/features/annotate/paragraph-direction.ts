import { paragraphIndexAt } from '../../../src-shared/text/paragraphs.ts';
import type { ArticleGround } from './article/article-ground.ts';

const strongLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Which way the paragraph at `offset` runs: as `dir="auto"` has it, by its first letter; left to right where it has none. */
export function directionAt(
  { text, paragraphs }: Pick<ArticleGround, 'text' | 'paragraphs'>,
  offset: number,
): 'rtl' | 'ltr' {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, offset)];
  const letter = paragraph && strongLetter.exec(text.slice(paragraph.start, paragraph.end))?.[0];
  return letter && rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
