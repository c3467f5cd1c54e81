import type { Span } from '../../src-shared/text/span.ts';
import { type CountedSpan, fittingCount } from './fitting-count.ts';

/** What programs count: characters as Unicode numbers them, halves of those beyond the first 65,536, or what a reader sees as one. */
export type CountedUnit = 'codepoint' | 'utf16' | 'grapheme';

interface CountedText {
  readonly text: string;
  /** True where the file of the text began with a byte order mark, which some programs count. */
  readonly byteOrderMark?: boolean;
}

/** Spans of a file turned into UTF-16. */
export interface Counting {
  readonly unit: CountedUnit;
  /** Undefined outside the text and inside a character. */
  toUtf16(span: Span): Span | undefined;
}

/**
 * How the offsets of a file are counted, told by its quotes: in the unit that its format means where that fits, else in another; with the
 * text's byte order mark where programs count it; with CR LF as one where nothing else fits. One way must fit every quote. Throws
 * `offset-unit-unclear` with the best score.
 */
export function countingOf(
  counted: CountedText,
  spans: readonly CountedSpan[],
  declared: CountedUnit,
  isSame: (covered: string, quote: string) => boolean = (covered, quote) => covered === quote,
): Counting {
  return fittingCount(countingsOf(counted, declared), spans, (counting, span, quote) => {
    const found = counting.toUtf16(span);
    if (!found) return false;
    const covered = counted.text.slice(found.start, found.end);
    return isSame(counting.isLineEndOne ? withoutReturns(covered) : covered, quote);
  });
}

const units = ['codepoint', 'utf16', 'grapheme'] as const;

interface Candidate extends Counting {
  readonly isLineEndOne: boolean;
}

/** The ways in which a text's characters may be counted: the declared unit before the others. */
export function* countingsOf(
  { text, byteOrderMark }: CountedText,
  declared: CountedUnit,
): Iterable<Candidate> {
  const inOrder = [declared, ...units.filter((unit) => unit !== declared)];
  const lineEnds = text.includes('\r\n') ? [false, true] : [false];
  for (const isLineEndOne of lineEnds) {
    for (const unit of inOrder) {
      const edges = edgesOf(text, unit, isLineEndOne);
      for (const shift of byteOrderMark ? [0, 1] : [0]) {
        yield {
          unit,
          isLineEndOne,
          toUtf16({ start, end }) {
            const from = edges.starts[start - shift];
            const to = end === start ? from : edges.ends[end - shift];
            return from === undefined || to === undefined ? undefined : { start: from, end: to };
          },
        };
      }
    }
  }
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');

interface Edges {
  /** Where the character begins that stands after so many others; at last the end of the text. */
  readonly starts: readonly number[];
  /** Where so many characters have ended: before a CR that is not counted. */
  readonly ends: readonly number[];
}

function edgesOf(text: string, unit: CountedUnit, isLineEndOne: boolean): Edges {
  const starts: number[] = [];
  const ends = [0];
  let at = 0;
  for (const piece of piecesOf(text, unit)) {
    const isCounted = !(isLineEndOne && piece === '\r' && text[at + 1] === '\n');
    if (isCounted) starts.push(at);
    at += piece.length;
    if (isCounted) ends.push(at);
  }
  return { starts: [...starts, text.length], ends };
}

function* piecesOf(text: string, unit: CountedUnit): Iterable<string> {
  if (unit === 'codepoint') yield* text;
  else if (unit === 'utf16') for (let at = 0; at < text.length; at++) yield text.charAt(at);
  else {
    for (const { segment } of new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text))
      yield segment;
  }
}
