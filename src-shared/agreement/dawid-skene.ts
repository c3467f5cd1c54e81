/** One annotator's answer to one item. */
export interface Vote {
  readonly item: string;
  readonly annotator: string;
  readonly label: string;
}

/** When to stop. */
export interface DawidSkeneOptions {
  /** Most rounds of estimating; ends before where no posterior moves by more than a billionth. */
  readonly rounds: number;
  /** Called before each round; throwing ends the computation. */
  readonly onRound?: (() => void) | undefined;
}

/** `labels` in order; `posterior[item][label]` and `confusion[annotator][true label][label given]` by their places in it. */
export interface DawidSkeneEstimate {
  readonly labels: readonly string[];
  readonly prevalence: readonly number[];
  readonly posterior: Readonly<Record<string, readonly number[]>>;
  readonly confusion: Readonly<Record<string, readonly (readonly number[])[]>>;
}

type Counts = readonly { readonly annotator: string; readonly label: number }[];

/**
 * Estimates the true label of each item and how each annotator errs, by expectation and maximisation from the shares of the votes (Dawid and Skene
 * 1979). Assumes one truth an item, and annotators who err independently of one another; an annotator may vote more than once. Undefined with
 * no votes.
 */
export function dawidSkene(
  votes: readonly Vote[],
  { rounds, onRound }: DawidSkeneOptions = { rounds: 2000 },
): DawidSkeneEstimate | undefined {
  if (votes.length === 0) return undefined;
  const labels = [...new Set(votes.map(({ label }) => label))].sort();
  const annotators = [...new Set(votes.map(({ annotator }) => annotator))].sort();
  const items = new Map<string, { annotator: string; label: number }[]>();
  for (const { item, annotator, label } of votes) {
    const known = items.get(item) ?? [];
    known.push({ annotator, label: labels.indexOf(label) });
    items.set(item, known);
  }
  let posterior = new Map([...items].map(([item, counts]) => [item, sharesOf(counts, labels.length)]));
  let estimate = maximised(items, posterior, annotators, labels.length);
  for (let round = 0; round < rounds; round++) {
    onRound?.();
    const next = new Map([...items].map(([item, counts]) => [item, expected(counts, estimate)]));
    const moved = [...next].some(([item, row]) =>
      row.some((value, label) => Math.abs(value - (posterior.get(item)?.[label] ?? 0)) > 1e-9),
    );
    posterior = next;
    estimate = maximised(items, posterior, annotators, labels.length);
    if (!moved) break;
  }
  return {
    labels,
    prevalence: estimate.prevalence,
    posterior: Object.fromEntries(posterior),
    confusion: Object.fromEntries(estimate.confusion),
  };
}

interface Estimate {
  readonly prevalence: readonly number[];
  readonly confusion: ReadonlyMap<string, readonly (readonly number[])[]>;
}

function sharesOf(counts: Counts, labelCount: number): number[] {
  const shares = new Array<number>(labelCount).fill(0);
  for (const { label } of counts) shares[label] = (shares[label] ?? 0) + 1 / counts.length;
  return shares;
}

function maximised(
  items: ReadonlyMap<string, Counts>,
  posterior: ReadonlyMap<string, readonly number[]>,
  annotators: readonly string[],
  labelCount: number,
): Estimate {
  const prevalence = new Array<number>(labelCount).fill(0);
  const rows = () => Array.from({ length: labelCount }, () => new Array<number>(labelCount).fill(0));
  const confusion = new Map(annotators.map((annotator) => [annotator, rows()]));
  for (const [item, counts] of items) {
    for (const [truth, share] of (posterior.get(item) ?? []).entries()) {
      prevalence[truth] = (prevalence[truth] ?? 0) + share / items.size;
      for (const { annotator, label } of counts) {
        const row = confusion.get(annotator)?.[truth];
        if (row) row[label] = (row[label] ?? 0) + share;
      }
    }
  }
  for (const table of confusion.values()) for (const row of table) scaleToOne(row);
  return { prevalence, confusion };
}

function expected(counts: Counts, { prevalence, confusion }: Estimate): number[] {
  const row = prevalence.map((share, truth) =>
    counts.reduce(
      (sum, { annotator, label }) => sum * (confusion.get(annotator)?.[truth]?.[label] ?? 0),
      share,
    ),
  );
  scaleToOne(row);
  return row;
}

function scaleToOne(row: number[]): void {
  const sum = row.reduce((total, value) => total + value, 0);
  if (sum > 0) for (const [at, value] of row.entries()) row[at] = value / sum;
}
