import { describe, expect, it } from 'vitest';
import { dawidSkene } from '../../../src-shared/agreement/index.ts';
import { readOracles } from './oracles.ts';

interface VoteSet {
  readonly id: string;
  readonly labels?: readonly {
    readonly item: string | number;
    readonly annotator: string;
    readonly label: string | number;
  }[];
  readonly expected?: {
    readonly class_marginals?: { readonly value: readonly number[] };
    readonly posterior?: { readonly value: Readonly<Record<string, readonly number[]>> };
    readonly observer_error_rates?: {
      readonly value: Readonly<Record<string, readonly (readonly number[])[]>>;
    };
    readonly dawid_skene?: { readonly labels: readonly string[] };
  };
}

const votesOf = (set: VoteSet) =>
  (set.labels ?? []).map(({ item, annotator, label }) => ({
    item: String(item),
    annotator,
    label: String(label),
  }));

describe('Dawid and Skene', () => {
  const sets = readOracles<VoteSet>('adjudication');

  it.each(sets.filter(({ expected }) => expected?.posterior).map((set) => [set.id, set] as const))(
    '%s: the published estimates',
    (_, { expected, ...set }) => {
      const estimate = dawidSkene(votesOf(set));
      for (const [at, share] of (expected?.class_marginals?.value ?? []).entries()) {
        expect(Math.abs((estimate?.prevalence[at] ?? Number.NaN) - share)).toBeLessThanOrEqual(0.002);
      }
      for (const [item, row] of Object.entries(expected?.posterior?.value ?? {})) {
        for (const [at, share] of row.entries()) {
          expect(Math.abs((estimate?.posterior[item]?.[at] ?? Number.NaN) - share), item).toBeLessThanOrEqual(
            0.005,
          );
        }
      }
      for (const [annotator, table] of Object.entries(expected?.observer_error_rates?.value ?? {})) {
        for (const [row, shares] of table.entries()) {
          for (const [column, share] of shares.entries()) {
            const ours = estimate?.confusion[annotator]?.[row]?.[column] ?? Number.NaN;
            expect(Math.abs(ours - share), annotator).toBeLessThanOrEqual(0.01);
          }
        }
      }
    },
  );

  it.each(sets.filter(({ expected }) => expected?.dawid_skene).map((set) => [set.id, set] as const))(
    '%s: sees through annotators who do not look',
    (_, { expected, ...set }) => {
      const estimate = dawidSkene(votesOf(set));
      const items = [...new Set(votesOf(set).map(({ item }) => item))];
      const likeliest = items.map((item) => {
        const row = estimate?.posterior[item] ?? [];
        return estimate?.labels[row.indexOf(Math.max(...row))];
      });
      expect(likeliest).toEqual(expected?.dawid_skene?.labels);
    },
  );

  it('has nothing to say of no votes', () => {
    expect(dawidSkene([])).toBeUndefined();
  });
});
