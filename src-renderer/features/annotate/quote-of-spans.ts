import type { Annotation } from '../../../src-shared/model/annotation.ts';

/** The stored text of an annotation's fragments in reading order. */
export const quoteOfSpans = (text: string, spans: Annotation['spans']): string =>
  spans
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ');
