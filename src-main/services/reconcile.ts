import { isDeepStrictEqual } from 'node:util';
import type { MergeRow, RowVersion } from '../../src-shared/model/merge-row.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import type { Rows } from './copy-rows.ts';
import type { Held, Place } from './held-rows.ts';
import { wholeProject } from './row-versions.ts';
import { isPresent, visibleRows } from './visible-rows.ts';

type VersionChange = Change & { readonly entity: 'version' };

/** Two versions of which neither was made knowing the other: one stands, the other gave way. */
export interface Clash {
  readonly key: string;
  readonly kept: 'here' | 'there';
  readonly here: MergeRow | null;
  readonly there: MergeRow | null;
}

/** What a merge makes of one place. */
export interface Reconciled {
  /** What people see afterwards. */
  readonly visible: Rows;
  readonly versions: readonly VersionChange[];
  readonly clashes: readonly Clash[];
}

/** Lays the rows of another copy over those of this one; null where nothing is to be done. */
export function reconcile(place: string, here: Place, there: Place): Reconciled | null {
  if ([...there.held].every(([key, held]) => isKnown(held, here.held.get(key)))) return null;
  const newest = new Map(here.held);
  const clashes: Clash[] = [];
  for (const [key, other] of there.held) {
    const own = here.held.get(key);
    if (own?.version.operation === other.version.operation && own.version.revision === other.version.revision)
      continue;
    const isTheirs = !own || later(other, own);
    if (isTheirs) newest.set(key, other);
    if (own && areBeside(own, other, isTheirs) && !isDeepStrictEqual(own.row, other.row)) {
      clashes.push({ key, kept: isTheirs ? 'there' : 'here', here: own.row, there: other.row });
    }
  }
  const visible = visibleRows(new Map([...newest].map(([key, { row }]) => [key, row])));
  const versions = versionChanges(place, { here, there, newest, visible });
  return { visible, versions, clashes };
}

/** True where this copy has the version or has seen it go by. */
const isKnown = ({ version }: Held, own: Held | undefined): boolean =>
  own !== undefined &&
  (own.version.operation === version.operation
    ? own.version.revision >= version.revision
    : own.version.past.includes(version.operation));

/** More changes led to it; among as many, what is there before what was removed; then the later operation, whose id begins with its time. */
function later(a: Held, b: Held): boolean {
  if (a.version.revision !== b.version.revision) return a.version.revision > b.version.revision;
  if (isPresent(a.row) !== isPresent(b.row)) return isPresent(a.row);
  return a.version.operation > b.version.operation;
}

function areBeside(own: Held, other: Held, isTheirs: boolean): boolean {
  const [winner, loser] = isTheirs ? [other, own] : [own, other];
  return loser.version.operation !== '' && !winner.version.past.includes(loser.version.operation);
}

function versionChanges(
  place: string,
  {
    here,
    there,
    newest,
    visible,
  }: {
    readonly here: Place;
    readonly there: Place;
    readonly newest: ReadonlyMap<string, Held>;
    readonly visible: Rows;
  },
): VersionChange[] {
  const changes: VersionChange[] = [];
  for (const [key, { version, row }] of newest) {
    const own = here.held.get(key);
    const other = there.held.get(key);
    const seen = visible.get(key) ?? null;
    const isShownAsBefore = isDeepStrictEqual(seen, here.stored.get(key) ?? null);
    const isSame = own !== undefined && own.version === version;
    const isNews = other !== undefined && !isKnown(other, own);
    const journaled = here.versions.get(key);
    const isJournaled = journaled === undefined || journaled === own?.version;
    if (isSame && isJournaled && isShownAsBefore && !isNews) continue;
    const lost = isNews && isSame && other ? { lost: other.row } : {};
    changes.push({
      entity: 'version',
      articleId: place === wholeProject ? null : place,
      key,
      before: journaled ?? null,
      after: versionOf(version, [own, other], isDeepStrictEqual(seen, row) ? {} : { row }),
      ...lost,
    });
  }
  return changes;
}

function versionOf(
  { revision, operation }: RowVersion,
  sides: readonly (Held | undefined)[],
  hidden: { readonly row?: MergeRow | null },
): RowVersion {
  const past = new Set(sides.flatMap((held) => (held ? [...held.version.past, held.version.operation] : [])));
  past.delete(operation);
  past.delete('');
  return { revision, operation, past: [...past].sort(), ...hidden };
}
