import { writeFileSync } from 'node:fs';
import { mergedDraft, withoutRepeated } from '../../src-shared/arabic/entry-forms.ts';
import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import type { RegistryFormat, RegistryImportReport } from '../../src-shared/contract/registry.ts';
import { givenIdSchema } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem, type ProblemReport, problemAt } from '../../src-shared/model/problem.ts';
import { namesOf, tidyDraft } from '../../src-shared/model/registry.ts';
import type { WriteHandle } from '../db/handle.ts';
import { allEntries, entriesAt, entriesIdentified, entryById } from '../db/registry.ts';
import { positionsByForm } from '../db/registry-list.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { readRegistry } from '../formats/registry/read.ts';
import type { IncomingEntry } from '../formats/registry/registry-file.ts';
import { registryAsCsv, registryAsJson } from '../formats/registry/write.ts';
import { apply } from './journal.ts';
import type { OpenProject } from './project.ts';
import { changedEntry, changeRegistry, entryChanges, judged, newEntry } from './registry.ts';

/** A registry file to be read, and who reads it. */
export interface RegistryImport {
  readonly annotatorId: string;
  readonly bytes: Uint8Array;
}

/** Writes the whole registry to `path`. */
export function writeRegistry(project: OpenProject, path: string, format: RegistryFormat): void {
  const entries = allEntries(project.database.read).map(({ entry }) => entry);
  const content = format === 'json' ? registryAsJson(entries) : registryAsCsv(entries);
  guarded(path, () => writeFileSync(path, content));
}

/**
 * Reads a registry file in one operation. What has the id of an entry, or shares an identifier with one, or a canonical name and the
 * type, is merged into that entry; the rest are new. Entries at fault are left out, each with its reason.
 */
export function importRegistry(
  project: OpenProject,
  { annotatorId, bytes }: RegistryImport,
): RegistryImportReport {
  const file = readRegistry(bytes);
  return changeRegistry(project, 'registry.import', annotatorId, (handle) => {
    const skipped: ProblemReport[] = [...file.skipped];
    const changes: Change[] = [];
    const counts = { created: 0, changed: 0, unchanged: 0 };
    const identified = entriesIdentified(handle);
    for (const incoming of file.entries) {
      try {
        const known = entryFor(handle, incoming, identified);
        const made = known
          ? changeOf(project, handle, known, incoming)
          : creationOf(project, handle, incoming);
        if (made.length === 0) counts.unchanged++;
        else counts[known ? 'changed' : 'created']++;
        // At once, so that the next of the file finds it.
        apply(handle, made);
        changes.push(...made);
        for (const change of made) remember(identified, change);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { code, params } = problemAt(error, incoming.where);
        skipped.push({ code, params });
      }
    }
    return { changes, isApplied: true, result: { ...counts, skipped } };
  });
}

/** The entry that is meant; undefined where the registry has none. */
function entryFor(
  handle: WriteHandle,
  { id, draft }: IncomingEntry,
  identified: ReadonlyMap<string, string>,
): string | undefined {
  if (id !== null && entryById(handle, id)) return id;
  for (const { scheme, value } of draft.identifiers) {
    const known = identified.get(`${scheme.trim()}:${value.trim()}`);
    if (known !== undefined) return known;
  }
  // Another copy's entry of the same name stays another: a person merges them.
  if (id !== null) return undefined;
  const positions = namesOf(draft)
    .flatMap((name) => positionsByForm(handle, searchPattern(name)))
    .filter(({ part }) => part === 0)
    .map(({ position }) => position);
  return entriesAt(handle, [...new Set(positions)]).find(({ entry }) => entry.label === draft.label)?.entry
    .id;
}

function changeOf(project: OpenProject, handle: WriteHandle, id: string, { draft }: IncomingEntry): Change[] {
  const stored = entryById(handle, id);
  if (!stored) return [];
  // Judged by itself first: what is wrong with it must not go unseen because the entry has a name already.
  const incoming = judged(project, withoutRepeated(tidyDraft(draft)));
  const merged = judged(project, mergedDraft(stored.entry, incoming));
  return entryChanges(stored, changedEntry(project, stored.entry, merged));
}

function creationOf(
  project: OpenProject,
  handle: WriteHandle,
  { id, draft }: IncomingEntry,
): readonly Change[] {
  if (id !== null && !givenIdSchema.safeParse(id).success) {
    throw new Problem('registry-record', { field: 'id' });
  }
  return newEntry(project, handle, withoutRepeated(tidyDraft(draft)), id ?? undefined).changes;
}

function remember(identified: Map<string, string>, change: Change): void {
  if (change.entity !== 'entry' || !change.after) return;
  for (const { scheme, value } of change.after.identifiers)
    identified.set(`${scheme}:${value}`, change.after.id);
}
