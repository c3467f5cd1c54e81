/** What was learned: plain data, so that it can be handed between threads. */
export interface TagModel {
  readonly tagCount: number;
  /** Whether tag `b` may follow tag `a`, at `a * tagCount + b`; at `tagCount * tagCount + b` whether `b` may come first. */
  readonly allowed: Uint8Array;
  /** Where a feature's weights, one for each tag, begin in `weights`. */
  readonly featureAt: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** Weights of following and coming first, as `allowed`. */
  readonly transitions: Float64Array;
}

/** For each token of a sentence, where the weights of its features begin. */
export type Rows = readonly (readonly number[])[];

/** Where the weights of each token's features begin; features that were never met have none. */
export const rowsOf = (model: TagModel, features: readonly (readonly string[])[]): Rows =>
  features.map((names) => names.flatMap((name) => model.featureAt.get(name) ?? []));

/** For each token and tag the sum of its features' weights. */
export function scoresOf({ weights, tagCount }: TagModel, rows: Rows): Float64Array {
  const scores = new Float64Array(rows.length * tagCount);
  for (const [at, row] of rows.entries()) {
    for (const from of row) {
      for (let tag = 0; tag < tagCount; tag++) {
        scores[at * tagCount + tag] = (scores[at * tagCount + tag] ?? 0) + (weights[from + tag] ?? 0);
      }
    }
  }
  return scores;
}
