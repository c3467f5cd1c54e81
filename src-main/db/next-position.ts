import type { ReadHandle } from './handle.ts';

/** The position the next row of this table will have: no other had it before, though it may be gone. */
export const nextPositionIn = (
  read: ReadHandle,
  table: 'annotation' | 'remark' | 'decision' | 'registry_entry',
): number =>
  1 +
  (read.get<{ last: number }>('SELECT seq AS last FROM sqlite_sequence WHERE name = ?', table)?.last ?? 0);
