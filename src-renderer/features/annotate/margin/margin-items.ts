import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { extentOf } from '../reading-order.ts';
import type { MarginFilter } from '../state/view-store.ts';

/** Something that stands in the margin beside the line at `top` (pixels from the reader's top). */
export type MarginItem =
  | {
      readonly kind: 'entities';
      readonly key: string;
      readonly top: number;
      readonly annotations: readonly Annotation[];
    }
  | {
      readonly kind: 'note' | 'inspector';
      readonly key: string;
      readonly top: number;
      readonly annotation: Annotation;
    };

interface MarginQuestion {
  /** In reading order. */
  readonly ordered: readonly Annotation[];
  readonly filter: MarginFilter;
  readonly selected: string | null;
  /** The stretch of the sheet, in pixels, whose lines get their items. */
  readonly from: number;
  readonly to: number;
  lineTopOf(offset: number): number;
}

/**
 * The items beside the lines between `from` and `to`, in reading order: one for all entities that begin on a line, one for each claim
 * and stance, and the opened one after its line's, wherever that is. Asks for the lines of those annotations only.
 */
export function marginItems({
  ordered,
  filter,
  selected,
  from,
  to,
  lineTopOf,
}: MarginQuestion): MarginItem[] {
  const topOf = (annotation: Annotation): number => {
    const extent = extentOf(annotation);
    return extent ? lineTopOf(extent.start) : 0;
  };
  const placed = ordered.filter(({ spans }) => spans.length > 0);
  const unplaced = from <= 0 ? ordered.filter(({ spans }) => spans.length === 0) : [];
  const near: { annotation: Annotation; top: number }[] = unplaced.map((annotation) => ({
    annotation,
    top: 0,
  }));
  for (let index = firstFrom(placed, from, topOf); index < placed.length; index++) {
    const annotation = placed[index];
    if (!annotation) break;
    const top = topOf(annotation);
    if (top > to) break;
    near.push({ annotation, top });
  }
  withSelected(near, ordered, selected, topOf);
  const items: MarginItem[] = [];
  for (const { annotation, top } of near) {
    if (filter !== 'all' && annotation.layer !== filter && annotation.id !== selected) continue;
    append(items, annotation, top, annotation.id === selected);
  }
  return items;
}

/** What is open stays open while the text scrolls: a note may be half written. */
function withSelected(
  near: { annotation: Annotation; top: number }[],
  ordered: readonly Annotation[],
  selected: string | null,
  topOf: (annotation: Annotation) => number,
): void {
  const annotation = ordered.find(({ id }) => id === selected);
  if (!annotation || near.some((other) => other.annotation === annotation)) return;
  const top = topOf(annotation);
  if (top < (near[0]?.top ?? 0)) near.unshift({ annotation, top });
  else near.push({ annotation, top });
}

function append(items: MarginItem[], annotation: Annotation, top: number, isSelected: boolean): void {
  const { id: key, layer } = annotation;
  if (layer !== 'entity') {
    items.push({ kind: isSelected ? 'inspector' : 'note', key, top, annotation });
    return;
  }
  const index = items.findLastIndex((item) => item.kind === 'entities' && item.top === top);
  const line = items[index];
  if (line?.kind === 'entities') items[index] = { ...line, annotations: [...line.annotations, annotation] };
  else items.push({ kind: 'entities', key: `line ${top}`, top, annotations: [annotation] });
  if (isSelected) items.push({ kind: 'inspector', key, top, annotation });
}

/** Index of the first annotation whose line is at `from` or below; lines only go down in reading order. Binary search. */
function firstFrom(
  placed: readonly Annotation[],
  from: number,
  topOf: (annotation: Annotation) => number,
): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const annotation = placed[middle];
    if (annotation && topOf(annotation) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
