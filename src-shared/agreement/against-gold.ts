import { type DisagreementCause, disagreementCauses } from '../model/disagreement-cause.ts';

/** How many marks an annotator and gold have, how many are the same, and how many of the others differ by each cause. */
export interface AgainstGold {
  readonly own: number;
  readonly gold: number;
  readonly exact: number;
  readonly causes: Readonly<Partial<Record<DisagreementCause, number>>>;
}

/** All of them together; causes in their own order, without those that never occur. */
export function sumAgainstGold(all: readonly AgainstGold[]) {
  const total = { own: 0, gold: 0, exact: 0 };
  const causes: Partial<Record<DisagreementCause, number>> = {};
  for (const counts of all) {
    total.own += counts.own;
    total.gold += counts.gold;
    total.exact += counts.exact;
  }
  for (const cause of disagreementCauses) {
    const count = all.reduce((sum, counts) => sum + (counts.causes[cause] ?? 0), 0);
    if (count > 0) causes[cause] = count;
  }
  return { ...total, causes };
}
