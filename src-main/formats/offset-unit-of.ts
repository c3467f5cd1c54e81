import { Problem } from '../../src-shared/model/problem.ts';
import { type OffsetUnit, offsetConverter } from '../../src-shared/text/offset-units.ts';

const units = ['codepoint', 'utf16'] as const;

interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** What the file says stands there; null where it does not say. */
  readonly quote: string | null;
}

/**
 * The unit in which every span covers what the file quotes: code points, which most formats mean, before UTF-16, which
 * many programs write. Throws `offset-unit-unclear` with the best score where none fits: nothing is moved to make it fit.
 */
export function offsetUnitOf(
  text: string,
  spans: readonly QuotedSpan[],
  isSame: (covered: string, quote: string) => boolean = (covered, quote) => covered === quote,
): OffsetUnit {
  const quoted = spans.filter(({ quote }) => quote !== null);
  let best = -1;
  let wrong: QuotedSpan | undefined;
  for (const unit of units) {
    const { toUtf16 } = offsetConverter(text, unit);
    const missed = quoted.filter(({ start, end, quote }) => {
      const [from, to] = [toUtf16(start), toUtf16(end)];
      return from === undefined || to === undefined || !isSame(text.slice(from, to), quote ?? '');
    });
    if (missed.length === 0) return unit;
    if (quoted.length - missed.length > best) {
      best = quoted.length - missed.length;
      wrong = missed[0];
    }
  }
  throw new Problem('offset-unit-unclear', {
    matched: Math.max(best, 0),
    count: quoted.length,
    start: wrong?.start ?? 0,
    end: wrong?.end ?? 0,
    quote: wrong?.quote ?? '',
  });
}
