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
  return starts
    .map((start, index) => trimmed(quote, { start, end: ends[index] ?? start }))
    .filter((piece) => piece.start < piece.end)
    .map((piece) => ({ start: span.start + piece.start, end: span.start + piece.end }));
}

function trimmed(text: string, span: Span): Span {
  const piece = quoteOf(text, span);
  return {
    start: span.start + (piece.length - piece.replace(/^[\s\p{Cf}]+/u, '').length),
    end: span.end - (piece.length - piece.trimEnd().length),
  };
}
