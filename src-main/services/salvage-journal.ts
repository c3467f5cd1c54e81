import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { type Change, changeSchema } from '../../src-shared/model/operation.ts';
import { annotationAt, deleteAnnotation, deleteLinksTo } from '../db/annotations.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { changesAt, iterateEntries } from '../db/operations.ts';
import { rewriteOperations } from '../db/salvage/salvaged-file.ts';
import { digest } from './digest.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import {
  creationOf,
  creations,
  entityOf,
  type FollowedChange,
  isFollowed,
  keyOf,
} from './salvage-entities.ts';

/** What the journal says of a row at its end, and where it says it. */
export interface Told {
  readonly seq: number;
  readonly index: number;
  /** Of what it is afterwards; null where it is gone. */
  readonly digest: string | null;
  /** True where some entry on it is lost: one does not begin where the one before ended. */
  readonly isBroken: boolean;
}

/** What the journal says of every row it tells of. */
export function toldByJournal(read: ReadHandle): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { seq, changes } of iterateEntries(read)) {
    for (const [index, change] of parsedChanges(changes).entries()) {
      if (!change || !isFollowed(change)) continue;
      const key = keyOf(change);
      const known = told.get(key);
      const begins = change.before ? digest(change.before) : null;
      const isBroken = (known?.isBroken ?? false) || (known?.digest ?? null) !== begins;
      told.set(key, { seq, index, digest: change.after ? digest(change.after) : null, isBroken });
    }
  }
  return told;
}

/** Which rows are made again what the journal says of them, besides those that are not there at all. */
export interface RestoreOptions {
  /** Kinds of rows of which some could not be read: what is there of the others may not be all of them. */
  readonly hurt: ReadonlySet<string>;
  /** The only kind to look at; all where absent. */
  readonly only?: string;
}

/**
 * Makes what is lost again what the journal, which keeps rows whole, says of it; where a part of the journal about it is lost the row is left as it is. Where
 * nothing tells which of the two was altered the row is believed. Answers how many rows of each kind were made.
 */
export function restoreFromJournal(
  project: OpenProject,
  { hurt, only }: RestoreOptions,
): Map<string, number> {
  const { read } = project.database;
  const restored = new Map<string, number>();
  const stored = new Map<string, string>();
  for (const change of creations(read)) stored.set(keyOf(change), digest(change.after));
  const wrong = new Map(
    [...toldByJournal(read)].filter(([key, said]) => {
      const entity = entityOf(key);
      const present = stored.get(key);
      if (said.isBroken || (only !== undefined && entity !== only)) return false;
      return present === undefined ? said.digest !== null : hurt.has(entity) && present !== said.digest;
    }),
  );
  // Rows refer to one another, also to later ones: again while that helps.
  for (let before = -1; before !== wrong.size; ) {
    before = wrong.size;
    for (const [key, said] of wrong) {
      if (!restoreRow(project, said)) continue;
      wrong.delete(key);
      restored.set(entityOf(key), (restored.get(entityOf(key)) ?? 0) + 1);
    }
  }
  return restored;
}

/** Makes an annotation that cannot be as it is stored what the journal says of it; false where that knows nothing else. */
export function restoreAnnotation(
  project: OpenProject,
  told: ReadonlyMap<string, Told>,
  id: string,
): boolean {
  const said = told.get(JSON.stringify(['annotation', id]));
  return said !== undefined && !said.isBroken && said.digest !== null && restoreRow(project, said);
}

function restoreRow(project: OpenProject, { seq, index, digest: wanted }: Told): boolean {
  const { read } = project.database;
  const change = changeAt(read, seq, index);
  const present = change && creationOf(read, change);
  if (!change || (present?.after ? digest(present.after) : null) === wanted) return false;
  // Its place, where it has one, is the stored row's.
  const asStored = present ? { ...change, ...present, after: change.after } : change;
  try {
    write(project.database, (handle) => {
      if (!present && change.entity === 'annotation') dropMisnamed(handle, change);
      apply(handle, [changeSchema.parse({ ...asStored, before: present?.after ?? null })]);
    });
    const now = creationOf(read, change);
    return (now?.after ? digest(now.after) : null) === wanted;
  } catch {
    // What it belongs to is lost itself, or is yet to come back.
    return false;
  }
}

const madeByUs = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** No two annotations ever have the same place: of two names for what stands in one, the one that is no name any more is damaged. */
function dropMisnamed(
  handle: WriteHandle,
  { position, after }: FollowedChange & { readonly entity: 'annotation' },
): void {
  const id = annotationAt(handle, position)?.annotation.id;
  if (id === undefined || madeByUs.test(id) || !madeByUs.test(after?.id ?? '')) return;
  deleteLinksTo(handle, id);
  deleteAnnotation(handle, position);
}

function changeAt(read: ReadHandle, seq: number, index: number): FollowedChange | undefined {
  const changes = changesAt(read, seq);
  const change = changes === undefined ? undefined : parsedChanges(changes)[index];
  return change && isFollowed(change) ? change : undefined;
}

/**
 * Takes out of the journal what it says of rows that are other than it says, and enters them as they are, so that from then on it tells the truth of
 * all. Answers how many rows it told of that are not stored at all, by kind, and of how many it told something else.
 */
export function mendJournal(
  project: OpenProject,
  dropsCodebooks: boolean,
): { readonly lost: ReadonlyMap<string, number>; readonly doubtful: number } {
  const { database, environment } = project;
  const told = toldByJournal(database.read);
  const lost = new Map<string, number>();
  const asTold = new Set<string>();
  const added: FollowedChange[] = [];
  let doubtful = 0;
  for (const change of creations(database.read)) {
    const key = keyOf(change);
    const said = told.get(key);
    const isTold = said !== undefined && !said.isBroken;
    if (isTold && said.digest !== digest(change.after)) doubtful++;
    if (isTold && said.digest === digest(change.after)) asTold.add(key);
    else if (change.entity !== 'annotator' || change.after?.id !== goldAnnotatorId) added.push(change);
  }
  const stored = new Set([...asTold, ...added.map(keyOf)]);
  for (const [key, { digest: last, isBroken }] of told) {
    if (stored.has(key)) continue;
    if (last === null && !isBroken) asTold.add(key);
    else if (last !== null) lost.set(entityOf(key), (lost.get(entityOf(key)) ?? 0) + 1);
  }
  const isTrue = (change: Change | undefined): change is Change =>
    change !== undefined &&
    (isFollowed(change) ? asTold.has(keyOf(change)) : !(dropsCodebooks && change.entity === 'codebook'));
  rewriteOperations(database, rewritten(database.read, isTrue));
  const atOnce = 1_000;
  for (let from = 0; from < added.length; from += atOnce) {
    const changes = added.slice(from, from + atOnce);
    write(database, (handle) =>
      record(handle, environment, { kind: 'article.import', annotatorId: null, articleId: null, changes }),
    );
  }
  return { lost, doubtful };
}

function* rewritten(read: ReadHandle, isTrue: (change: Change | undefined) => change is Change) {
  for (const { seq, changes } of iterateEntries(read)) {
    const parsed = parsedChanges(changes);
    const left = parsed.filter(isTrue);
    if (left.length < parsed.length) yield { seq, changes: JSON.stringify(left) };
  }
}

/** Undefined for a change that is none. */
function parsedChanges(changes: string): (Change | undefined)[] {
  let list: unknown;
  try {
    list = JSON.parse(changes);
  } catch {
    return [];
  }
  return Array.isArray(list) ? list.map((change) => changeSchema.safeParse(change).data) : [];
}
