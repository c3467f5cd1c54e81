import { paragraphIndexAt, paragraphsOf } from '../text/paragraphs.ts';
import { compareSpans, type Span, spansOverlap } from '../text/span.ts';
import type { Region, RegionKind } from './article.ts';

/** What lines are said to be; `reason` says what sort of boilerplate and means nothing for other kinds. */
export interface LineMark {
  readonly kind: RegionKind;
  readonly reason?: string | undefined;
}

/** The lines that a span touches, from the start of the first to the end of the last, without the line break that follows. UTF-16. */
export function wholeLines(text: string, span: Span): Span {
  const lines = paragraphsOf(text);
  const first = paragraphIndexAt(lines, span.start);
  // The end of a selection that reaches to the beginning of a line is not on that line.
  const last = paragraphIndexAt(lines, Math.max(span.start, span.end - 1));
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}

/**
 * The regions after a person said what the lines under `span` are, or with null that nothing is said of them. Each line that shows
 * anything gets a region of its own, whole and without its line break, as rules propose them; what reaches over these lines from other
 * lines is cut and stays there. Where nothing changes the same list is answered.
 */
export function markLines(
  text: string,
  regions: readonly Region[],
  span: Span,
  mark: LineMark | null,
): readonly Region[] {
  const lines = paragraphsOf(text);
  const first = paragraphIndexAt(lines, span.start);
  const last = paragraphIndexAt(lines, Math.max(span.start, span.end - 1));
  const marked = mark
    ? lines.slice(first, last + 1).filter(({ start, end }) => /\S/u.test(text.slice(start, end)))
    : [];
  const before = { start: 0, end: lines[first - 1]?.end ?? 0 };
  const after = { start: lines[last + 1]?.start ?? text.length, end: text.length };
  const touched = { start: lines[first]?.start ?? 0, end: after.start };
  const kept = regions.flatMap((region) =>
    spansOverlap(region, touched) ? [before, after].flatMap((part) => within(region, part)) : [region],
  );
  const next = [
    ...kept,
    ...marked.map(({ start, end }) => regionOf(start, end, mark ?? { kind: 'body' })),
  ].sort(compareSpans);
  return isSame(next, regions) ? regions : next;
}

/** The regions with what rules proposed for the lines under `span` confirmed by a person; in the whole article where it is null. */
export function confirmLines(regions: readonly Region[], span: Span | null): readonly Region[] {
  const isMeant = (region: Region) =>
    region.origin === 'rule' && (span === null || spansOverlap(region, span));
  return regions.some(isMeant)
    ? regions.map((region) => (isMeant(region) ? { ...region, origin: 'human' as const } : region))
    : regions;
}

/** True where a region takes its lines out of work: they are not the article's own. */
export const isForeign = ({ kind }: Pick<Region, 'kind'>): boolean =>
  kind === 'boilerplate' || kind === 'other-article';

function regionOf(start: number, end: number, { kind, reason }: LineMark): Region {
  const region = { kind, start, end, origin: 'human' as const };
  return kind === 'boilerplate' && reason !== undefined ? { ...region, reason } : region;
}

function within(region: Region, part: Span): Region[] {
  const start = Math.max(region.start, part.start);
  const end = Math.min(region.end, part.end);
  return start < end ? [{ ...region, start, end }] : [];
}

const isSame = (a: readonly Region[], b: readonly Region[]): boolean =>
  a.length === b.length &&
  a.every((region, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      region.kind === other.kind &&
      region.start === other.start &&
      region.end === other.end &&
      region.origin === other.origin &&
      region.reason === other.reason
    );
  });
