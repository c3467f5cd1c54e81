import type { AnnotatedDocument } from './annotated-document.ts';
import { continuaOf, meetingsOf, type Segment } from './continuum.ts';

/** Undefined where nothing was marked, or where every position has the same value. Coverage is a share of the pairable length. */
export interface UnitizingAlpha {
  /** Boundaries and labels together. */
  readonly u: number | undefined;
  /** Marked or not, whatever the label: |u-alpha. */
  readonly relevance: number | undefined;
  /** Labels where both marked something. */
  readonly cu: number | undefined;
  readonly cuCoverage: number | undefined;
  /** For each label, where it meets a marked unit of somebody else: (k)u-alpha. */
  readonly perLabel: Readonly<
    Record<string, { readonly ku: number | undefined; readonly coverage: number | undefined }>
  >;
}

/**
 * Krippendorff's unitizing alphas of 2016 (Krippendorff, Mathet, Bouvry and Widlöcher 2016, «On the reliability of unitizing textual
 * continua»; Krippendorff 2019, section 12.6) over the documents that all the annotators worked on, laid end to end. Each fragment of a span in
 * pieces is a unit; empty spans have no length and do not count. Where one annotator's spans overlap, a position belongs to the one that begins
 * first, the longer of equals; to compare nested layers give one label at a time.
 */
export function unitizingAlpha(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): UnitizingAlpha {
  const labels = new Set<string>();
  for (const { spans } of documents) {
    for (const annotator of annotators) for (const { label } of spans[annotator] ?? []) labels.add(label);
  }
  const ordered = [...labels].sort();
  return unitizingAlphaOf(unitizingSums(documents, annotators, ordered), ordered);
}

/**
 * What the alphas are made of, to be added over documents: five numbers for each label and then for the gaps (see `part`). `labels` are all that
 * the documents may have. Nothing but noughts where not all the annotators worked on a document, and with fewer than two.
 */
export function unitizingSums(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
  labels: readonly string[],
): Float64Array {
  const sums = new Float64Array(unitizingParts * (labels.length + 1));
  if (annotators.length < 2) return sums;
  const places = new Map(labels.map((label, index) => [label, index]));
  const gaps = labels.length;
  const placeOf = ({ label }: Segment) => (label === null ? gaps : (places.get(label) ?? gaps));
  const add = (place: number, which: number, amount: number) => {
    const at = place * unitizingParts + which;
    sums[at] = (sums[at] ?? 0) + amount;
  };
  const continua = continuaOf(documents, annotators);
  const others = annotators.length - 1;
  for (const continuum of continua) {
    for (const segment of continuum.segments) {
      const length = segment.end - segment.start;
      const place = placeOf(segment);
      add(place, part.squares, place === gaps ? length : length * length);
    }
    for (const other of continua) {
      if (other === continuum) continue;
      for (const { segment, meets } of meetingsOf(continuum, other)) {
        const place = placeOf(segment);
        let withUnits = 0;
        for (const { segment: met, length } of meets) {
          const otherPlace = placeOf(met);
          add(place, part.all, length / others);
          if (otherPlace === place) add(place, part.same, length / others);
          if (otherPlace === gaps) add(place, part.withGaps, length / others);
          else withUnits += length;
        }
        if (place !== gaps) add(place, part.unitSquares, (withUnits * withUnits) / others);
      }
    }
  }
  return sums;
}

/**
 * Lengths in common with the other annotators, over both orders of every two, divided by the others: of all, of the same label, of gaps; the sum of
 * squared lengths of a label's units (of gaps their plain length); and the squares of what units have in common with units of each other annotator.
 */
const part = { all: 0, same: 1, withGaps: 2, squares: 3, unitSquares: 4 } as const;

/** How many numbers {@link unitizingSums} has for each label. */
export const unitizingParts = 5;

/** The alphas of sums of {@link unitizingSums}, one document's or many documents' added. */
export function unitizingAlphaOf(sums: ArrayLike<number>, labels: readonly string[]): UnitizingAlpha {
  const column = (which: number): number[] =>
    Array.from({ length: labels.length + 1 }, (_, place) => sums[place * unitizingParts + which] ?? 0);
  const [all, same, withGaps] = [column(part.all), column(part.same), column(part.withGaps)];
  const [squares, unitSquares] = [column(part.squares), column(part.unitSquares).slice(0, -1)];
  if (all.slice(0, -1).every((length) => length === 0)) {
    return { u: undefined, relevance: undefined, cu: undefined, cuCoverage: undefined, perLabel: {} };
  }
  const total = sum(all);
  const divisor = total * total - sum(squares);
  const chance = expectedDiagonal(all, squares, total, divisor);
  const gaps = labels.length;
  const gapLength = all[gaps] ?? 0;
  const gapChance = divisor === 0 ? 0 : (total * gapLength * (total - gapLength)) / divisor;
  const valued = labels.map((_, place) => (all[place] ?? 0) - (withGaps[place] ?? 0));
  return {
    u: alphaOf(total - sum(same), total - sum(chance)),
    relevance: alphaOf(gapLength - (same[gaps] ?? 0), gapChance),
    ...labelAlphas({ all, valued, same: same.slice(0, -1), unitSquares }, labels, total),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface LabelSums {
  /** Lengths of each label's units, and of what they have in common with units. */
  readonly all: readonly number[];
  readonly valued: readonly number[];
  readonly same: readonly number[];
  readonly unitSquares: readonly number[];
}

function labelAlphas(
  { all, valued, same, unitSquares }: LabelSums,
  labels: readonly string[],
  whole: number,
): Pick<UnitizingAlpha, 'cu' | 'cuCoverage' | 'perLabel'> {
  const total = sum(valued);
  if (total === 0) {
    const none = { ku: undefined, coverage: 0 };
    return {
      cu: undefined,
      cuCoverage: 0,
      perLabel: Object.fromEntries(labels.map((label) => [label, none])),
    };
  }
  const divisor = total - sum(unitSquares) / total;
  const chance = expectedDiagonal(valued, unitSquares, 1, divisor);
  // With the other labels, and with itself.
  const expected = valued.map(
    (margin, place) => (divisor === 0 ? 0 : (margin * (total - margin)) / divisor) + (chance[place] ?? 0),
  );
  const perLabel = labels.map((label, place) => {
    const margin = valued[place] ?? 0;
    const width = all[place] ?? 0;
    const alpha =
      margin === 0
        ? undefined
        : alphaOf(
            (margin - (same[place] ?? 0)) / margin,
            ((expected[place] ?? 0) - (chance[place] ?? 0)) / (expected[place] || 1),
          );
    return [label, { ku: alpha, coverage: width === 0 ? undefined : margin / width }] as const;
  });
  return {
    cu: alphaOf(total - sum(same), sum(expected) - sum(chance)),
    cuCoverage: total / whole,
    perLabel: Object.fromEntries(perLabel),
  };
}

/** What each label would have in common with itself by chance: `scale × (margin² − squares) ÷ divisor`. */
const expectedDiagonal = (
  margins: readonly number[],
  squares: readonly number[],
  scale: number,
  divisor: number,
): number[] =>
  margins.map((margin, at) =>
    divisor === 0 ? 0 : (scale * (margin * margin - (squares[at] ?? 0))) / divisor,
  );

const alphaOf = (observed: number, expected: number): number | undefined =>
  Math.abs(expected) < 1e-12 ? undefined : 1 - observed / expected;
