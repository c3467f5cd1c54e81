import type { Unit } from './unitary-alignments.ts';

/**
 * Units as annotators without a plan might have set them: their number, gaps and lengths drawn from normal distributions with the mean and
 * spread of the given ones, their labels as often as there. After the sampler of pygamma-agreement, DKPro Statistics and INCEpTION; at least one unit.
 */
export function randomUnits(units: readonly Unit[], annotators: number, random: () => number): Unit[] {
  const rows = Array.from({ length: annotators }, (_, annotator) =>
    units.filter((unit) => unit.annotator === annotator).sort((a, b) => a.start - b.start || a.end - b.end),
  );
  const counts = spreadOf(rows.map((row) => row.length));
  const lengths = spreadOf(units.map(({ start, end }) => end - start));
  const gaps = spreadOf([0, ...rows.flatMap((row) => gapsOf(row))]);
  const normal = normalNumbers(random);
  for (;;) {
    const sample = rows.flatMap((_, annotator) => {
      // Rounded: cutting the fraction off, as those programs do, would make too few.
      const count = Math.max(0, Math.round(normal(counts)));
      let at = 0;
      return Array.from({ length: count }, (): Unit => {
        const start = at + normal(gaps);
        at = start + lengthFrom(() => normal(lengths));
        const label = units[Math.floor(random() * units.length)]?.label ?? '';
        return { annotator, start, end: at, label };
      });
    });
    if (sample.length > 0) return sample;
  }
}

/** From the beginning of the text to the first unit, and from the end of each to the beginning of the next; negative where they overlap. */
const gapsOf = (row: readonly Unit[]): number[] =>
  row.map((unit, index) => unit.start - (row[index - 1]?.end ?? 0));

function lengthFrom(draw: () => number): number {
  for (;;) {
    const length = Math.abs(draw());
    if (length > 0) return length;
  }
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Box and Muller 1958. */
const normalNumbers =
  (random: () => number) =>
  ({ mean, deviation }: Spread): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
