import type { Annotation } from '../../src-shared/model/annotation.ts';
import { layerRules } from '../../src-shared/model/layers.ts';
import { compareSpans, type Span, spanContains } from '../../src-shared/text/span.ts';

interface Placed {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs of one layer that cross one another or cover the same characters: variants of one thing, most likely, which merging by place lets in. A mention within
 * another is none. Found by sweeping over the text once.
 */
export function overlapsIn(gold: readonly Annotation[]): [string, string][] {
  return [...Map.groupBy(gold, ({ layer }) => layer).values()].flatMap((ofLayer) => {
    const placed = ofLayer.flatMap(placedOf).sort((a, b) => a.start - b.start || b.end - a.end);
    let open: Placed[] = [];
    const found: [string, string][] = [];
    for (const one of placed) {
      open = open.filter(({ end }) => end > one.start);
      for (const other of open) if (areVariants(other, one)) found.push([other.id, one.id]);
      open.push(one);
    }
    return found;
  });
}

function placedOf({ id, layer, spans }: Annotation): Placed[] {
  const role = layerRules[layer].required;
  const own = spans.filter((span) => role !== null && span.role === role).sort(compareSpans);
  const [first] = own;
  return first ? [{ id, spans: own, start: first.start, end: Math.max(...own.map(({ end }) => end)) }] : [];
}

function areVariants(a: Placed, b: Placed): boolean {
  const isShared = a.spans.some((one) =>
    b.spans.some((other) => one.start < other.end && other.start < one.end),
  );
  if (!isShared) return false;
  const holds = (outer: Placed, inner: Placed) =>
    inner.spans.every((span) => outer.spans.some((around) => spanContains(around, span)));
  const [first, second] = [holds(a, b), holds(b, a)];
  return first === second;
}
