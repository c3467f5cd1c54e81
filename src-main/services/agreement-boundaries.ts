import { haveSameBoundaries } from '../../src-shared/agreement/index.ts';
import { type BoundaryDifference, boundaryDifference } from '../../src-shared/arabic/boundary-difference.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { Mark } from './agreement-marks.ts';

const causeOf: Readonly<Record<BoundaryDifference, DisagreementCause>> = {
  diacritic: 'boundaryDiacritic',
  punctuation: 'boundaryPunctuation',
  article: 'boundaryArticle',
  clitic: 'boundaryClitic',
  other: 'boundary',
};

/** Which sort of boundary cause two overlapping marks with different boundaries have; marks in pieces have the plain one. */
export function boundaryCause(text: string, a: Mark, b: Mark): DisagreementCause {
  const [one, other] = [a.spans[0], b.spans[0]];
  if (!one || !other || a.spans.length > 1 || b.spans.length > 1) return 'boundary';
  if (latest.text !== text) latest = { text, causes: new Map() };
  const key = `${one.start} ${one.end} ${other.start} ${other.end}`;
  const known = latest.causes.get(key) ?? causeBetween(text, one, other);
  latest.causes.set(key, known);
  return known;
}

// Of forty annotators the same two boundaries are compared hundreds of times, article by article.
let latest: { readonly text: string; readonly causes: Map<string, DisagreementCause> } = {
  text: '',
  causes: new Map(),
};

// Not every space of JavaScript's: a narrow no-break space may stand inside a word (UAX #29).
const space = /[ \t\r\n]/;

function causeBetween(text: string, one: Span, other: Span): DisagreementCause {
  // Looking for words in a long text takes long, and no word goes on beyond a space: what stands between spaces is enough.
  let from = Math.min(one.start, other.start);
  let to = Math.max(one.end, other.end);
  while (from > 0 && !space.test(text.charAt(from - 1))) from--;
  while (to < text.length && !space.test(text.charAt(to))) to++;
  const words = text.slice(from, to);
  const shifted = ({ start, end }: Span) => ({
    start: start - from,
    end: end - from,
  });
  const difference = boundaryDifference(words, shifted(one), shifted(other));
  return difference === null ? 'boundary' : causeOf[difference];
}

/** Whether two marks are the same but for a proclitic, the article or a pronoun at the end; then they are for `f1ExactIgnoringClitics`. */
export function sameButForClitics(text: string, a: Mark, b: Mark): boolean {
  if (haveSameBoundaries(a, b)) return true;
  const cause = boundaryCause(text, a, b);
  return cause === 'boundaryClitic' || cause === 'boundaryArticle';
}
