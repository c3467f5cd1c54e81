import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { lineHeight, type SheetGeometry } from '../article/sheet-geometry.ts';
import { extentOf } from '../reading-order.ts';
import { drawLeaders, type Leader } from './leaders.ts';
import type { MarginItem } from './margin-items.ts';
import { type CardBox, packCards } from './pack-cards.ts';

interface Placement {
  readonly list: HTMLElement;
  readonly overlay: SVGSVGElement;
  readonly items: readonly MarginItem[];
  readonly geometry: SheetGeometry;
}

const gap = 6;
/** Half the height of a closed card: its middle stands at the middle of its line. */
const halfCard = 18;
/** The margin's own heading ends here. */
const firstTop = 92;

/**
 * Puts the cards beside their lines without overlap and draws brackets and leaders. Written to the elements directly: their heights
 * are known only after React rendered them, and a second rendering would cost a frame.
 */
export function placeItems({ list, overlay, items, geometry }: Placement): void {
  const pageEnd = geometry.page.clientHeight;
  const elements = [...list.children].filter((child) => child instanceof HTMLElement);
  const boxes = items.map(({ kind, top }, index) => {
    const height = elements[index]?.offsetHeight ?? 0;
    const beside = Math.max(firstTop, top + lineHeight / 2 - halfCard);
    return { wanted: kind === 'inspector' ? insideView(beside, height, geometry) : beside, height };
  });
  const tops = belowHeading(packCards(boxes, gap, anchorOf(items, boxes)));
  elements.forEach((element, index) => {
    element.style.insetBlockStart = `${tops[index] ?? 0}px`;
  });
  // The ruled line goes on beside cards that reach below the page.
  list.style.setProperty('--page-end', `${pageEnd}px`);
  const bottom = Math.max(0, ...boxes.map(({ height }, index) => (tops[index] ?? 0) + height));
  list.style.blockSize = `${bottom + gap}px`;
  drawLeaders(overlay, leadersOf(items, tops, geometry), geometry);
}

/** The opened card moves up from its line where its end would lie below the view, as long as its beginning and its line stay in it. */
function insideView(beside: number, height: number, { scroller }: SheetGeometry): number {
  const from = scroller.scrollTop + gap;
  const to = scroller.scrollTop + scroller.clientHeight - gap;
  if (beside < from || beside > to) return beside;
  return Math.max(from, Math.min(beside, to - height));
}

/** The line of the opened card stays where it is, and its card follows it; a card that moved up goes before. */
function anchorOf(items: readonly MarginItem[], boxes: readonly CardBox[]): number {
  const opened = items.findIndex(({ kind }) => kind === 'inspector');
  if (opened < 0) return 0;
  const [before, box] = [boxes[opened - 1], boxes[opened]];
  if (before && box && box.wanted < before.wanted) return opened;
  return items[opened - 1]?.top === items[opened]?.top && items[opened - 1]?.kind === 'entities'
    ? opened - 1
    : opened;
}

/** Where the cards above the opened one find no room under the heading, all move down together. */
function belowHeading(tops: readonly number[]): readonly number[] {
  const missing = Math.max(0, firstTop - (tops[0] ?? firstTop));
  return missing === 0 ? tops : tops.map((top) => top + missing);
}

function leadersOf(
  items: readonly MarginItem[],
  tops: readonly number[],
  { lineTopOf }: SheetGeometry,
): Leader[] {
  return items.flatMap((item, index) => {
    if (item.kind === 'entities') return [];
    const extent = extentOf(item.annotation);
    if (!extent) return [];
    return {
      id: item.annotation.id,
      kind: kindOf(item.annotation),
      ink: item.annotation.label,
      isOpened: item.kind === 'inspector',
      first: lineTopOf(extent.start) + lineHeight / 2,
      last: lineTopOf(Math.max(extent.start, extent.end - 1)) + lineHeight / 2,
      card: (tops[index] ?? 0) + halfCard,
    };
  });
}

const kindOf = ({ layer }: Annotation): Leader['kind'] => (layer === 'entity' ? 'none' : layer);
