import type { AnnotationSpan } from '../../src-shared/model/annotation.ts';
import type { SpanRole } from '../../src-shared/model/layers.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { NudgeGround } from './nudge.ts';
import { trimSpace } from './trim-span.ts';

/** The stretch cut at line breaks, which no fragment crosses, without outer white space; lines of white space only are left out. */
export function fragmentsOf(span: Span, { text, graphemes, paragraphs }: NudgeGround): Span[] {
  return paragraphs
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map(({ start, end }) =>
      trimSpace(text, { start: Math.max(start, span.start), end: Math.min(end, span.end) }),
    )
    .filter(({ start, end }) => start < end)
    .map((piece) => graphemes.cover(piece));
}

/**
 * The spans with another fragment of this role. Where it touches or overlaps fragments there are, or only spaces of one line lie
 * between, they become one; what is joined stands where the first of them stood. UTF-16.
 */
export function withFragment(
  spans: readonly AnnotationSpan[],
  role: SpanRole,
  added: Span,
  text: string,
): readonly AnnotationSpan[] {
  let { start, end } = added;
  const joins = (span: AnnotationSpan) =>
    span.role === role && isJoined(text, Math.min(span.end, end), Math.max(span.start, start));
  const joined = new Set<AnnotationSpan>();
  // What is joined may reach to the next: again until nothing more is taken in.
  for (let next = spans.find(joins); next; next = spans.find((span) => !joined.has(span) && joins(span))) {
    joined.add(next);
    start = Math.min(start, next.start);
    end = Math.max(end, next.end);
  }
  const whole: AnnotationSpan = { role, start, end };
  const first = spans.findIndex((span) => joined.has(span));
  if (first < 0) return [...spans, whole];
  return spans.flatMap((span, index) => (index === first ? [whole] : joined.has(span) ? [] : [span]));
}

/** The fragment of this role at a caret; at the border of two the one that ends there. */
export const fragmentAt = (
  spans: readonly AnnotationSpan[],
  role: SpanRole,
  caret: number,
): AnnotationSpan | undefined =>
  spans.find((span) => span.role === role && span.start < caret && caret <= span.end) ??
  spans.find((span) => span.role === role && span.start === caret);

/** The spans of two annotations as one's. */
export const mergedSpans = (
  kept: readonly AnnotationSpan[],
  others: readonly AnnotationSpan[],
  text: string,
): readonly AnnotationSpan[] =>
  others.reduce((spans, span) => withFragment(spans, span.role, span, text), kept);

const isJoined = (text: string, from: number, to: number): boolean =>
  to <= from || /^[^\S\n\r\u2028\u2029]+$/u.test(text.slice(from, to));
