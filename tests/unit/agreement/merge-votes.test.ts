import { describe, expect, it } from 'vitest';
import { agreedLabel, mergedLabels, plurality } from '../../../src-shared/agreement/index.ts';
import { readOracles } from './oracles.ts';

interface Rules {
  readonly id: string;
  readonly cases?: readonly Readonly<Record<string, unknown>>[];
}

const sets = readOracles<Rules>('adjudication');
const casesOf = <Case>(id: string): readonly Case[] =>
  // The shape is told by the name of the set.
  (sets.find((set) => set.id === id)?.cases ?? []) as unknown as readonly Case[];

interface ThresholdCase {
  readonly votes: Readonly<Record<string, number>>;
  readonly user_threshold: number;
  readonly confidence_threshold: number;
  readonly top_ranks: number;
  readonly stacking_allowed: boolean;
  readonly merged: readonly string[];
  readonly why: string;
}

interface AgreeingCase {
  readonly strategy: 'complete' | 'incomplete';
  readonly annotators: readonly (readonly string[] | null)[];
  readonly merged: boolean;
}

interface MajorityCase {
  readonly votes: readonly (string | null)[];
  readonly winner: string | null;
}

const merged = (votes: Readonly<Record<string, number>>, given: object) =>
  mergedLabels(new Map(Object.entries(votes)), {
    leastVotes: 2,
    leastConfidence: 0,
    ranks: 1,
    stacking: false,
    ...given,
  });

describe('merging by votes', () => {
  // The rules of INCEpTION's tests, beside the project.
  const thresholds = casesOf<ThresholdCase>('a02_threshold_merge_cases');
  it.runIf(thresholds.length > 0)('takes over what INCEpTION’s thresholds do', () => {
    for (const each of thresholds) {
      const labels = merged(each.votes, {
        leastVotes: each.user_threshold,
        leastConfidence: each.confidence_threshold,
        ranks: each.top_ranks,
        stacking: each.stacking_allowed,
      });
      expect([...labels].sort(), each.why).toEqual([...each.merged].sort());
    }
  });

  const agreeing = casesOf<AgreeingCase>('a03_agreeing_merge_cases');
  it.runIf(agreeing.length > 0)('takes over what all, or all who marked, agree on', () => {
    for (const { strategy, annotators, merged: isMerged } of agreeing) {
      const label = agreedLabel(annotators, { complete: strategy === 'complete' });
      expect(label !== undefined, JSON.stringify(annotators)).toBe(isMerged);
    }
  });

  const majorities = casesOf<MajorityCase>('a04_majority_ties');
  it.runIf(majorities.length > 0)('takes no side in a tie', () => {
    for (const { votes, winner } of majorities) expect(plurality(votes) ?? null).toBe(winner);
  });

  // From INCEpTION's user guide: by hand for where the sets are not there.
  it('leaves a tie for the first rank to a person, and drops what too few voted for before shares are counted', () => {
    expect(merged({ A: 2, B: 2 }, {})).toEqual([]);
    expect(merged({ A: 2, B: 1 }, { leastConfidence: 1 })).toEqual(['A']);
    expect(merged({ A: 1 }, {})).toEqual([]);
    expect(merged({ A: 3, B: 1, C: 1 }, { leastVotes: 1, ranks: 2, stacking: true })).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(agreedLabel([['A'], null], { complete: true })).toBeUndefined();
    expect(agreedLabel([['A'], null], { complete: false })).toBe('A');
    expect(agreedLabel([['A', 'B'], ['A']], { complete: false })).toBeUndefined();
    expect(plurality([null, 'A', null])).toBe('A');
  });
});
