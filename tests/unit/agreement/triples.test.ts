import { describe, expect, it } from 'vitest';
import {
  cohenKappa,
  krippendorffAlpha,
  observedAgreement,
  type TokenTuple,
  type Triple,
  tripleF1,
  tupleF1,
} from '../../../src-shared/agreement/index.ts';
import { type Expected, readOracles } from './oracles.ts';

type Range = readonly [number, number];

interface Stance {
  readonly holder: Range | null;
  readonly target: Range;
  readonly expression: Range;
  readonly polarity: string;
}

interface TripleSet {
  readonly id: string;
  readonly tokens: readonly Range[];
  readonly annotators: readonly string[];
  readonly stances: Readonly<Record<string, readonly Stance[]>>;
  readonly expected: readonly Expected[];
}

const tripleOf = ({ holder, target, polarity }: Stance): Triple => ({
  holder: holder?.join('-') ?? null,
  target: target.join('-'),
  polarity,
});

function tupleOf(set: TripleSet, { holder, target, expression, polarity }: Stance): TokenTuple {
  const tokens = (range: Range | null) =>
    new Set(range ? [...set.tokens.keys()].filter((at) => overlaps(set.tokens[at], range)) : []);
  return { holder: tokens(holder), target: tokens(target), expression: tokens(expression), polarity };
}

const overlaps = (token: Range | undefined, [start, end]: Range): boolean =>
  token !== undefined && token[0] < end && start < token[1];

/** Polarities of the distinct pairs of holder and target, a row for each annotator. */
function polarities(a: readonly Triple[], b: readonly Triple[]): (string | null)[][] {
  const key = ({ holder, target }: Triple) => JSON.stringify([holder, target]);
  const keys = [...new Set([...a, ...b].map(key))];
  return [a, b].map((triples) =>
    keys.map((wanted) => triples.find((triple) => key(triple) === wanted)?.polarity ?? null),
  );
}

function ours(set: TripleSet, { metric, params }: Expected): { value: number | undefined } | null {
  const [first = [], second = []] = set.annotators.map((name) => set.stances[name] ?? []);
  const [a, b] = [first.map(tripleOf), second.map(tripleOf)];
  const tuples = [first, second].map((stances) => stances.map((stance) => tupleOf(set, stance)));
  const [x = [], y = []] = tuples;
  const [p = [], q = []] = polarities(a, b);
  const values: Readonly<Record<string, () => number | undefined>> = {
    stance_f1_exact_htp: () => tripleF1(a, b, { parts: ['holder', 'target', 'polarity'] }),
    stance_f1_exact_ht: () => tripleF1(a, b, { parts: ['holder', 'target'] }),
    target_polarity_f1_exact: () => tripleF1(a, b, { parts: ['target', 'polarity'] }),
    holder_f1_exact: () => tripleF1(a, b, { parts: ['holder'] }),
    target_f1_exact: () => tripleF1(a, b, { parts: ['target'] }),
    sf1_polarity_aware: () => tupleF1(x, y, { polarity: true }),
    nsf1: () => tupleF1(x, y, { polarity: false }),
    polarity_observed_on_matched_ht: () => observedAgreement([p, q]),
    polarity_kappa_on_matched_ht: () => cohenKappa(p, q),
    polarity_alpha_on_ht: () =>
      krippendorffAlpha([p, q], {
        level: params.level === 'ordinal' ? 'ordinal' : 'nominal',
        categories: ['against', 'neutral', 'favor'],
      }),
  };
  const value = values[metric];
  return value ? { value: value() } : null;
}

describe('agreement on stances', () => {
  const sets = readOracles<TripleSet>('triples');

  it.each(sets.map((set) => [set.id, set] as const))('%s: as other programs have it', (_, set) => {
    let compared = 0;
    for (const expected of set.expected) {
      const found = ours(set, expected);
      if (!found) continue;
      compared++;
      const name = `${expected.metric} ${JSON.stringify(expected.params)}: ${found.value}`;
      if (expected.value === null) {
        // The task's script says 0 where there is nothing at all; we say undefined. Here only true nulls.
        expect(found.value, name).toBeUndefined();
      } else
        expect(Math.abs((found.value ?? Number.NaN) - Number(expected.value)), name).toBeLessThanOrEqual(
          1e-9,
        );
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('takes the share from a tuple of the same polarity only where polarity counts', () => {
    const tuple = (expression: number[], polarity: string): TokenTuple => ({
      holder: new Set(),
      target: new Set([1]),
      expression: new Set(expression),
      polarity,
    });
    const a = [tuple([4, 5], 'favour')];
    const b = [tuple([4, 5], 'against'), tuple([5], 'favour')];
    // By hand: recall (1 + 1 + 1/2)/3; precision (0 + 1)/2, and without polarity 1 and 1.
    expect(tupleF1(a, b, { polarity: true })).toBeCloseTo((2 * (5 / 6) * 0.5) / (5 / 6 + 0.5), 12);
    expect(tupleF1(a, b, { polarity: false })).toBe(1);
  });
});
