/** Who holds which stance towards what. Holder and target are names that mean the same for every annotator; the holder may be missing. */
export interface Triple {
  readonly holder: string | null;
  readonly target: string;
  readonly polarity: string;
}

export interface TripleOptions {
  /** The parts that must agree. */
  readonly parts: readonly ('holder' | 'target' | 'polarity')[];
}

/**
 * Twice the triples in common over those of both, each distinct one counted once, looking at the given parts only; with the holder alone missing
 * ones do not count. Undefined where there is none.
 */
export function tripleF1(
  a: readonly Triple[],
  b: readonly Triple[],
  options: TripleOptions,
): number | undefined {
  const { common, first, second } = tripleCounts(a, b, options);
  return first + second === 0 ? undefined : (2 * common) / (first + second);
}

/** The numbers behind {@link tripleF1}, to be added over documents: distinct triples in common and of each side. */
export function tripleCounts(
  a: readonly Triple[],
  b: readonly Triple[],
  { parts }: TripleOptions,
): { readonly common: number; readonly first: number; readonly second: number } {
  const keysOf = (triples: readonly Triple[]) => {
    const told =
      parts.length === 1 && parts[0] === 'holder' ? triples.filter(({ holder }) => holder !== null) : triples;
    return new Set(told.map((triple) => JSON.stringify(parts.map((part) => triple[part]))));
  };
  const [first, second] = [keysOf(a), keysOf(b)];
  const common = [...first].filter((key) => second.has(key)).length;
  return { common, first: first.size, second: second.size };
}

/** A stance by the tokens of its parts, as numbers or words; a holder or target that is missing has none. */
export interface TokenTuple {
  readonly holder: ReadonlySet<string | number>;
  readonly target: ReadonlySet<string | number>;
  readonly expression: ReadonlySet<string | number>;
  readonly polarity: string;
}

export interface TupleOptions {
  /** Whether only tuples of one polarity are compared: SF1 with, NSF1 without. */
  readonly polarity: boolean;
}

/**
 * SF1 or NSF1 of SemEval-2022 Task 10 (Barnes et al. 2022): a tuple counts by the mean share of its holder, target and expression that the best
 * tuple of the other side has, which must have some of each; a missing holder or target meets only a missing one. Here the share comes
 * from tuples of the same polarity only where polarity counts (the task's own script looks at any). Undefined where there is none.
 */
export function tupleF1(
  a: readonly TokenTuple[],
  b: readonly TokenTuple[],
  { polarity }: TupleOptions,
): number | undefined {
  if (a.length + b.length === 0) return undefined;
  const meanShare = (own: readonly TokenTuple[], other: readonly TokenTuple[]) =>
    own.length === 0 ? 0 : tupleShares(own, other, { polarity }) / own.length;
  const [precision, recall] = [meanShare(b, a), meanShare(a, b)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The sum over one side's tuples of the share that the best tuple of the other side has of each: the numerator of precision or recall. */
export function tupleShares(
  own: readonly TokenTuple[],
  other: readonly TokenTuple[],
  { polarity }: TupleOptions,
): number {
  const shares = own.map((tuple) =>
    Math.max(
      0,
      ...other
        .filter((each) => !polarity || each.polarity === tuple.polarity)
        .map((each) => sharedWith(tuple, each)),
    ),
  );
  return shares.reduce((sum, share) => sum + share, 0);
}

function sharedWith(own: TokenTuple, other: TokenTuple): number {
  const shares = [
    shareOf(own.holder, other.holder),
    shareOf(own.target, other.target),
    shareOf(own.expression, other.expression),
  ];
  return shares.some((share) => share === 0)
    ? 0
    : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shareOf(own: ReadonlySet<string | number>, other: ReadonlySet<string | number>): number {
  if (own.size === 0 || other.size === 0) return own.size === other.size ? 1 : 0;
  return [...own].filter((token) => other.has(token)).length / own.size;
}
