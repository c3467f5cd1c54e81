import { element, place } from './element.ts';
import type { Geometry } from './geometry.ts';
import type { PageParagraph } from './page.ts';

/** Names people know the invisible characters by; others are shown by their code point. */
const names: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

const invisible = /[\p{Cf}--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]]/gv;

/** A badge above each invisible character of the paragraph, from its block's corner. */
export function badgesOf(text: string, paragraph: PageParagraph, geometry: Geometry): HTMLElement[] {
  const written = text.slice(paragraph.span.start, paragraph.span.end);
  return [...written.matchAll(invisible)].flatMap((match) => {
    const start = paragraph.span.start + match.index;
    const [piece] = geometry.pieces(paragraph, { start, end: start + match[0].length });
    if (!piece) return [];
    const badge = element('i', 'paint-badge');
    // Drawn by the style sheet: text in the page could be selected and copied.
    badge.dataset.name = names[match[0]] ?? codePointName(match[0]);
    place(badge, { left: piece.left + piece.width / 2, top: piece.top, width: 0, height: piece.height });
    return [badge];
  });
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
