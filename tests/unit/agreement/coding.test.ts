import { describe, expect, it } from 'vitest';
import {
  cohenKappa,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
  observedAgreement,
  type Ratings,
  scottPi,
} from '../../../src-shared/agreement/index.ts';
import { type Expected, readOracles } from './oracles.ts';

interface CodingSet {
  readonly id: string;
  readonly categories: readonly (string | number)[];
  readonly ordered_categories: readonly (string | number)[] | null;
  readonly matrix: Ratings;
  readonly expected: readonly Expected[];
}

type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Our value for what a data set expects; null for coefficients that we do not offer. */
function ours(set: CodingSet, { metric, params }: Expected): { value: number | undefined } | null {
  const { matrix } = set;
  const pair = Array.isArray(params.pair) ? params.pair.map((index) => matrix[Number(index)] ?? []) : [];
  const [a = [], b = []] = pair;
  const categories = set.ordered_categories ?? set.categories;
  const values: Readonly<Record<string, () => number | undefined>> = {
    observed_agreement_items: () => observedAgreement(matrix),
    observed_agreement: () => observedAgreement([a, b]),
    cohen_kappa: () => cohenKappa(a, b),
    cohen_kappa_linear: () => cohenKappa(a, b, { weights: 'linear', categories }),
    cohen_kappa_quadratic: () => cohenKappa(a, b, { weights: 'quadratic', categories }),
    scott_pi: () => scottPi(a, b),
    fleiss_kappa: () => fleissKappa(matrix),
    gwet_ac1: () => gwetAC1(matrix, { categories: set.categories }),
    krippendorff_alpha: () => krippendorffAlpha(matrix, { level: levelOf(params.level), categories }),
    krippendorff_alpha_category: () =>
      krippendorffAlpha(
        matrix.map((row) => row.map((value) => (value === null ? null : Number(value === params.category)))),
        { level: 'nominal' },
      ),
  };
  const value = values[metric];
  return value ? { value: value() } : null;
}

const levelOf = (level: unknown): Level =>
  (['nominal', 'ordinal', 'interval', 'ratio'] as const).find((each) => each === level) ?? 'nominal';

describe('agreement on fixed items', () => {
  const sets = readOracles<CodingSet>('coding');

  it.each(sets.map((set) => [set.id, set] as const))('%s: as other programs and papers have it', (_, set) => {
    let compared = 0;
    for (const expected of set.expected) {
      const found = ours(set, expected);
      if (!found) continue;
      compared++;
      const name = `${expected.metric} ${JSON.stringify(expected.params)}`;
      if (expected.value === null) expect(found.value, name).toBeUndefined();
      else
        expect(Math.abs((found.value ?? Number.NaN) - Number(expected.value)), name).toBeLessThanOrEqual(
          1e-9,
        );
    }
    expect(compared).toBeGreaterThan(0);
  });
});
