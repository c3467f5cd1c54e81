import { type Span, spanLength, spansOverlap } from '../../src-shared/text/span.ts';

/**
 * A lane for each span, 0 nearest the text: above everything shorter that it overlaps, so that the innermost line is nearest and
 * no two overlapping lines share a lane, be they nested or crossing. Same order as the spans.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes = new Array<number>(spans.length).fill(0);
  for (const cluster of overlappingClusters(spans)) {
    const placed: number[] = [];
    const shortestFirst = cluster.toSorted((a, b) => length(a) - length(b) || start(a) - start(b) || a - b);
    for (const index of shortestFirst) {
      const below = placed.filter((other) => overlap(index, other));
      lanes[index] = Math.max(-1, ...below.map((other) => lanes[other] ?? 0)) + 1;
      placed.push(index);
    }
  }
  return lanes;

  function start(index: number): number {
    return spans[index]?.start ?? 0;
  }
  function length(index: number): number {
    const span = spans[index];
    return span ? spanLength(span) : 0;
  }
  function overlap(a: number, b: number): boolean {
    const [first, second] = [spans[a], spans[b]];
    return first !== undefined && second !== undefined && spansOverlap(first, second);
  }
}

/** A stretch of text and the one thing that is shown on it. */
export interface Stretch<Item> extends Span {
  readonly item: Item;
}

/**
 * Cuts overlapping stretches into pieces that do not overlap: on each piece the item with the highest `rank` shows, the shortest
 * stretch where ranks are equal. Two translucent tints on one piece would blend into the colour of a third type.
 */
export function topmostPieces<Item>(
  stretches: readonly Stretch<Item>[],
  rank: (item: Item) => number,
): Stretch<Item>[] {
  const pieces: Stretch<Item>[] = [];
  for (const cluster of overlappingClusters(stretches)) {
    const members = cluster.flatMap((index) => stretches[index] ?? []);
    members.sort((a, b) => rank(b.item) - rank(a.item) || spanLength(a) - spanLength(b));
    const edges = [...new Set(members.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    edges.slice(0, -1).forEach((start, position) => {
      const end = edges[position + 1] ?? start;
      const top = members.find((member) => member.start <= start && end <= member.end);
      const previous = pieces.at(-1);
      if (!top) return;
      if (previous && previous.item === top.item && previous.end === start) pieces.pop();
      pieces.push({
        start: previous && previous.item === top.item && previous.end === start ? previous.start : start,
        end,
        item: top.item,
      });
    });
  }
  return pieces;
}

/** Indexes of the spans in groups that touch no other group, so that a crowded article costs no more than its densest passage. */
function overlappingClusters(spans: readonly Span[]): number[][] {
  const order = spans.map((_, index) => index);
  order.sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
  const clusters: number[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    if (span.start < reach) clusters.at(-1)?.push(index);
    else clusters.push([index]);
    reach = Math.max(reach, span.end);
  }
  return clusters;
}
