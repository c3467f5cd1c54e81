import type { Region, RegionKind } from '../../../../src-shared/model/article.ts';

/** True for lines that are not the article's own: they stay in the text, outside of work and export. */
export const isExcluded = (kind: RegionKind): boolean => kind === 'boilerplate' || kind === 'other-article';

/** The lines with one of them said to be of a kind by a person; its reason stays only with what it was a reason for. */
export const withKind = (regions: readonly Region[], start: number, kind: RegionKind): Region[] =>
  regions.map((region) => {
    if (region.start !== start) return region;
    const { reason, ...rest } = region;
    const kept = reason !== undefined && kind === 'boilerplate' && region.kind === kind;
    return { ...rest, kind, origin: 'human', ...(kept && { reason }) };
  });

/** The lines as a person confirmed all of them. */
export const confirmed = (regions: readonly Region[]): Region[] =>
  regions.map((region) => ({ ...region, origin: 'human' }));

/** The lines with those that are as proposed no longer said to be confirmed. */
export const unconfirmed = (regions: readonly Region[], proposed: readonly Region[]): Region[] =>
  regions.map((region, index) => {
    const own = proposed[index];
    return own && own.start === region.start && own.kind === region.kind ? own : region;
  });

/** Lines of the article by number, or a stretch of its body that is folded away. Half open. */
export type LineRun =
  | { readonly kind: 'lines'; readonly from: number; readonly to: number }
  | { readonly kind: 'folded'; readonly from: number; readonly to: number };

const shownAtStart = 8;
const shownAtEnd = 2;
/** Fewer than these are not worth folding. */
const fewestFolded = 3;

/** What of the lines is seen at first: the beginning, the end and whatever is not body; the body between is folded. */
export function foldedLines(regions: readonly Region[]): LineRun[] {
  const last = regions.length - shownAtEnd;
  const isHidden = ({ kind }: Region, index: number): boolean =>
    kind === 'body' && index >= shownAtStart && index < last;
  const runs: LineRun[] = [];
  let from = 0;
  while (from < regions.length) {
    const hidden = isHiddenAt(from);
    let to = from + 1;
    while (to < regions.length && isHiddenAt(to) === hidden) to++;
    const kind = hidden && to - from >= fewestFolded ? 'folded' : 'lines';
    const before = runs.at(-1);
    if (kind === 'lines' && before?.kind === 'lines') runs.splice(-1, 1, { ...before, to });
    else runs.push({ kind, from, to });
    from = to;
  }
  return runs;

  function isHiddenAt(index: number): boolean {
    const region = regions[index];
    return region !== undefined && isHidden(region, index);
  }
}
