import { isDeepStrictEqual } from 'node:util';
import type { Change, OperationKind } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationsLinkingTo, storedAnnotationsOfArticle } from '../db/annotations.ts';
import { articleById } from '../db/articles.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { isBuiltUponAfter, operationAt, partsOf, type StoredOperation } from '../db/operations.ts';
import { remarksOfArticle } from '../db/remarks.ts';
import { readStates } from '../db/statuses.ts';
import { decidedChanges } from './apply-to-adjudication.ts';
import type { Environment } from './environment.ts';
import { apply, inverted, record } from './journal.ts';

/**
 * Takes back, or does again, all that came with an import or a merge, one article in memory at a time: articles with their annotations and states,
 * then annotators of whom there is nothing else and the codebook. Throws `import-in-use` or `merge-in-use` where somebody has gone on with one of the
 * articles.
 */
export function revertImport(
  handle: WriteHandle,
  environment: Environment,
  { importId, annotatorId, kind }: { importId: string; annotatorId: string; kind: 'undo' | 'redo' },
): void {
  const seqs = partsOf(handle, importId);
  for (const seq of kind === 'undo' ? seqs.reverse() : seqs) {
    const part = operationAt(handle, seq);
    if (!part) continue;
    if (kind === 'undo') requireUntouched(handle, part, seq);
    const changes = kind === 'undo' ? inverted(part.changes) : part.changes;
    apply(handle, changes);
    if (part.operation.kind === 'article.merge') requireUnlinked(handle, changes);
    const { id: reverts, articleId } = part.operation;
    record(handle, environment, { kind, annotatorId, articleId, changes, reverts });
  }
}

function requireUntouched(read: ReadHandle, { operation, changes }: StoredOperation, seq: number): void {
  const { articleId } = operation;
  // Annotations that joined an article which was here: each must be as it came, which is looked at where it is taken away.
  const brought = changes.some((change) => change.entity === 'article' && change.before === null);
  if (articleId === null || !brought) return;
  const broughtAnnotations = changes.filter(({ entity }) => entity === 'annotation');
  const broughtStates = changes.filter(({ entity }) => entity === 'status');
  const broughtDecided = changes.filter(({ entity }) => entity === 'decision' || entity === 'adjudication');
  const broughtRemarks = changes.filter(({ entity }) => entity === 'remark');
  const remarks = remarksOfArticle(read, articleId).map(
    ({ position, remark }): Change => ({ entity: 'remark', position, before: null, after: remark }),
  );
  const annotations = storedAnnotationsOfArticle(read, articleId).map(
    ({ position, annotation }): Change => ({
      entity: 'annotation',
      position,
      before: null,
      after: annotation,
    }),
  );
  const states = readStates(read, articleId).map(
    (entry): Change => ({ entity: 'status', before: null, after: { articleId, ...entry } }),
  );
  if (
    // Also where nothing is seen of it, as of a suggestion that somebody rejected: whoever did it could not take it back.
    !isBuiltUponAfter(read, seq, articleId) &&
    isDeepStrictEqual(remarks, broughtRemarks) &&
    isDeepStrictEqual(decidedChanges(read, articleId), broughtDecided) &&
    isDeepStrictEqual(annotations, broughtAnnotations) &&
    isDeepStrictEqual(new Set(states), new Set(broughtStates))
  ) {
    return;
  }
  throw inUse(read, operation.kind, articleId);
}

/** Throws `merge-in-use` where somebody has linked to an annotation that is gone now. */
function requireUnlinked(read: ReadHandle, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.entity !== 'annotation' || change.after || !change.before) continue;
    const { id, articleId } = change.before;
    if (annotationsLinkingTo(read, id).length > 0) throw inUse(read, 'article.merge', articleId);
  }
}

const inUse = (read: ReadHandle, kind: OperationKind, articleId: string): Problem =>
  new Problem(kind === 'article.merge' ? 'merge-in-use' : 'import-in-use', {
    title: articleById(read, articleId)?.title ?? articleId,
  });
