import { mergedDraft } from '../../src-shared/arabic/entry-forms.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryIdOf, type RegistryDraft, type RegistryEntry } from '../../src-shared/model/registry.ts';
import { annotationById, linkedAnnotations } from '../db/annotations.ts';
import type { OpenProject } from './project.ts';
import { changedEntry, changeRegistry, entryChanges, judged, newEntry, requireEntry } from './registry.ts';
import { relinked } from './registry-links.ts';

/** An entry after something was done, and how many mentions came to it. */
export interface Moved {
  readonly entry: RegistryEntry;
  readonly mentions: number;
}

/**
 * Merges one entry into another, in one operation: its names and aliases become aliases there, its identifiers and note go along, every
 * mention linked to it is linked to the other, and it goes. Throws `entry-unknown` and `entry-itself`.
 */
export function mergeEntries(
  project: OpenProject,
  request: { readonly annotatorId: string; readonly from: string; readonly into: string },
): Moved {
  if (request.from === request.into) throw new Problem('entry-itself');
  return changeRegistry(project, 'registry.merge', request.annotatorId, (handle) => {
    const from = requireEntry(handle, request.from);
    const into = requireEntry(handle, request.into);
    const after = changedEntry(project, into.entry, judged(project, mergedDraft(into.entry, from.entry)));
    const links = linkedAnnotations(handle, request.from).map((stored) =>
      relinked(project, stored, request.into),
    );
    const gone = { entity: 'entry', position: from.position, before: from.entry, after: null } as const;
    const changes = [...entryChanges(into, after), ...links, gone];
    return { changes, result: { entry: after, mentions: links.length } };
  });
}

/**
 * Makes a new entry and links these mentions, whoever's, to it instead, in one operation. Throws `entry-mention` for one that is not
 * linked to the entry.
 */
export function splitEntry(
  project: OpenProject,
  request: {
    readonly annotatorId: string;
    readonly id: string;
    readonly annotationIds: readonly string[];
    readonly entry: RegistryDraft;
  },
): Moved {
  return changeRegistry(project, 'registry.split', request.annotatorId, (handle) => {
    requireEntry(handle, request.id);
    const created = newEntry(project, handle, request.entry);
    const links = [...new Set(request.annotationIds)].map((annotationId) => {
      const stored = annotationById(handle, annotationId);
      if (!stored || entryIdOf(stored.annotation) !== request.id) throw new Problem('entry-mention');
      return relinked(project, stored, created.entry.id);
    });
    return {
      changes: [...created.changes, ...links],
      result: { entry: created.entry, mentions: links.length },
    };
  });
}
