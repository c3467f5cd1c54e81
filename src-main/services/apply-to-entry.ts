import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { nameOf } from '../../src-shared/model/registry.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { deleteEntry, entryById, insertEntry, updateEntry } from '../db/registry.ts';

type EntryChange = Change & { readonly entity: 'entry' };

/** Throws `entry-changed` where the entry of the registry is not what the change says it was. */
export function requireEntryBefore(read: ReadHandle, { position, before, after }: EntryChange): void {
  const subject = before ?? after;
  if (!subject) return;
  const stored = entryById(read, subject.id) ?? null;
  if (isDeepStrictEqual(stored, before && { position, entry: before })) return;
  throw new Problem('entry-changed', { value: nameOf(stored?.entry ?? subject, 'ar') });
}

/** Makes, changes or removes the entry; mentions that are linked to it are changed by themselves. */
export function applyToEntry(handle: WriteHandle, { position, before, after }: EntryChange): void {
  if (!after) deleteEntry(handle, position);
  else if (before) updateEntry(handle, { position, entry: after });
  else insertEntry(handle, after, position);
}
