import { isDeepStrictEqual } from 'node:util';
import { requireDistinctForms } from '../../src-shared/arabic/entry-forms.ts';
import type { Change, OperationKind } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  nameOf,
  type RegistryDraft,
  type RegistryEntry,
  tidyDraft,
  validateEntry,
} from '../../src-shared/model/registry.ts';
import { linkedAnnotations } from '../db/annotations.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { entryById, nextPosition, type StoredEntry } from '../db/registry.ts';
import { later } from './annotate.ts';
import { requireAnnotator } from './annotators.ts';
import { currentCodebook } from './codebook.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { linkOwned, relinked } from './registry-links.ts';
import { wellFormed } from './well-formed.ts';

/** Makes an entry and links these mentions of the annotator to it, in one operation. */
export function createEntry(
  project: OpenProject,
  request: {
    readonly annotatorId: string;
    readonly id?: string | undefined;
    readonly entry: RegistryDraft;
    readonly link: readonly string[];
  },
): RegistryEntry {
  const { annotatorId, link } = request;
  return changeRegistry(project, 'registry.create', annotatorId, (handle) => {
    const created = newEntry(project, handle, request.entry, request.id);
    const links = linkOwned(project, handle, { annotatorId, annotationIds: link, entryId: created.entry.id });
    return { changes: [...created.changes, ...links], result: created.entry };
  });
}

/** Changes what people decide of an entry. Throws `entry-changed` unless `updatedAt` is the stored one. */
export function updateEntry(
  project: OpenProject,
  request: {
    readonly annotatorId: string;
    readonly id: string;
    readonly updatedAt: string;
    readonly entry: RegistryDraft;
  },
): RegistryEntry {
  return changeRegistry(project, 'registry.update', request.annotatorId, (handle) => {
    const stored = requireEntry(handle, request.id);
    if (stored.entry.updatedAt !== request.updatedAt) {
      throw new Problem('entry-changed', { value: nameOf(stored.entry, 'ar') });
    }
    const after = changedEntry(project, stored.entry, judged(project, request.entry));
    return { changes: entryChanges(stored, after), result: after };
  });
}

/** Removes an entry and every link to it, in one operation; answers how many mentions lost theirs. */
export function removeEntry(
  project: OpenProject,
  { annotatorId, id }: { readonly annotatorId: string; readonly id: string },
): number {
  return changeRegistry(project, 'registry.remove', annotatorId, (handle) => {
    const { position, entry } = requireEntry(handle, id);
    const unlinked = linkedAnnotations(handle, id).map((stored) => relinked(project, stored, null));
    const changes: Change[] = [...unlinked, { entity: 'entry', position, before: entry, after: null }];
    return { changes, result: unlinked.length };
  });
}

/** Links mentions of the annotator to an entry, or to none, in one operation; answers how many links changed. */
export function linkMentions(
  project: OpenProject,
  request: {
    readonly annotatorId: string;
    readonly entryId: string | null;
    readonly annotationIds: readonly string[];
  },
): number {
  return changeRegistry(project, 'registry.link', request.annotatorId, (handle) => {
    if (request.entryId !== null) requireEntry(handle, request.entryId);
    const changes = linkOwned(project, handle, request);
    return { changes, result: changes.length };
  });
}

/**
 * Does the work in one transaction as one operation of the annotator, which one undo takes back; nothing is journaled where nothing
 * changes. The work answers what is to change; it is applied here.
 */
export function changeRegistry<Result>(
  project: OpenProject,
  kind: OperationKind,
  annotatorId: string,
  work: (handle: WriteHandle) => {
    readonly changes: readonly Change[];
    /** True where the work applied them itself. */
    readonly isApplied?: boolean;
    readonly result: Result;
  },
): Result {
  let isChanged = false;
  const answer = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    const { changes, isApplied = false, result } = work(handle);
    isChanged = changes.length > 0;
    if (!isChanged) return result;
    if (!isApplied) apply(handle, changes);
    const articles = new Set(changes.flatMap((change) => articleOf(change) ?? []));
    const [only = null] = articles.size === 1 ? articles : [];
    record(handle, project.environment, { kind, annotatorId, articleId: only, changes });
    return result;
  });
  if (isChanged) project.publish({ topics: ['registry', 'annotations', 'history'], articleId: null });
  return answer;
}

/** The change that makes an entry; its place is known before the rest is applied. Throws the Problems of the draft. */
export function newEntry(
  project: OpenProject,
  handle: WriteHandle,
  draft: RegistryDraft,
  id: string = project.environment.newId(),
): { readonly entry: RegistryEntry; readonly changes: readonly Change[] } {
  if (entryById(handle, id)) throw new Problem('record-duplicate-id', { value: id });
  const now = project.environment.now().toISOString();
  const entry: RegistryEntry = { ...judged(project, draft), id, createdAt: now, updatedAt: now };
  const position = nextPosition(handle);
  return { entry, changes: [{ entity: 'entry', position, before: null, after: entry }] };
}

/** The entry with other contents and a later version; itself where they are the same. */
export function changedEntry(
  project: OpenProject,
  before: RegistryEntry,
  draft: RegistryDraft,
): RegistryEntry {
  const after = { ...before, ...draft };
  return isDeepStrictEqual(after, before)
    ? before
    : { ...after, updatedAt: later(project, before.updatedAt) };
}

/** None where it is the same. */
export const entryChanges = ({ position, entry }: StoredEntry, after: RegistryEntry): Change[] =>
  after === entry ? [] : [{ entity: 'entry', position, before: entry, after }];

/** The draft as it is stored. Throws the first Problem of it. */
export function judged(project: OpenProject, draft: RegistryDraft): RegistryDraft {
  const tidy = tidyDraft(wellFormed(draft));
  validateEntry(tidy, currentCodebook(project).codebook);
  requireDistinctForms(tidy);
  return tidy;
}

/** Throws `entry-unknown`. */
export function requireEntry(read: ReadHandle, id: string): StoredEntry {
  const stored = entryById(read, id);
  if (!stored) throw new Problem('entry-unknown', { value: id });
  return stored;
}

function articleOf(change: Change): string | null {
  return change.entity === 'annotation' ? ((change.after ?? change.before)?.articleId ?? null) : null;
}
