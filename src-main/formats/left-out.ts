import type { ProblemReport } from '../../src-shared/model/problem.ts';

/** What of a file has no counterpart here, counted by name. */
export interface LeftOut {
  add(name: string, count?: number): void;
  /** A sentence for each name, in the order in which they came. */
  warnings(): ProblemReport[];
}

/** A count of nothing yet. */
export function nothingLeftOut(): LeftOut {
  const counts = new Map<string, number>();
  return {
    add(name, count = 1) {
      if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
    },
    warnings: () =>
      [...counts].map(([value, count]) => ({ code: 'annotations-left-out', params: { value, count } })),
  };
}
