import { expect, it } from 'vitest';
import { directionAt } from '../../../src-renderer/features/annotate/paragraph-direction.ts';
import { paragraphDirections } from '../../../src-shared/arabic/direction.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

it('every offset runs as its paragraph does, its line break too', () => {
  const text = 'قال CNN\nParis قال\n2019';
  const ground = { paragraphs: paragraphsOf(text), directions: paragraphDirections(text) };
  const found = Array.from({ length: text.length + 1 }, (_, offset) => directionAt(ground, offset));
  expect(found).toEqual([...Array(8).fill('rtl'), ...Array(text.length - 7).fill('ltr')]);
});
