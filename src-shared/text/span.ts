/** A half-open stretch of text: `start` is included, `end` is not. UTF-16 code units unless a name says otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters the span covers. */
export const quoteOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Number of code units the span covers. */
export const spanLength = (span: Span): number => span.end - span.start;

/** True where the two spans share at least one code unit. */
export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `outer` covers every code unit of `inner`; equal spans contain each other. */
export const spanContains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Reading order: by start, the longer first where two start together. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
