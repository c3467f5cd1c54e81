/** When labels that annotators voted for at one place are taken over. */
export interface VoteThresholds {
  /** Labels with fewer votes do not count at all. */
  readonly leastVotes: number;
  /** Least share of the votes for labels that count, 0 to 1. */
  readonly leastConfidence: number;
  /** How many of the most voted labels are taken, where a place may have more than one. */
  readonly ranks: number;
  readonly stacking: boolean;
}

/**
 * The labels that are taken over at a place, most voted first: those with enough votes and a large enough share of the votes that count, down to the last
 * rank asked for. Labels that tie for the last rank are all taken, but where only one is asked for a tie is a dispute and none is. As INCEpTION's
 * threshold-based merging; confidence there, too, is among those who marked the place, so that one alone has all of it: ask for two votes.
 */
export function mergedLabels(
  votes: ReadonlyMap<string, number>,
  { leastVotes, leastConfidence, ranks, stacking }: VoteThresholds,
): string[] {
  const counted = [...votes].filter(([, count]) => count > 0 && count >= leastVotes);
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const ordered = counted.sort((a, b) => b[1] - a[1]);
  const wanted = stacking ? ranks : 1;
  const last = ordered[Math.min(wanted, ordered.length) - 1]?.[1] ?? 0;
  const taken = ordered.filter(([, count]) => count >= last);
  if (wanted === 1 && taken.length > 1) return [];
  return taken.filter(([, count]) => count / all >= leastConfidence).map(([label]) => label);
}

/**
 * The one label that all who marked a place gave it; undefined where they differ, where somebody gave it several, or nobody any. With `complete` also where
 * an annotator (null) did not mark it.
 */
export function agreedLabel(
  marks: readonly (readonly string[] | null)[],
  { complete }: { readonly complete: boolean },
): string | undefined {
  if (complete && marks.includes(null)) return undefined;
  const given = marks.filter((labels) => labels !== null);
  const first = given[0]?.[0];
  return given.every((labels) => labels.length === 1 && labels[0] === first) ? first : undefined;
}

/** What most voted for; undefined in a tie and with no vote. Silent ones (null) do not count. */
export function plurality(votes: readonly (string | null)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const vote of votes) if (vote !== null) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const [label] = mergedLabels(counts, { leastVotes: 1, leastConfidence: 0, ranks: 1, stacking: false });
  return label;
}
