import type { SearchHit } from '../../src-shared/contract/search.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** The hit with up to `width` code units of text on either side, cut between characters. */
export function hitInContext(
  text: string,
  graphemes: Graphemes,
  { start, end }: Span,
  width: number,
): SearchHit {
  const from = Math.max(0, start - width);
  const to = Math.min(text.length, end + width);
  const first = graphemes.isBoundary(from) ? from : Math.min(start, graphemes.next(from));
  const last = graphemes.isBoundary(to) ? to : Math.max(end, graphemes.previous(to));
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(first, start),
    after: text.slice(end, last),
  };
}
