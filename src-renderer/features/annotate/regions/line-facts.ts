import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Region, RegionKind } from '../../../../src-shared/model/article.ts';
import { isForeign } from '../../../../src-shared/model/mark-lines.ts';
import { type Span, spansOverlap } from '../../../../src-shared/text/span.ts';
import type { ArticleGround } from '../article/article-ground.ts';

/** What rules proposed and nobody confirmed yet; that a line is body says nothing. `lines` null: in the whole article. */
export const proposalsIn = (regions: readonly Region[], lines: Span | null): Region[] =>
  regions.filter(
    (region) =>
      region.origin === 'rule' && region.kind !== 'body' && (lines === null || spansOverlap(region, lines)),
  );

/** How many of the annotations have a span on lines that are not the article's own; `lines` null: anywhere. */
export function annotationsOutside(
  annotations: readonly Annotation[],
  regions: readonly Region[],
  lines: Span | null,
): number {
  const outside = regions.filter(
    (region) => isForeign(region) && (lines === null || spansOverlap(region, lines)),
  );
  return annotations.filter(({ spans }) =>
    spans.some((span) => outside.some((region) => spansOverlap(region, span))),
  ).length;
}

/** Lines that show anything, of those under the span. */
export const shownLines = ({ text, paragraphs }: ArticleGround, lines: Span): Span[] =>
  paragraphs.filter((line) => spansOverlap(line, lines) && text.slice(line.start, line.end).trim() !== '');

/** What all the lines under the span are said to be: kind and reason; null where they differ, `none` where nothing is said. */
export function commonMark(
  ground: ArticleGround,
  lines: Span,
): { readonly kind: RegionKind | 'none'; readonly reason: string | null } | null {
  const marks = shownLines(ground, lines).map((line) => {
    const region = ground.regions.find((one) => spansOverlap(one, line));
    return { kind: region?.kind ?? ('none' as const), reason: region?.reason ?? null };
  });
  const [first, ...rest] = marks;
  const isCommon = rest.every(({ kind, reason }) => kind === first?.kind && reason === first.reason);
  return first && isCommon ? first : null;
}
