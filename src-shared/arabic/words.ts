import { graphemesOf, isFormatControlAt } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/** Written words of one text (UAX #29 as ICU has it for Arabic). All offsets are UTF-16 code units. */
export interface Words {
  /** The word that holds the character at `offset`, or else ends there; null between words. Trailing bidi controls are left out. */
  at(offset: number): Span | null;
  /** The first word that begins after `offset`; null where there is none. */
  next(offset: number): Span | null;
  /** The last word that begins before `offset`; null where there is none. */
  previous(offset: number): Span | null;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

/** The words of a text, in UTF-16 offsets. */
export function wordsOf(text: string): Words {
  const segments = segmenter.segment(text);
  const graphemes = graphemesOf(text);

  const wordOf = (segment: Intl.SegmentData | undefined): Span | null => {
    if (!segment?.isWordLike) return null;
    let end = segment.index + segment.segment.length;
    while (isFormatControlAt(text, graphemes.previous(end))) end = graphemes.previous(end);
    return { start: segment.index, end };
  };
  const containing = (offset: number): Span | null => {
    const word = wordOf(segments.containing(offset));
    return word && offset < word.end ? word : null;
  };

  return {
    at: (offset) => containing(offset) ?? wordEndingAt(offset),
    next(offset) {
      let segment = segments.containing(Math.max(0, offset));
      for (; segment; segment = segments.containing(segment.index + segment.segment.length)) {
        const word = segment.index > offset ? wordOf(segment) : null;
        if (word) return word;
      }
      return null;
    },
    previous(offset) {
      let segment = segments.containing(Math.min(offset, text.length) - 1);
      for (; segment; segment = segments.containing(segment.index - 1)) {
        const word = wordOf(segment);
        if (word) return word;
      }
      return null;
    },
  };

  function wordEndingAt(offset: number): Span | null {
    const word = wordOf(segments.containing(offset - 1));
    return word && word.end === offset ? word : null;
  }
}
