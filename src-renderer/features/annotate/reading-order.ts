import type { Annotation } from '../../../src-shared/model/annotation.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { compareSpans } from '../../../src-shared/text/span.ts';

/** From the first to the last character an annotation covers; null for a stance of the whole article. UTF-16. */
export function extentOf(annotation: Pick<Annotation, 'spans'>): Span | null {
  if (annotation.spans.length === 0) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of annotation.spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The annotations as a reader meets them: by first character, the longer first; stances of the whole article last. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  const placed = annotations.map((annotation) => ({ annotation, extent: extentOf(annotation) }));
  placed.sort((a, b) => {
    if (!a.extent || !b.extent) return Number(!a.extent) - Number(!b.extent);
    return compareSpans(a.extent, b.extent);
  });
  return placed.map(({ annotation }) => annotation);
}

/**
 * The annotation after (1) or before (-1) the selected one, or, where none is selected, the first one onward from `offset`.
 * `ordered` is in reading order. Null at the end: there the focus may leave the text.
 */
export function neighbour(
  ordered: readonly Annotation[],
  selected: string | null,
  offset: number,
  direction: 1 | -1,
): Annotation | null {
  const index = selected === null ? -1 : ordered.findIndex(({ id }) => id === selected);
  if (index >= 0) return ordered[index + direction] ?? null;
  const starts = (annotation: Annotation) => extentOf(annotation)?.start ?? Number.POSITIVE_INFINITY;
  return (
    (direction === 1
      ? ordered.find((annotation) => starts(annotation) >= offset)
      : ordered.findLast((annotation) => starts(annotation) < offset)) ?? null
  );
}
