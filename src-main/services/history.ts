import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { Operation } from '../../src-shared/model/operation.ts';
import { write } from '../db/handle.ts';
import { firstUndone, lastDone, nextToRevert, operationAt, type Whose } from '../db/operations.ts';
import { requireAnnotator } from './annotators.ts';
import { type Reverting, revertStep, stepPlaces, stepsWith } from './history-steps.ts';
import type { JobContext } from './job-context.ts';
import type { OpenProject } from './project.ts';

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

/** Whether it may be long: one who waits for it is not to keep others from asking. */
export const isWrittenInSteps = ({ kind, articleId }: Operation): boolean =>
  kind === 'adjudication.merge' && articleId === null;

/**
 * Undo or redo of what may have been written in steps, beside everything else that is done: each step is a short transaction between which others
 * write. Where one is refused, those before it are done again, so that all is as it was. Throws as undo does.
 */
export async function revertInSteps(
  project: OpenProject,
  { annotatorId, kind }: Reverting,
  { exclusively }: Pick<JobContext<never>, 'exclusively'>,
): Promise<Operation | null> {
  const { read } = project.database;
  const whose = { annotatorId, orNobodys: false };
  const next = nextToRevert(read, whose)[kind];
  const places = next && stepPlaces(read, next, kind);
  if (!places) return exclusively(() => revert(project, whose, kind));
  const go = (place: number, way: Reverting['kind']): Promise<void> =>
    exclusively(() =>
      write(project.database, (handle) => {
        requireAnnotator(handle, annotatorId);
        const step = operationAt(handle, place);
        if (step) revertStep(project, handle, step, { annotatorId, kind: way });
      }),
    );
  const gone: number[] = [];
  try {
    for (const place of places) {
      await go(place, kind);
      gone.push(place);
    }
  } catch (error) {
    for (const place of gone.reverse()) await go(place, kind === 'undo' ? 'redo' : 'undo');
    throw error;
  } finally {
    tell(project, next);
  }
  return next;
}

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
  if (reverted) tell(project, reverted);
  return reverted;
}

function tell(project: OpenProject, reverted: Operation): void {
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
