import type { AnnotatedDocument } from './annotated-document.ts';
import { type Continuum, continuaOf, meetingsOf, type Segment } from './continuum.ts';

/** Undefined where no unit was marked. */
export interface UnitizingAlpha1995 {
  readonly overall: number | undefined;
  readonly perLabel: Readonly<Record<string, number | undefined>>;
}

/**
 * Krippendorff's alpha-u of 1995 («On the reliability of unitizing continuous data») over the documents that all the annotators worked on, laid end
 * to end. Differences count by their squares, so that long units rule. Spans of one label that overlap within an annotator are cut as for
 * `unitizingAlpha`; empty ones do not count.
 */
export function unitizingAlpha1995(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): UnitizingAlpha1995 {
  const labels = new Set<string>();
  for (const { spans } of documents) {
    for (const annotator of annotators) for (const { label } of spans[annotator] ?? []) labels.add(label);
  }
  const parts = [...labels].sort().map((label) => {
    const continua = continuaOf(onlyLabel(documents, label), annotators);
    return { label, observed: observedOf(continua), expected: expectedOf(continua) };
  });
  const total = (key: 'observed' | 'expected') => parts.reduce((sum, part) => sum + part[key], 0);
  return {
    overall: alphaOf(total('observed'), total('expected')),
    perLabel: Object.fromEntries(
      parts.map(({ label, observed, expected }) => [label, alphaOf(observed, expected)]),
    ),
  };
}

const alphaOf = (observed: number, expected: number): number | undefined =>
  Math.abs(expected) < 1e-15 ? undefined : 1 - observed / expected;

const onlyLabel = (documents: readonly AnnotatedDocument[], label: string): AnnotatedDocument[] =>
  documents.map(({ spans, ...document }) => ({
    ...document,
    spans: Object.fromEntries(
      Object.entries(spans).map(([annotator, list]) => [
        annotator,
        list.filter((span) => span.label === label),
      ]),
    ),
  }));

const lengthOf = ({ start, end }: Segment): number => end - start;

const continuumLength = ({ segments }: Continuum): number => segments.at(-1)?.end ?? 0;

function observedOf(continua: readonly Continuum[]): number {
  const annotators = continua.length;
  const length = continua[0] ? continuumLength(continua[0]) : 0;
  if (annotators < 2 || length === 0) return 0;
  let sum = 0;
  for (const [index, continuum] of continua.entries()) {
    for (const other of continua.slice(index + 1)) {
      for (const { segment, meets } of meetingsOf(continuum, other)) {
        for (const { segment: met } of meets) sum += difference(segment, met);
      }
    }
  }
  return (2 * sum) / (annotators * (annotators - 1) * length * length);
}

/** Of two segments that have some length in common. */
function difference(a: Segment, b: Segment): number {
  if (a.label !== null && b.label !== null) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.label !== null && b.start <= a.start && a.end <= b.end) return lengthOf(a) ** 2;
  if (b.label !== null && a.start <= b.start && b.end <= a.end) return lengthOf(b) ** 2;
  return 0;
}

function expectedOf(continua: readonly Continuum[]): number {
  const annotators = continua.length;
  const length = continua[0] ? continuumLength(continua[0]) : 0;
  const segments = continua.flatMap((continuum) => continuum.segments);
  const units = segments.filter(({ label }) => label !== null).map(lengthOf);
  const gaps = segments.filter(({ label }) => label === null).map(lengthOf);
  const positions = annotators * length;
  let sum = 0;
  for (const { unit, room } of roomsFor(units, gaps)) {
    sum += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * room;
  }
  const divisor = positions * (positions - 1) - units.reduce((total, unit) => total + unit * (unit - 1), 0);
  return divisor === 0 ? 0 : ((2 / length) * sum) / divisor;
}

/** For each unit's length the number of places at which it would lie within a gap. */
function roomsFor(units: readonly number[], gaps: readonly number[]): { unit: number; room: number }[] {
  const longestFirst = gaps.toSorted((a, b) => b - a);
  let [taken, lengths] = [0, 0];
  return units
    .toSorted((a, b) => b - a)
    .map((unit) => {
      for (let gap = longestFirst[taken]; gap !== undefined && gap >= unit; gap = longestFirst[taken]) {
        lengths += gap;
        taken++;
      }
      return { unit, room: lengths - taken * (unit - 1) };
    });
}
