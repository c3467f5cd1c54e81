import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { copyInto } from './backup.ts';
import { type KeepCopy, keepCopyOf } from './dated-copy.ts';
import { handleOn } from './handle.ts';
import { versionOf } from './header.ts';
import type { Migration } from './migrations/migration.ts';
import { guarded } from './sqlite-problems.ts';

/**
 * Takes the file through the steps it lacks, all in one transaction; before, a copy of the file as it was is put where `keep` says, or
 * beside it. A file with more steps than this program knows is refused with `project-newer`.
 */
export function migrate(
  connection: BetterSqlite.Database,
  path: string,
  steps: readonly Migration[],
  keep?: (copy: KeepCopy) => void,
): void {
  const version = guarded(path, () => versionOf(connection));
  if (version > steps.length) {
    throw new Problem('project-newer', { file: basename(path), version, known: steps.length });
  }
  if (version === steps.length) return;
  if (version > 0) {
    if (keep) keep((folder, nameOf) => keepCopyOf(connection, folder, nameOf));
    else keepBeside(connection, path, version);
  }
  guarded(path, () => runSteps(connection, path, steps));
}

function runSteps(connection: BetterSqlite.Database, path: string, steps: readonly Migration[]): void {
  connection
    .transaction(() => {
      // Asked again under the lock: another program may have done it meanwhile.
      for (const step of steps.slice(versionOf(connection))) {
        connection.exec(step.sql);
        step.fill?.(handleOn(connection, path));
      }
      connection.pragma(`user_version = ${steps.length}`);
    })
    .immediate();
}

function keepBeside(connection: BetterSqlite.Database, path: string, version: number): void {
  const plain = join(dirname(path), `${basename(path)}.version-${version}`);
  let copy = plain;
  for (let number = 2; existsSync(copy); number++) copy = `${plain}-${number}`;
  copyInto(connection, copy);
}
