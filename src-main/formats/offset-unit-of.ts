import { type OffsetUnit, offsetConverter } from '../../src-shared/text/offset-units.ts';
import { type CountedSpan, fittingCount } from './fitting-count.ts';

const units = ['codepoint', 'utf16'] as const;

/**
 * The unit in which every span covers what the file quotes: code points, which most formats mean, before UTF-16, which
 * many programs write. Throws `offset-unit-unclear` with the best score where none fits.
 */
export function offsetUnitOf(
  text: string,
  spans: readonly CountedSpan[],
  isSame: (covered: string, quote: string) => boolean = (covered, quote) => covered === quote,
): OffsetUnit {
  const { unit } = fittingCount(convertersOf(text), spans, ({ toUtf16 }, span, quote) => {
    const [start, end] = [toUtf16(span.start), toUtf16(span.end)];
    return start !== undefined && end !== undefined && isSame(text.slice(start, end), quote);
  });
  return unit;
}

function* convertersOf(text: string) {
  for (const unit of units) yield { unit, ...offsetConverter(text, unit) };
}
