import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostedSet, cheapestPartition } from '../../../src-shared/agreement/cheapest-partition.ts';
import { disorderOf, gamma } from '../../../src-shared/agreement/gamma.ts';
import { type AnnotatedDocument, gammaObservedDisorder } from '../../../src-shared/agreement/index.ts';
import { readOracles } from './oracles.ts';

type Triplet = readonly [number, number, string];

interface ReplaySet {
  readonly id: string;
  readonly params: { readonly alpha: number; readonly beta: number };
  readonly samples: readonly {
    readonly units: Readonly<Record<string, readonly Triplet[]>>;
    readonly disorder: number;
  }[];
}

interface SpanSet {
  readonly id: string;
  readonly annotators: readonly string[];
  readonly documents: readonly {
    readonly id: string;
    readonly text_length: number;
    readonly spans: Readonly<Record<string, readonly Triplet[]>>;
  }[];
  readonly expected: readonly {
    readonly metric: string;
    readonly params: {
      readonly alpha?: number;
      readonly beta?: number;
      readonly sampler?: string;
      readonly document?: string;
    };
    readonly value: number | null;
    readonly range_for_30_samples?: readonly [number | null, number];
  }[];
}

describe('gamma', () => {
  it.each(readOracles<ReplaySet>('gamma_replay').map((set) => [set.id, set] as const))(
    '%s: the disorder of random annotations as pygamma has it',
    (_, { params, samples }) => {
      for (const { units, disorder } of samples) {
        const names = Object.keys(units).sort();
        const list = names.flatMap((name, annotator) =>
          (units[name] ?? []).map(([start, end, label]) => ({ annotator, start, end, label })),
        );
        const ours = disorderOf(list, names.length, params);
        expect(Math.abs((ours ?? Number.NaN) - disorder)).toBeLessThanOrEqual(1e-5);
      }
    },
  );

  const cases = readOracles<SpanSet>('spans').flatMap((set) =>
    set.expected
      .filter(
        ({ metric, params, range_for_30_samples: range, value }) =>
          metric === 'gamma' &&
          range &&
          value !== null &&
          params.sampler?.includes('Statistical') &&
          !set.id.startsWith('s41'),
      )
      .map((expected) => [`${set.id} ${JSON.stringify(expected.params)}`, set, expected] as const),
  );

  it.each(cases)(
    '%s: within what samples of pygamma give',
    { timeout: 60_000 },
    (_, set, { params, range_for_30_samples: range }) => {
      const document = set.documents.find(
        ({ id }) => params.document === undefined || id === params.document,
      );
      const spans = Object.fromEntries(
        Object.entries(document?.spans ?? {}).map(([annotator, list]) => [
          annotator,
          list.map(([start, end, label]) => ({ start, end, label })),
        ]),
      );
      const annotators = set.annotators.filter((annotator) => spans[annotator]);
      const found = gamma({ id: '', length: document?.text_length ?? 0, spans }, annotators, {
        alpha: params.alpha,
        beta: params.beta,
        seed: 7,
        precision: 0.05,
      });
      expect(found?.gamma).toBeGreaterThanOrEqual(range?.[0] ?? Number.NEGATIVE_INFINITY);
      expect(found?.gamma).toBeLessThanOrEqual(range?.[1] ?? Number.NaN);
    },
  );

  it('is undefined without units and with one annotator', () => {
    const document: AnnotatedDocument = {
      id: '',
      length: 9,
      spans: { a: [], b: [{ start: 3, end: 3, label: 'x' }] },
    };
    expect(gammaObservedDisorder(document, ['a', 'b'])).toBeUndefined();
    expect(gammaObservedDisorder(document, ['a'])).toBeUndefined();
  });
});

describe('the cheapest partition', () => {
  it('costs what the cheapest of all costs, tried one by one', () => {
    const items = 6;
    const sets = fc
      .array(
        fc.record({
          items: fc.uniqueArray(fc.nat(items - 1), { minLength: 2, maxLength: 4 }),
          cost: fc.integer({ min: 1, max: 40 }),
        }),
        { maxLength: 25 },
      )
      .map((many): CostedSet[] => [
        ...Array.from({ length: items }, (_, item) => ({ items: Int32Array.of(item), cost: 10 })),
        ...many.map(({ items: list, cost }) => ({ items: Int32Array.from(list), cost })),
      ]);
    fc.assert(
      fc.property(sets, (given) => {
        expect(cheapestPartition(items, given)).toBeCloseTo(cheapestOfAll(given, (1 << items) - 1), 9);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Of all partitions of the items whose bits are set. */
function cheapestOfAll(sets: readonly CostedSet[], left: number): number {
  if (left === 0) return 0;
  const first = 31 - Math.clz32(left & -left);
  const costs = sets.flatMap(({ items, cost }) => {
    const bits = items.reduce((all, item) => all | (1 << item), 0);
    return items.includes(first) && (bits & left) === bits ? [cost + cheapestOfAll(sets, left & ~bits)] : [];
  });
  return Math.min(...costs);
}
