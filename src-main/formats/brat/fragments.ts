import { type Graphemes, graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { compareSpans, quoteOf, type Span } from '../../../src-shared/text/span.ts';
import { fieldBreaks } from './storage-names.ts';

/**
 * The spans as brat keeps them: in reading order, and cut where a line ends, because its TEXT column cannot hold a line end. The white
 * space beside a cut goes too, as in brat's own editor, and controls that nothing may begin with. Nothing is left of a span that covers line ends
 * only. UTF-16.
 */
export const bratFragments = (text: string, spans: readonly Span[]): Span[] =>
  [...spans].sort(compareSpans).flatMap((span) => linesOf(text, span));

function linesOf(text: string, span: Span): Span[] {
  const quote = quoteOf(text, span);
  const breaks = [...quote.matchAll(fieldBreaks)];
  if (breaks.length === 0) return [{ start: span.start, end: span.end }];
  const starts = [0, ...breaks.map((match) => match.index + match[0].length)];
  const ends = [...breaks.map((match) => match.index), quote.length];
  const graphemes = graphemesOf(text);
  return starts
    .map((start, index) => ({ start: span.start + start, end: span.start + (ends[index] ?? start) }))
    .map((piece) => trimmed(text, piece, graphemes))
    .filter((piece) => piece.start < piece.end);
}

// Whole clusters go: what stands behind an invisible beginning may be one character with it.
function trimmed(text: string, span: Span, graphemes: Graphemes): Span {
  let { start } = span;
  while (start < span.end && /^[\s\p{Cf}]/u.test(text.slice(start, start + 2))) start = graphemes.next(start);
  return { start, end: start + quoteOf(text, { start, end: span.end }).trimEnd().length };
}
