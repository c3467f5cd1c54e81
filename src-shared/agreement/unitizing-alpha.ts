import type { AnnotatedDocument } from './annotated-document.ts';
import { type Continuum, continuaOf, meetingsOf, type Segment } from './continuum.ts';

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
 * continua»; Krippendorff 2019, section 12.6) over the documents that all the annotators worked on, laid end to end. Empty spans have no
 * length and do not count. Where one annotator's spans overlap, a position belongs to the one that begins first, the longer of equals; to
 * compare nested layers give one label at a time.
 */
export function unitizingAlpha(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): UnitizingAlpha {
  const continua = continuaOf(documents, annotators);
  const labels = [
    ...new Set(continua.flatMap(({ segments }) => segments.flatMap(({ label }) => label ?? []))),
  ].sort();
  if (annotators.length < 2 || labels.length === 0) {
    return { u: undefined, relevance: undefined, cu: undefined, cuCoverage: undefined, perLabel: {} };
  }
  const tables = coincidencesOf(continua, labels);
  return {
    u: overallAlpha(tables),
    relevance: relevanceAlpha(tables),
    ...labelAlphas(tables, labels),
  };
}

/** Rows and columns are the labels, then the gaps. */
interface Coincidences {
  /** Lengths in common, over both orders of every two annotators, divided by the others. */
  readonly observed: readonly (readonly number[])[];
  /** Sums of squared lengths of each label's units; of the gaps their plain length. */
  readonly squares: readonly number[];
  /** The same sums of what units have in common with marked units of each other annotator, for cu and (k)u. */
  readonly commonSquares: readonly number[];
}

function coincidencesOf(continua: readonly Continuum[], labels: readonly string[]): Coincidences {
  const gaps = labels.length;
  const places = new Map(labels.map((label, index) => [label, index]));
  const placeOf = ({ label }: Segment) => (label === null ? gaps : (places.get(label) ?? gaps));
  const observed = [...labels, ''].map(() => [...labels, ''].map(() => 0));
  const squares = [...labels, ''].map(() => 0);
  const commonSquares = labels.map(() => 0);
  const others = continua.length - 1;
  for (const continuum of continua) {
    for (const segment of continuum.segments) {
      const length = segment.end - segment.start;
      const place = placeOf(segment);
      squares[place] = (squares[place] ?? 0) + (place === gaps ? length : length * length);
    }
    for (const other of continua) {
      if (other === continuum) continue;
      for (const { segment, meets } of meetingsOf(continuum, other)) {
        const row = placeOf(segment);
        let withUnits = 0;
        for (const { segment: met, length } of meets) {
          const line = observed[row];
          const column = placeOf(met);
          if (line) line[column] = (line[column] ?? 0) + length / others;
          if (column !== gaps) withUnits += length;
        }
        if (row !== gaps) commonSquares[row] = (commonSquares[row] ?? 0) + (withUnits * withUnits) / others;
      }
    }
  }
  return { observed, squares, commonSquares };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function overallAlpha({ observed, squares }: Coincidences): number | undefined {
  const margins = observed.map(sum);
  const total = sum(margins);
  const chance = expectedDiagonal(margins, squares, total, total * total - sum(squares));
  return alphaOf(total - sum(observed.map((row, at) => row[at] ?? 0)), total - sum(chance));
}

function relevanceAlpha({ observed, squares }: Coincidences): number | undefined {
  const margins = observed.map(sum);
  const total = sum(margins);
  const gaps = observed.length - 1;
  const margin = margins[gaps] ?? 0;
  const divisor = total * total - sum(squares);
  const chance = divisor === 0 ? 0 : (total * margin * (total - margin)) / divisor;
  return alphaOf(margin - (observed[gaps]?.[gaps] ?? 0), chance);
}

function labelAlphas(
  { observed, commonSquares }: Coincidences,
  labels: readonly string[],
): Pick<UnitizingAlpha, 'cu' | 'cuCoverage' | 'perLabel'> {
  const valued = labels.map((_, row) => (observed[row] ?? []).slice(0, labels.length));
  const margins = valued.map(sum);
  const total = sum(margins);
  const all = sum(observed.map(sum));
  if (total === 0) {
    const none = { ku: undefined, coverage: 0 };
    return {
      cu: undefined,
      cuCoverage: 0,
      perLabel: Object.fromEntries(labels.map((label) => [label, none])),
    };
  }
  const divisor = total - sum(commonSquares) / total;
  const chance = expectedDiagonal(margins, commonSquares, 1, divisor);
  const table = margins.map((row, k) =>
    margins.map((column, c) => (k === c ? (chance[k] ?? 0) : divisor === 0 ? 0 : (row * column) / divisor)),
  );
  const expectedMargins = table.map(sum);
  const perLabel = labels.map((label, k) => {
    const margin = margins[k] ?? 0;
    const width = sum(observed[k] ?? []);
    const alpha =
      margin === 0
        ? undefined
        : alphaOf(
            (margin - (valued[k]?.[k] ?? 0)) / margin,
            ((expectedMargins[k] ?? 0) - (chance[k] ?? 0)) / (expectedMargins[k] || 1),
          );
    return [label, { ku: alpha, coverage: width === 0 ? undefined : margin / width }] as const;
  });
  return {
    cu: alphaOf(total - sum(valued.map((row, at) => row[at] ?? 0)), sum(expectedMargins) - sum(chance)),
    cuCoverage: total / all,
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
