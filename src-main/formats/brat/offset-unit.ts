import { Problem } from '../../../src-shared/model/problem.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { BratSpan } from './parse.ts';

/**
 * What the offsets of a file count, told by what it says they cover: code points as brat's server does, or UTF-16 as its page may; and
 * whether the text's byte order mark is counted. Throws `offset-unit-unclear` where nothing fits everything, with the best score.
 */
export function unitOfFragments(
  text: string,
  spans: readonly BratSpan[],
  byteOrderMark: boolean,
): { readonly unit: 'codepoint' | 'utf16'; readonly shift: number } {
  let best = -1;
  let wrong: BratSpan | undefined;
  for (const shift of byteOrderMark ? [0, 1] : [0]) {
    for (const unit of ['codepoint', 'utf16'] as const) {
      const { toUtf16 } = offsetConverter(text, unit);
      const missed = spans.filter(({ fragments, quote }) => {
        if (quote === null) return false;
        const covered = fragments.map(({ start, end }) =>
          text.slice(toUtf16(start - shift) ?? text.length, toUtf16(end - shift) ?? text.length),
        );
        // Files older than version 1.3 put nothing between fragments, and some tools keep line ends as blanks.
        return ![covered.join(' '), covered.join('')].some(
          (each) => each === quote || each.replace(/\s/g, ' ') === quote.replace(/\s/g, ' '),
        );
      });
      if (missed.length === 0) return { unit, shift };
      if (spans.length - missed.length > best) {
        best = spans.length - missed.length;
        wrong = missed[0];
      }
    }
  }
  const [first] = wrong?.fragments ?? [];
  throw new Problem('offset-unit-unclear', {
    ...{ matched: Math.max(best, 0), count: spans.length, line: wrong?.line ?? 0 },
    ...{ start: first?.start ?? 0, end: wrong?.fragments.at(-1)?.end ?? 0, quote: wrong?.quote ?? '' },
  });
}
