import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { RowVersion } from '../../src-shared/model/merge-row.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import type { Rejection } from '../../src-shared/model/suggestion.ts';
import type { ReadHandle } from '../db/handle.ts';
import { iterateOperations } from '../db/operations.ts';

/** Where the versions of what belongs to the project and to no article are found. */
export const wholeProject = '';

/** Versions by the keys of their rows. */
export type Versions = ReadonlyMap<string, RowVersion>;

/** Which version of everything a project has, as its journal tells. */
export interface VersionIndex {
  /** Ids of the articles of which the journal says anything, and {@link wholeProject}. */
  places(): string[];
  of(place: string): Versions;
  /** Reads on from where the journal ended before. */
  catchUp(read: ReadHandle): void;
}

const none: Versions = new Map();
// One for all: most rows of a project are in their first version.
const nothing: readonly string[] = [];

/** Goes through the journal once. */
export function createVersionIndex(read: ReadHandle): VersionIndex {
  const byPlace = new Map<string, Map<string, RowVersion>>();
  let last = 0;
  const index: VersionIndex = {
    places: () => [...byPlace.keys()],
    of: (place) => byPlace.get(place) ?? none,
    catchUp(now) {
      for (const { seq, id, changes } of iterateOperations(now, last)) {
        follow(byPlace, id, changes);
        last = seq;
      }
    },
  };
  index.catchUp(read);
  return index;
}

/** Names of rows, the same in every copy but for the ids of annotators. */
export const keyOf = {
  article: 'article',
  regions: 'regions',
  /** All that is adjudicated in an article. */
  gold: 'gold',
  codebook: 'codebook',
  annotation: (id: string): string => `annotation ${id}`,
  remark: (id: string): string => `remark ${id}`,
  entry: (id: string): string => `entry ${id}`,
  status: (annotatorId: string): string => `status ${annotatorId}`,
  rejection: ({ annotatorId, layer, start, end }: Rejection): string =>
    `rejection ${annotatorId} ${layer} ${start} ${end}`,
  verdict: (articleId: string, otherId: string): string =>
    `verdict ${JSON.stringify([articleId, otherId].sort())}`,
};

function follow(
  byPlace: Map<string, Map<string, RowVersion>>,
  operation: string,
  changes: readonly Change[],
): void {
  const at = (place: string): Map<string, RowVersion> => {
    const known = byPlace.get(place) ?? new Map<string, RowVersion>();
    byPlace.set(place, known);
    return known;
  };
  for (const change of changes) {
    const row = changedRow(change);
    if (!row) continue;
    const versions = at(row.place);
    const before = versions.get(row.key);
    // Several changes of one operation are one step.
    if (before?.operation === operation) continue;
    const past = before ? [...before.past, before.operation, ...besides(before)] : nothing;
    versions.set(row.key, { revision: (before?.revision ?? 0) + 1, operation, past });
  }
  // Said of the same rows, and in the last word: an undo has them in the other order.
  for (const change of changes) {
    if (change.entity !== 'version') continue;
    const versions = at(change.articleId ?? wholeProject);
    const now = versions.get(change.key);
    // A merge is undone that only told of versions: what was done since knows them and stands.
    if (now && now.operation !== operation && now.operation !== change.before?.operation) continue;
    if (change.after) versions.set(change.key, change.after);
    else versions.delete(change.key);
  }
}

/** True where a copy with this version has seen what the operation made. */
export const hasSeen = (version: RowVersion, operation: string): boolean =>
  version.operation === operation || version.past.includes(operation) || besides(version).includes(operation);

/** Codebooks that were merged are all before the next that is published here, which has something of each. */
function besides({ row, past, operation }: RowVersion): string[] {
  if (row?.kind !== 'codebook') return [];
  const known = new Set([...past, operation]);
  return row.texts.flatMap((text) => [...text.past, text.operation]).filter((each) => !known.has(each));
}

function changedRow(change: Change): { readonly place: string; readonly key: string } | null {
  switch (change.entity) {
    case 'annotation': {
      const { id = '', articleId: place = '', annotatorId } = change.after ?? change.before ?? {};
      return { place, key: annotatorId === goldAnnotatorId ? keyOf.gold : keyOf.annotation(id) };
    }
    case 'article':
      return { place: (change.after ?? change.before)?.id ?? '', key: keyOf.article };
    case 'status': {
      const { articleId: place = '', annotatorId = '' } = change.after ?? change.before ?? {};
      return { place, key: keyOf.status(annotatorId) };
    }
    case 'regions':
      return { place: change.articleId, key: keyOf.regions };
    case 'remark': {
      const { id = '', articleId: place = '' } = change.after ?? change.before ?? {};
      return { place, key: keyOf.remark(id) };
    }
    case 'rejection': {
      const rejection = change.after ?? change.before;
      return rejection && { place: rejection.articleId, key: keyOf.rejection(rejection) };
    }
    case 'decision':
    case 'adjudication':
      return { place: (change.after ?? change.before)?.articleId ?? '', key: keyOf.gold };
    case 'entry':
      return { place: wholeProject, key: keyOf.entry((change.after ?? change.before)?.id ?? '') };
    case 'verdict': {
      const { articleId = '', otherId = '' } = change.after ?? change.before ?? {};
      return { place: wholeProject, key: keyOf.verdict(articleId, otherId) };
    }
    case 'codebook':
      return { place: wholeProject, key: keyOf.codebook };
    case 'annotator':
    case 'time':
    case 'version':
      return null;
  }
}
