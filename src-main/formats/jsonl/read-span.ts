import { Problem } from '../../../src-shared/model/problem.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf, type Span } from '../../../src-shared/text/span.ts';

interface RawSpan extends Span {
  readonly quote?: string | null | undefined;
}

/**
 * A span of a file in UTF-16. Throws where it is empty, outside the text, inside a character or covers something else than its quote;
 * the offsets in the sentence are the file's own.
 */
export function readSpan(raw: RawSpan, text: string, converter: OffsetConverter): Span {
  const { start, end } = raw;
  const length = converter.fromUtf16(text.length);
  if (start > length || end > length) throw new Problem('span-outside-text', { start, end, length });
  if (end <= start) throw new Problem('span-empty', { start, end });
  const span = { start: converter.toUtf16(start), end: converter.toUtf16(end) };
  if (!isOnCharacters(span, text)) throw new Problem('span-inside-character', { start, end });
  const found = quoteOf(text, span);
  if (typeof raw.quote === 'string' && raw.quote !== found) {
    throw new Problem('record-quote-mismatch', { start, end, quote: raw.quote, found });
  }
  return span;
}

const isOnCharacters = (
  span: { readonly start: number | undefined; readonly end: number | undefined },
  text: string,
): span is Span =>
  span.start !== undefined &&
  span.end !== undefined &&
  !splitsPair(text, span.start) &&
  !splitsPair(text, span.end);

// Only UTF-16 offsets can fall between the halves of a pair; the other units have no number for that place.
const splitsPair = (text: string, offset: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
