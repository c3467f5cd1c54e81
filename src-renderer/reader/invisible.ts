import { invisiblesOf } from '../../src-shared/arabic/invisible.ts';
import { invisibleAbbreviation } from '../../src-shared/arabic/invisible-abbreviation.ts';
import { element, place } from './element.ts';
import type { Geometry } from './geometry.ts';
import type { PageParagraph } from './page.ts';

/** A badge above each run of an invisible character in the paragraph, from its block's corner. Tatweel is there to be seen. */
export function badgesOf(text: string, paragraph: PageParagraph, geometry: Geometry): HTMLElement[] {
  const from = paragraph.span.start;
  const written = text.slice(from, paragraph.span.end);
  return invisiblesOf(written).flatMap(({ start, end, kind, codePoint }) => {
    const [piece] = geometry.pieces(paragraph, { start: from + start, end: from + end });
    if (!piece || kind === 'tatweel') return [];
    const badge = element('i', 'paint-badge');
    const count = (end - start) / String.fromCodePoint(codePoint).length;
    // Drawn by the style sheet: text in the page could be selected and copied.
    badge.dataset.name = invisibleAbbreviation(codePoint) + (count > 1 ? `×${count}` : '');
    place(badge, { left: piece.left + piece.width / 2, top: piece.top, width: 0, height: piece.height });
    return [badge];
  });
}
