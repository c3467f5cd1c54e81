import { longestMetadata } from '../../src-shared/model/limits.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../src-shared/text/paragraphs.ts';
import { quoteOf } from '../../src-shared/text/span.ts';
import { hasVisibleCharacter } from './decode-text.ts';

/** A title for an article that has none: its first line that shows anything, without surrounding space, at most as long as titles are. */
export function titleOf(text: string): string {
  for (const paragraph of paragraphsOf(text)) {
    const line = quoteOf(text, paragraph);
    if (hasVisibleCharacter(line)) return cut(line.trim());
  }
  return '';
}

const cut = (line: string): string =>
  line.length <= longestMetadata ? line : line.slice(0, graphemesOf(line).previous(longestMetadata + 1));
