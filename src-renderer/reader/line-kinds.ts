import type { Region, RegionKind } from '../../src-shared/model/article.ts';
import { paragraphIndexAt } from '../../src-shared/text/paragraphs.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** How a line is set: `about` for what stands around the article's own text, `foreign` for what is not the article's own. */
export type LineKind = 'body' | 'title' | 'about' | 'blank' | 'foreign';

/** How each line is set, by the regions that cover all that is to be seen of it; the spaces around it do not matter. */
export function lineKinds(text: string, lines: readonly Span[], regions: readonly Region[]): LineKind[] {
  const kinds = lines.map(({ start, end }): LineKind => (isBlank(text, start, end) ? 'blank' : 'body'));
  for (const region of regions) {
    const kind = kindOf(region.kind);
    for (let index = paragraphIndexAt(lines, region.start); index < lines.length; index++) {
      const line = lines[index];
      const known = kinds[index];
      if (!line || !known || line.start >= region.end) break;
      const covers =
        isBlank(text, line.start, region.start) && isBlank(text, region.end, line.end) && known !== 'blank';
      if (covers && weights[kind] > weights[known]) kinds[index] = kind;
    }
  }
  return kinds;
}

/** The last line of the run of foreign lines that begins at `first`; empty lines between two of them belong to it. */
export function foreignRunEnd(kinds: readonly LineKind[], first: number): number {
  let last = first;
  for (let index = first; kinds[index] === 'foreign' || kinds[index] === 'blank'; index++) {
    if (kinds[index] === 'foreign') last = index;
  }
  return last;
}

/** Where regions overlap. */
const weights: Readonly<Record<LineKind, number>> = { blank: 0, body: 0, about: 1, title: 2, foreign: 3 };

function kindOf(kind: RegionKind): LineKind {
  if (kind === 'boilerplate' || kind === 'other-article') return 'foreign';
  return kind === 'title' || kind === 'body' ? kind : 'about';
}

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';
