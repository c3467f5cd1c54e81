import { randomNumbers } from '../model/seeded-random.ts';
import { type AnnotatedDocument, distinctSpans } from './annotated-document.ts';
import { cheapestPartition } from './cheapest-partition.ts';
import { randomUnits } from './random-units.ts';
import { type DissimilarityWeights, type Unit, usefulAlignments } from './unitary-alignments.ts';

export interface GammaWeights {
  /** Weight of the places of two units; 1 unless given. */
  readonly alpha?: number | undefined;
  /** Weight of their labels; 1 unless given. */
  readonly beta?: number | undefined;
}

/** The units of the annotators who worked on the document, one in pieces from its first to its last; empty ones have no length to compare and are passed over. */
function unitsOf({ spans }: AnnotatedDocument, annotators: readonly string[]): Unit[] {
  return annotators.flatMap((name, annotator) =>
    distinctSpans(spans[name] ?? [])
      .filter(({ start, end }) => start < end)
      .map(({ start, end, label }) => ({ annotator, start, end, label })),
  );
}

/**
 * The disorder of the best alignment of the annotators' units (Mathet, Widlöcher and Métivier 2015, «The Unified and Holistic Method Gamma»): its
 * cost by the mean number of units of an annotator. Exact. Undefined with fewer than two annotators and with no unit.
 */
export function gammaObservedDisorder(
  document: AnnotatedDocument,
  annotators: readonly string[],
  { alpha = 1, beta = 1 }: GammaWeights = {},
): number | undefined {
  return disorderOf(unitsOf(document, annotators), annotators.length, { alpha, beta });
}

/** The same of units at hand, as random ones are. */
export function disorderOf(
  units: readonly Unit[],
  annotators: number,
  weights: DissimilarityWeights,
): number | undefined {
  if (annotators < 2 || units.length === 0) return undefined;
  const sets = usefulAlignments(units, annotators, weights).map(({ units: items, cost }) => ({
    items: Int32Array.from(items),
    cost,
  }));
  return (cheapestPartition(units.length, sets) * annotators) / units.length;
}

export interface GammaOptions extends GammaWeights {
  /** The same seed draws the same random annotations. */
  readonly seed: number;
  /** Relative error wanted of the expected disorder, at 95 %; 0.02 unless given. */
  readonly precision?: number | undefined;
  /** Hears of each sample done, out of those needed as far as is known; throwing ends the computation. */
  readonly onSample?: ((done: number, needed: number) => void) | undefined;
}

export interface Gamma {
  readonly gamma: number;
  readonly observed: number;
  readonly expected: number;
  readonly samples: number;
}

const fewestSamples = 30;

/**
 * Gamma: one less observed disorder by that to be expected of random annotations with like numbers, lengths, gaps and labels. First 30 samples,
 * then as many as the precision asks for (the paper's section 5.2.3). Undefined as the observed disorder is.
 */
export function gamma(
  document: AnnotatedDocument,
  annotators: readonly string[],
  { alpha = 1, beta = 1, seed, precision = 0.02, onSample }: GammaOptions,
): Gamma | undefined {
  const units = unitsOf(document, annotators);
  const weights = { alpha, beta };
  const observed = disorderOf(units, annotators.length, weights);
  if (observed === undefined) return undefined;
  const random = randomNumbers(seed);
  const disorders: number[] = [];
  let needed = fewestSamples;
  while (disorders.length < needed) {
    const sample = randomUnits(units, annotators.length, random);
    disorders.push(disorderOf(sample, annotators.length, weights) ?? 0);
    onSample?.(disorders.length, needed);
    if (disorders.length === fewestSamples) needed = Math.max(needed, samplesFor(disorders, precision));
  }
  const expected = meanOf(disorders);
  return {
    gamma: observed === 0 ? 1 : 1 - observed / expected,
    observed,
    expected,
    samples: disorders.length,
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function samplesFor(disorders: readonly number[], precision: number): number {
  const mean = meanOf(disorders);
  const variance = disorders.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (disorders.length - 1);
  return Math.ceil(((Math.sqrt(variance) / mean) * (1.96 / precision)) ** 2);
}
