import { basename } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { versionOf } from './header.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Throws `project-damaged` unless the open file has exactly the tables that the steps it says it has been through make, and no trigger
 * or view besides theirs: those of a stranger would change what is stored behind the program's back.
 */
export function requireSchema(
  connection: BetterSqlite.Database,
  path: string,
  steps: readonly Migration[],
): void {
  const expected = namesAfter(steps, versionOf(connection));
  const found = namesIn(connection);
  const wrong =
    [...found].find((name) => !expected.has(name)) ??
    [...expected].find((name) => name.startsWith('table ') && !found.has(name));
  if (wrong !== undefined) throw new Problem('project-damaged', { file: basename(path), reason: wrong });
}

/** By the number of steps, of each list of them: making a project from nothing takes longer than reading one that is small. */
const known = new WeakMap<readonly Migration[], Map<number, ReadonlySet<string>>>();

function namesAfter(steps: readonly Migration[], count: number): ReadonlySet<string> {
  const counted = known.get(steps) ?? new Map<number, ReadonlySet<string>>();
  known.set(steps, counted);
  const names = counted.get(count) ?? namesMadeBy(steps.slice(0, count));
  counted.set(count, names);
  return names;
}

function namesMadeBy(steps: readonly Migration[]): ReadonlySet<string> {
  const memory = new BetterSqlite(':memory:');
  try {
    for (const step of steps) memory.exec(step.sql);
    return namesIn(memory);
  } finally {
    memory.close();
  }
}

// Names that begin with sqlite_ are SQLite's own; a stray index changes nothing.
const namesIn = (connection: BetterSqlite.Database): ReadonlySet<string> =>
  new Set(
    connection
      .prepare<[], string>(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      )
      .pluck()
      .all(),
  );
