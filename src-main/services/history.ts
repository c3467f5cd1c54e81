import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { Change, Operation } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationById, annotationsLinkingTo } from '../db/annotations.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import {
  firstUndone,
  lastDone,
  nextToRevert,
  operationAt,
  type StoredOperation,
  setOperationState,
  stepsOf,
  type Whose,
} from '../db/operations.ts';
import { requireAnnotator } from './annotators.ts';
import { requireDecisionsFit } from './apply-to-adjudication.ts';
import { apply, inverted, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { revertImport } from './revert-import.ts';

/** What undo and redo would do next; null where there is nothing. */
export function historyState(
  project: OpenProject,
  annotatorId: string,
  orNobodys = false,
): { readonly undo: Operation | null; readonly redo: Operation | null } {
  return nextToRevert(project.database.read, { annotatorId, orNobodys });
}

/**
 * Takes back the annotator's latest operation, in whichever article; null where there is none. With `orNobodys` that may be an import or
 * a merge that nobody has put a name to, where nothing was done since. Throws `annotation-changed`,
 * `article-changed` or `status-changed` where a row is not what the operation left or others link to it, `adjudication-changed` and `adjudication-closed`
 * where another reviewer went on from it, `import-in-use` and `merge-in-use`.
 */
export const undo = (project: OpenProject, annotatorId: string, orNobodys = false): Operation | null =>
  revert(project, { annotatorId, orNobodys }, 'undo');

/** Does again what the annotator undid last; null where there is nothing. */
export const redo = (project: OpenProject, annotatorId: string, orNobodys = false): Operation | null =>
  revert(project, { annotatorId, orNobodys }, 'redo');

function revert(project: OpenProject, whose: Whose, kind: 'undo' | 'redo'): Operation | null {
  const { annotatorId } = whose;
  const reverted = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    const found = kind === 'undo' ? lastDone(handle, whose) : firstUndone(handle, whose);
    if (!found) return null;
    for (const step of stepsWith(handle, found, kind))
      revertStep(project, handle, step, { annotatorId, kind });
    return found.operation;
  });
  if (reverted) {
    project.texts.forget();
    const topics: ChangeEvent['topics'] = ['annotations', 'articles', 'history'];
    if (reverted.kind === 'codebook.publish') topics.push('codebook');
    if (reverted.kind === 'import') topics.push('codebook', 'annotators');
    if (reverted.kind === 'merge') {
      topics.push('codebook', 'annotators', 'registry', 'remarks', 'adjudication', 'suggestions');
    }
    if (reverted.kind.startsWith('registry.')) topics.push('registry');
    if (/^(remark\.|article\.remove)/.test(reverted.kind)) topics.push('remarks');
    if (/^(adjudication\.|article\.remove)/.test(reverted.kind)) topics.push('adjudication');
    project.publish({ topics, articleId: reverted.articleId });
  }
  return reverted;
}

/** What was done in one go though it was written in steps, one in memory at a time, in the order in which to go through them. */
function* stepsWith(
  read: ReadHandle,
  found: StoredOperation,
  kind: 'undo' | 'redo',
): Generator<StoredOperation, void, void> {
  const { operation } = found;
  if (operation.kind !== 'adjudication.merge') return yield found;
  const places = stepsOf(read, operation.reverts ?? operation.id);
  for (const place of kind === 'undo' ? places.reverse() : places) {
    const step = operationAt(read, place);
    if (step) yield step;
  }
}

function revertStep(
  { environment }: OpenProject,
  handle: WriteHandle,
  step: StoredOperation,
  { annotatorId, kind }: { readonly annotatorId: string; readonly kind: 'undo' | 'redo' },
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
