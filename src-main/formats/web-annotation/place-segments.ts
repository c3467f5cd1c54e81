import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { type Counting, countingOf } from '../counted-spans.ts';
import type { Quote, Segment } from './segments.ts';

interface PlacedSegments {
  /** Throws `span-outside-text`; undefined where the quote alone does not say where. */
  spanOf(segment: Segment): Span | undefined;
  readonly warnings: readonly ProblemReport[];
}

interface SegmentedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** What the program that wrote the offsets counts; code points by the recommendation. */
  readonly declared: 'codepoint' | 'utf16';
}

/**
 * Where the stretches of a text are in UTF-16: by their offsets, counted so that all quotes fit, white space aside, which some programs
 * normalise; else by the quote, where it and what is beside it stand once in the text. Throws `offset-unit-unclear`.
 */
export function placeSegments(on: SegmentedText, segments: readonly Segment[]): PlacedSegments {
  const { text, declared } = on;
  const counted = segments.flatMap(({ position, quote }) =>
    position ? [{ ...position, quote: quote?.exact ?? null }] : [],
  );
  const counting = exactly(on, counted) ?? countingOf(on, counted, declared, isSameText);
  const furthest = counted.reduce((most, { end }) => Math.max(most, end), 0);
  const isUnsure =
    counted.length > 0 &&
    counted.every(({ quote }) => quote === null) &&
    /[\ud800-\udfff]/.test(text.slice(0, 2 * furthest));
  return {
    spanOf({ position, quote }) {
      if (!position) return quote ? onlyPlace(text, quote) : undefined;
      const span = counting.toUtf16(position);
      if (span) return span;
      throw new Problem('span-outside-text', { ...position, length: text.length });
    },
    warnings: isUnsure ? [{ code: 'offset-unit-assumed', params: { value: declared } }] : [],
  };
}

/** Only where no way of counting fits exactly may white space differ. */
function exactly(on: SegmentedText, counted: Parameters<typeof countingOf>[1]): Counting | undefined {
  try {
    return countingOf(on, counted, on.declared);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const isSameText = (covered: string, quote: string): boolean =>
  covered === quote || onOneLine(covered) === onOneLine(quote);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where the quote stands with what is beside it, else, where that is not as it was, alone. */
function onlyPlace(text: string, { exact, prefix, suffix }: Quote): Span | undefined {
  for (const before of [prefix, '']) {
    const whole = before + exact + (before === prefix ? suffix : '');
    const first = text.indexOf(whole);
    if (first < 0 || text.includes(whole, first + 1)) continue;
    const start = first + before.length;
    return { start, end: start + exact.length };
  }
  return undefined;
}
