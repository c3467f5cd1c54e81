import type { ReadHandle } from './handle.ts';

/** What SQLite itself finds wrong with the file: pages, indexes, checks, foreign keys. Empty where all is well. */
export function integrityFaults(read: ReadHandle): string[] {
  const pages = read
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((fault) => fault !== 'ok');
  const keys = read
    .all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .map((row) => `${row.table} ${row.rowid ?? ''} → ${row.parent}`);
  return [...pages, ...keys];
}
