import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { guarded } from '../db/sqlite-problems.ts';

/** The file's JSON; undefined where it is missing or damaged. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes the file whole or not at all: beside it first, flushed, then renamed over it. Makes the folder. Throws `folder-read-only` or
 * `disk-full`.
 */
export function writeJson(path: string, value: unknown): void {
  const beside = `${path}.${process.pid}.tmp`;
  guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}
