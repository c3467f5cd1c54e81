import { haveSameBoundaries, type LabelledSpan, piecesOf } from './annotated-document.ts';
import { type Candidate, maximumMatching } from './maximum-matching.ts';

export type MatchKind = 'exact' | 'overlap' | 'iou';

export interface MatchOptions<Mark extends LabelledSpan = LabelledSpan> {
  readonly match: MatchKind;
  /** Least share of two spans' union that both must hold, for `iou`; 0.5 unless given. */
  readonly iou?: number | undefined;
  /** Whether only spans of one label match; true unless given. */
  readonly labelled?: boolean | undefined;
  /** Whether, where labels need not agree, spans whose labels do are matched before larger overlaps. */
  readonly preferSameLabel?: boolean | undefined;
  /** Two spans that fit otherwise are matched only where this holds; of all of them unless given. */
  readonly accepts?: ((first: Mark, second: Mark) => boolean) | undefined;
  /** What {@link neighbouringSpans} finds, where it is known: the same lists are aligned in several ways. */
  readonly neighbours?: readonly (readonly [number, number])[] | undefined;
}

/** Two spans that were matched, by their places in the two lists. */
export interface AlignedSpans {
  readonly first: number;
  readonly second: number;
}

/**
 * A one-to-one matching of two annotators' spans of one document, as large as can be; of those the one with the most identical
 * boundaries, then the largest common shares. Spans that only touch do not overlap.
 */
export function alignSpans<Mark extends LabelledSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
  {
    match,
    iou = 0.5,
    labelled = true,
    preferSameLabel = false,
    accepts,
    neighbours = neighbouringSpans(first, second),
  }: MatchOptions<Mark>,
): AlignedSpans[] {
  // An identical pair outweighs any sum of mere overlaps, and of labels.
  const most = Math.min(first.length, second.length) + 1;
  const [labelBonus, exactBonus] = [most, most * (most + 1)];
  const candidates = neighbours.flatMap(([a, b]): Candidate[] => {
    const [one, other] = [first[a], second[b]];
    if (!one || !other || (labelled && one.label !== other.label)) return [];
    const isExact = haveSameBoundaries(one, other);
    const share = commonShare(one, other);
    const isSame = preferSameLabel && one.label === other.label;
    const fit = (isExact ? exactBonus : 0) + (isSame ? labelBonus : 0) + share;
    const fits = match === 'exact' ? isExact : share > 0 && (match === 'overlap' || share >= iou);
    return fits && (!accepts || accepts(one, other)) ? [{ first: a, second: b, fit }] : [];
  });
  return maximumMatching(candidates).map(({ first: a, second: b }) => ({ first: a, second: b }));
}

/** Characters in both spans as a share of those in either, whatever lies between fragments left out; 1 for two empty spans at one place. */
export function commonShare(a: LabelledSpan, b: LabelledSpan): number {
  if (a.fragments || b.fragments) return commonShareOfPieces(a, b);
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const either = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  if (either === 0) return 1;
  return common <= 0 ? 0 : common / either;
}

function commonShareOfPieces(a: LabelledSpan, b: LabelledSpan): number {
  const lengthOf = (span: LabelledSpan) =>
    piecesOf(span).reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const own of piecesOf(a)) {
    for (const other of piecesOf(b)) {
      common += Math.max(0, Math.min(own.end, other.end) - Math.max(own.start, other.start));
    }
  }
  return common / (lengthOf(a) + lengthOf(b) - common);
}

/** Pairs that overlap (from first to last character) or begin at the same place, by their places, found by sweeping over both lists once. */
export function neighbouringSpans(
  first: readonly LabelledSpan[],
  second: readonly LabelledSpan[],
): [number, number][] {
  const events = [
    ...first.map((span, index) => ({ span, index, isFirst: true })),
    ...second.map((span, index) => ({ span, index, isFirst: false })),
  ].sort((a, b) => a.span.start - b.span.start);
  const open = { first: [] as number[], second: [] as number[] };
  const found: [number, number][] = [];
  for (const { span, index, isFirst } of events) {
    const isOpen = (other: LabelledSpan | undefined) =>
      other !== undefined && (other.end > span.start || other.start === span.start);
    open.first = open.first.filter((each) => isOpen(first[each]));
    open.second = open.second.filter((each) => isOpen(second[each]));
    if (isFirst) for (const other of open.second) found.push([index, other]);
    else for (const other of open.first) found.push([other, index]);
    (isFirst ? open.first : open.second).push(index);
  }
  return found;
}
