import { isDeepStrictEqual } from 'node:util';
import type { MergeRow, RowVersion } from '../../src-shared/model/merge-row.ts';
import type { Rows } from './copy-rows.ts';
import { keyOf, type Versions } from './row-versions.ts';
import { visibleRows } from './visible-rows.ts';

/** A row as a copy has it, shown or not; null where it says that the row is not there. */
export interface Held {
  readonly version: RowVersion;
  readonly row: MergeRow | null;
}

/** Rows of one place in one copy. */
export interface Place {
  /** As the journal has them. */
  readonly versions: Versions;
  /** As people see them. */
  readonly stored: Rows;
  readonly held: ReadonlyMap<string, Held>;
}

const unknown: RowVersion = { revision: 0, operation: '', past: [] };

/** The rows a copy has: `stored`, what an earlier merge could not show, and of a deleted article what is kept. */
export function placeOf(versions: Versions, stored: Rows, removed: Rows): Place {
  // What is left of an import or a merge that was undone is none of this copy's opinions.
  const kept: Rows = versions.has(keyOf.article) ? removed : new Map();
  const held = new Map<string, Held>();
  let isWhole = true;
  for (const key of new Set([...versions.keys(), ...stored.keys(), ...kept.keys()])) {
    const version = versions.get(key) ?? unknown;
    const row = version.row === undefined ? (stored.get(key) ?? kept.get(key) ?? null) : version.row;
    if (version.row !== undefined) isWhole = false;
    held.set(key, { version, row });
  }
  if (!isWhole) settle(held, stored);
  return { versions, stored, held };
}

/**
 * Something was done here since a row was hidden, so that it would be shown now and is not: then what people see is their next version. As often as
 * there are kinds of rows that depend on one another.
 */
function settle(held: Map<string, Held>, stored: Rows): void {
  const latest = [...held.values()].reduce(
    (last, { version }) => (version.operation > last ? version.operation : last),
    '',
  );
  for (let round = 0; round < 3; round++) {
    const visible = visibleRows(new Map([...held].map(([key, { row }]) => [key, row])));
    let isSettled = true;
    for (const [key, { version, row }] of held) {
      const seen = stored.get(key) ?? null;
      if (isDeepStrictEqual(visible.get(key) ?? null, seen)) continue;
      isSettled = false;
      const { row: _hidden, ...plain } = version;
      const next = {
        revision: plain.revision + 1,
        operation: latest,
        past: [...plain.past, plain.operation],
      };
      held.set(key, {
        version: next,
        row: seen === null && row?.kind === 'article' ? { ...row, isRemoved: true } : seen,
      });
    }
    if (isSettled) return;
  }
}
