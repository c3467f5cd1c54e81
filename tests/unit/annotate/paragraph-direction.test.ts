import { expect, it } from 'vitest';
import { directionAt } from '../../../src-renderer/features/annotate/paragraph-direction.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

// The directions are those that the HTML standard gives dir="auto": the first character of bidi class L, R or AL decides, and RLM is
// of class R, ALM of AL, LRM of L.
const lines: readonly (readonly [string, 'rtl' | 'ltr'])[] = [
  ['قال الوزير', 'rtl'],
  ['«١٢» CNN', 'ltr'],
  ['\u200fCNN: قال', 'rtl'],
  ['\u061cBBC', 'rtl'],
  ['\u200eقال', 'ltr'],
  ['\u2067قال\u2069 Paris', 'rtl'],
  ['2019 – 12', 'ltr'],
  ['', 'ltr'],
];

it('a paragraph runs as its first strong character does, a direction mark too', () => {
  const text = lines.map(([line]) => line).join('\n');
  const paragraphs = paragraphsOf(text);
  const found = paragraphs.map(({ start }) => directionAt({ text, paragraphs }, start));
  expect(found).toEqual(lines.map(([, direction]) => direction));
});
