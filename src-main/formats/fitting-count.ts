import { Problem } from '../../src-shared/model/problem.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** A span as a file counts it. */
export interface CountedSpan extends Span {
  /** What the file says stands there; null where it does not say. */
  readonly quote: string | null;
  /** Where in the file it is, from 1, in files of lines. */
  readonly line?: number;
}

/**
 * The first way of counting in which every span covers what the file says stands there. Throws `offset-unit-unclear` with the best score
 * where none does: nothing is moved to make it fit.
 */
export function fittingCount<Way, Counted extends CountedSpan>(
  ways: Iterable<Way>,
  spans: readonly Counted[],
  covers: (way: Way, span: Counted, quote: string) => boolean,
): Way {
  const quoted = spans.flatMap((span) => (span.quote === null ? [] : [{ span, quote: span.quote }]));
  let best = -1;
  let wrong: (typeof quoted)[number] | undefined;
  for (const way of ways) {
    const missed = quoted.filter(({ span, quote }) => !covers(way, span, quote));
    if (missed.length === 0) return way;
    if (quoted.length - missed.length > best) {
      best = quoted.length - missed.length;
      wrong = missed[0];
    }
  }
  throw new Problem('offset-unit-unclear', {
    matched: Math.max(best, 0),
    count: quoted.length,
    start: wrong?.span.start ?? 0,
    end: wrong?.span.end ?? 0,
    quote: wrong?.quote ?? '',
    ...(wrong?.span.line !== undefined && { line: wrong.span.line }),
  });
}
