import type { Change, Operation } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationById, annotationsLinkingTo } from '../db/annotations.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { operationAt, type StoredOperation, setOperationState, stepsOf } from '../db/operations.ts';
import { requireDecisionsFit } from './apply-to-adjudication.ts';
import { apply, inverted, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { revertImport } from './revert-import.ts';

/** Who takes back, or does again. */
export interface Reverting {
  readonly annotatorId: string;
  readonly kind: 'undo' | 'redo';
}

/** Places in the journal of what was done in one go though it was written in steps, in the order in which to go through them; null of everything else. */
export function stepPlaces(read: ReadHandle, operation: Operation, kind: Reverting['kind']): number[] | null {
  if (operation.kind !== 'adjudication.merge') return null;
  const places = stepsOf(read, operation.reverts ?? operation.id, kind === 'undo' ? 'done' : 'undone');
  return kind === 'undo' ? places.reverse() : places;
}

/** The operation with all that was done in one go with it, one in memory at a time. */
export function* stepsWith(
  read: ReadHandle,
  found: StoredOperation,
  kind: Reverting['kind'],
): Generator<StoredOperation, void, void> {
  const places = stepPlaces(read, found.operation, kind);
  if (!places) yield found;
  for (const place of places ?? []) {
    const step = operationAt(read, place);
    if (step) yield step;
  }
}

/** Takes back one operation, or does it again, and enters that in the journal. Throws as undo and redo do. */
export function revertStep(
  { environment }: OpenProject,
  handle: WriteHandle,
  step: StoredOperation,
  { annotatorId, kind }: Reverting,
): void {
  const { operation } = step;
  const changes = kind === 'undo' ? inverted(step.changes) : step.changes;
  apply(handle, changes);
  if (operation.kind.startsWith('adjudication.')) requireDecisionsFit(handle, changes);
  else requireWholeLinks(handle, changes);
  if (operation.kind === 'import' || operation.kind === 'merge') {
    revertImport(handle, environment, { importId: operation.id, annotatorId, kind });
  }
  setOperationState(handle, operation.id, kind === 'undo' ? 'undone' : 'done');
  const { id: reverts, articleId } = operation;
  record(handle, environment, { kind, annotatorId, articleId, changes, reverts });
}

/** A merge may have brought a link to what goes now, or taken away what one that comes back leads to: throws `annotation-changed`. */
function requireWholeLinks(read: ReadHandle, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.entity !== 'annotation') continue;
    const { before, after } = change;
    const isBroken = after
      ? after.links.some(({ target }) => !annotationById(read, target))
      : before && annotationsLinkingTo(read, before.id).length > 0;
    if (isBroken) throw new Problem('annotation-changed', { value: (after ?? before)?.id ?? '' });
  }
}
