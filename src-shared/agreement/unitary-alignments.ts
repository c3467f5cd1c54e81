/** One annotator's unit; `annotator` is a number from 0. Offsets may be fractions, as random units have them. */
export interface Unit {
  readonly annotator: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** How much places and labels weigh in the dissimilarity of two units. */
export interface DissimilarityWeights {
  readonly alpha: number;
  readonly beta: number;
}

/** Units of different annotators put together, by their places in the list of units, and what that costs. */
export interface UnitaryAlignment {
  readonly units: readonly number[];
  readonly cost: number;
}

/** A unit beside nothing, and nothing beside nothing, cost this much: Δ∅ of the paper. */
const emptyCost = 1;

/** Dissimilarity of two units (Mathet, Widlöcher and Métivier 2015, section 3.3): places squared relative to length, labels alike or not. */
export function dissimilarity(a: Unit, b: Unit, { alpha, beta }: DissimilarityWeights): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  const lengths = a.end - a.start + (b.end - b.start);
  return alpha * emptyCost * (apart / lengths) ** 2 + beta * (a.label === b.label ? 0 : emptyCost);
}

/**
 * All unitary alignments that the best alignment may have: those in which no unit would cost less by itself. Costs are means over all pairs of
 * annotators. Units must have a length.
 */
export function usefulAlignments(
  units: readonly Unit[],
  annotators: number,
  weights: DissimilarityWeights,
): UnitaryAlignment[] {
  const pairs = (annotators * (annotators - 1)) / 2;
  // Taking a unit out costs nothing for its pairs (they become empty) but one whole empty alignment more.
  const most = (partners: number) => (partners + pairs) * emptyCost;
  const reach = most(annotators - 1);
  const found: UnitaryAlignment[] = [];
  const byAnnotator = Array.from({ length: annotators }, (_, annotator) =>
    [...units.keys()]
      .filter((index) => units[index]?.annotator === annotator)
      .sort((a, b) => (units[a]?.start ?? 0) - (units[b]?.start ?? 0)),
  );
  const extend = (
    annotator: number,
    chosen: readonly number[],
    sums: readonly number[],
    total: number,
  ): void => {
    if (annotator === annotators) {
      if (chosen.length === 0) return;
      const isUseful = sums.every((sum) => sum <= most(chosen.length - 1));
      const together = (chosen.length * (chosen.length - 1)) / 2;
      if (isUseful) found.push({ units: chosen, cost: (total + (pairs - together) * emptyCost) / pairs });
      return;
    }
    extend(annotator + 1, chosen, sums, total);
    for (const index of byAnnotator[annotator] ?? []) {
      const unit = units[index];
      if (!unit) continue;
      const apart = chosen.map((other) => {
        const met = units[other];
        return met ? dissimilarity(unit, met, weights) : 0;
      });
      const own = apart.reduce((sum, value) => sum + value, 0);
      if (own > reach) continue;
      const next = sums.map((sum, at) => sum + (apart[at] ?? 0));
      if (next.some((sum) => sum > reach)) continue;
      extend(annotator + 1, [...chosen, index], [...next, own], total + own);
    }
  };
  extend(0, [], [], 0);
  return found;
}
