import type { ProblemReport } from '../../src-shared/model/problem.ts';

/** What of a file has no counterpart here, counted by name. */
export interface LeftOut {
  add(name: string, count?: number): void;
  /** What was counted elsewhere in the same way. */
  include(warnings: readonly ProblemReport[]): void;
  /** A sentence for each name, in the order in which they came. */
  warnings(): ProblemReport[];
}

/** A count of nothing yet. */
export function nothingLeftOut(): LeftOut {
  const counts = new Map<string, number>();
  const add = (name: string, count = 1) => {
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  return {
    add,
    include(warnings) {
      for (const { params } of warnings) add(String(params.value), Number(params.count));
    },
    warnings: () =>
      [...counts].map(([value, count]) => ({ code: 'annotations-left-out', params: { value, count } })),
  };
}
