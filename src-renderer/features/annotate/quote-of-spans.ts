import type { Annotation } from '../../../src-shared/model/annotation.ts';

/** The stored text of an annotation's fragments in reading order. */
export const quoteOfSpans = (text: string, spans: Annotation['spans']): string =>
  spans
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ');

/** What an annotation is called where it is linked to: the words it marks, for a claim what is said and not its cue. */
export const nameOf = (text: string, { spans }: Pick<Annotation, 'spans'>): string =>
  quoteOfSpans(
    text,
    spans.filter(({ role }) => role !== 'cue'),
  );
