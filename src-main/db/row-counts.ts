import type { ReadHandle } from './handle.ts';

/** Number of rows of one of the program's own tables. */
export const countRows = (read: ReadHandle, table: string): number =>
  read.get<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`)?.rows ?? 0;
