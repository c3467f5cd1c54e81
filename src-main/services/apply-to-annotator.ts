import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  annotatorById,
  annotatorByName,
  deleteAnnotator,
  hasActed,
  insertAnnotator,
} from '../db/annotators.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';

type AnnotatorChange = Change & { readonly entity: 'annotator' };

/** Throws `annotator-name-taken` where one who is to come back finds the name taken by another who came since. */
export function requireAnnotatorBefore(read: ReadHandle, { after }: AnnotatorChange): void {
  const known = after && annotatorByName(read, after.name);
  if (known && known.id !== after.id) throw new Problem('annotator-name-taken', { value: known.name });
}

/** Brings the annotator, or takes out one of whom there is nothing; who did something meanwhile stays, and is there already. */
export function applyToAnnotator(handle: WriteHandle, { position, before, after }: AnnotatorChange): void {
  if (after) {
    if (!annotatorById(handle, after.id)) insertAnnotator(handle, after, position ?? null);
  } else if (before && !hasActed(handle, before.id)) deleteAnnotator(handle, before.id);
}
