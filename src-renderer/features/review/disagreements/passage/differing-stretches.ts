import type { Span } from '../../../../../src-shared/text/span.ts';

/** Stretches that some of these cover and others do not, in order and apart; none where all cover the same characters. */
export function differingStretches(versions: readonly (readonly Span[])[]): Span[] {
  const edges = [...new Set(versions.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end])))];
  edges.sort((a, b) => a - b);
  const stretches: Span[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start;
    const covering = versions.filter((spans) =>
      spans.some((span) => span.start <= start && end <= span.end),
    ).length;
    if (covering === 0 || covering === versions.length) return;
    const previous = stretches.at(-1);
    if (previous?.end === start) stretches.splice(-1, 1, { start: previous.start, end });
    else stretches.push({ start, end });
  });
  return stretches;
}
