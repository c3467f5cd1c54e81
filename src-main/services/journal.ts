import { isDeepStrictEqual } from 'node:util';
import {
  type Change,
  type Operation,
  type OperationKind,
  operationKinds,
} from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationById, deleteAnnotation, insertAnnotation, updateAnnotation } from '../db/annotations.ts';
import { articleById } from '../db/articles.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { insertOperation, supersedeUndone } from '../db/operations.ts';
import { readRegions, replaceRegions } from '../db/regions.ts';
import { readState, writeState } from '../db/statuses.ts';
import { readVerdict, writeVerdict } from '../db/verdicts.ts';
import { addWorkTime } from '../db/work-times.ts';
import {
  applyToAdjudication,
  applyToDecision,
  requireAdjudicationBefore,
  requireDecisionBefore,
  requireGoldUnlinked,
} from './apply-to-adjudication.ts';
import { applyToAnnotator, requireAnnotatorBefore } from './apply-to-annotator.ts';
import { applyToArticle, requireArticleBefore } from './apply-to-article.ts';
import { applyToCodebook, requireLabelsInUse, requireVersionBefore } from './apply-to-codebook.ts';
import { applyToEntry, requireEntryBefore } from './apply-to-entry.ts';
import { applyToRejection, requireRejectionBefore } from './apply-to-rejection.ts';
import { applyToRemark, requireRemarkBefore } from './apply-to-remark.ts';
import type { Environment } from './environment.ts';

/** What was done, for the journal. */
export interface JournalEntry {
  readonly kind: OperationKind;
  readonly annotatorId: string | null;
  readonly articleId: string | null;
  readonly changes: readonly Change[];
  /** The operation an undo or redo was of, or the import it came with. */
  readonly reverts?: string | null;
}

/** Only entered: what an import or a merge brought is taken back with it, and undo and redo by one another. */
const onlyEntered: readonly OperationKind[] = [
  'article.import',
  'article.merge',
  'annotator.create',
  'undo',
  'redo',
];
const undoable: ReadonlySet<OperationKind> = new Set(
  operationKinds.filter((kind) => !onlyEntered.includes(kind)),
);

/** Writes the entry in the transaction of its effect. Something new done by an annotator ends what they could redo. */
export function record(handle: WriteHandle, environment: Environment, entry: JournalEntry): Operation {
  const { kind, annotatorId, articleId, changes, reverts = null } = entry;
  const operation = {
    id: environment.newId(),
    at: environment.now().toISOString(),
    kind,
    annotatorId,
    articleId,
    reverts,
  };
  if (undoable.has(kind) && annotatorId !== null) supersedeUndone(handle, annotatorId);
  insertOperation(handle, { operation, changes }, undoable.has(kind) ? 'done' : 'log');
  return operation;
}

/** The same rows the other way, last first. */
export const inverted = (changes: readonly Change[]): Change[] =>
  changes.map((change) => swapped(change)).reverse();

function swapped(change: Change): Change {
  switch (change.entity) {
    case 'annotation':
      return { ...change, before: change.after, after: change.before };
    case 'article':
      return { ...change, before: change.after, after: change.before };
    case 'status':
      return { ...change, before: change.after, after: change.before };
    case 'verdict':
      return { ...change, before: change.after, after: change.before };
    case 'regions':
      return { ...change, before: change.after, after: change.before };
    case 'codebook':
      return { ...change, before: change.after, after: change.before };
    case 'entry':
      return { ...change, before: change.after, after: change.before };
    case 'remark':
      return { ...change, before: change.after, after: change.before };
    case 'rejection':
      return { ...change, before: change.after, after: change.before };
    case 'annotator':
      return { ...change, before: change.after, after: change.before };
    case 'decision':
      return { ...change, before: change.after, after: change.before };
    case 'adjudication':
      return { ...change, before: change.after, after: change.before };
    case 'time':
      return { ...change, before: change.after, after: change.before };
    case 'version':
      return { ...change, before: change.after, after: change.before };
    default:
      return change satisfies never;
  }
}

/**
 * Makes every row what the change says it is afterwards. Throws `annotation-changed`, `article-changed` or `status-changed` where one
 * is not what it was before, and `article-duplicate` where another article has taken the place of one that is to come back.
 */
export function apply(handle: WriteHandle, changes: readonly Change[]): void {
  for (const change of changes) requireBefore(handle, change);
  for (const change of changes) {
    if (change.entity === 'annotation') applyToAnnotation(handle, change);
    else if (change.entity === 'article') applyToArticle(handle, change);
    else if (change.entity === 'entry') applyToEntry(handle, change);
    else if (change.entity === 'remark') applyToRemark(handle, change);
    else if (change.entity === 'regions') replaceRegions(handle, change.articleId, change.after);
    else if (change.entity === 'rejection') applyToRejection(handle, change);
    else if (change.entity === 'decision') applyToDecision(handle, change);
    else if (change.entity === 'adjudication') applyToAdjudication(handle, change);
    else if (change.entity === 'verdict') applyToVerdict(handle, change);
    else if (change.entity === 'codebook') applyToCodebook(handle, change);
    else if (change.entity === 'status') applyToStatus(handle, change);
    else if (change.entity === 'time')
      addWorkTime(handle, change.articleId, change.annotatorId, change.after - change.before);
    else if (change.entity === 'annotator') applyToAnnotator(handle, change);
  }
  if (changes.some(({ entity }) => entity === 'codebook')) requireLabelsInUse(handle);
  requireGoldUnlinked(handle, changes);
}

function requireBefore(read: ReadHandle, change: Change): void {
  if (change.entity === 'time' || change.entity === 'version') return;
  if (change.entity === 'article') {
    requireArticleBefore(read, change);
    return;
  }
  if (change.entity === 'entry') {
    requireEntryBefore(read, change);
    return;
  }
  if (change.entity === 'remark') {
    requireRemarkBefore(read, change);
    return;
  }
  if (change.entity === 'regions') {
    const { articleId } = change;
    if (isDeepStrictEqual(readRegions(read, articleId), change.before)) return;
    throw new Problem('article-changed', { title: articleById(read, articleId)?.title ?? articleId });
  }
  if (change.entity === 'verdict') {
    const { articleId, otherId } = change.before ?? change.after ?? { articleId: '', otherId: '' };
    if (readVerdict(read, articleId, otherId) === (change.before?.verdict ?? null)) return;
    throw new Problem('article-changed', { title: articleById(read, articleId)?.title ?? articleId });
  }
  if (change.entity === 'rejection') {
    requireRejectionBefore(read, change);
    return;
  }
  if (change.entity === 'codebook') {
    requireVersionBefore(read, change);
    return;
  }
  if (change.entity === 'decision') {
    requireDecisionBefore(read, change);
    return;
  }
  if (change.entity === 'adjudication') {
    requireAdjudicationBefore(read, change);
    return;
  }
  if (change.entity === 'annotation') {
    const id = change.before?.id ?? change.after?.id ?? '';
    const expected = change.before && { position: change.position, annotation: change.before };
    const stored = annotationById(read, id) ?? null;
    if (!isDeepStrictEqual(stored, expected)) throw new Problem('annotation-changed', { value: id });
    return;
  }
  if (change.entity === 'annotator') {
    requireAnnotatorBefore(read, change);
    return;
  }
  const { articleId, annotatorId } = change.before ?? change.after ?? { articleId: '', annotatorId: '' };
  if (readState(read, articleId, annotatorId) !== change.before?.state) {
    throw new Problem('status-changed', { title: articleById(read, articleId)?.title ?? articleId });
  }
}

function applyToAnnotation(handle: WriteHandle, change: Change & { readonly entity: 'annotation' }): void {
  const { position, before, after } = change;
  if (!after) deleteAnnotation(handle, position);
  else if (before) updateAnnotation(handle, { position, annotation: after });
  else insertAnnotation(handle, after, position);
}

function applyToStatus(handle: WriteHandle, change: Change & { readonly entity: 'status' }): void {
  const subject = change.after ?? change.before;
  if (subject) writeState(handle, subject.articleId, subject.annotatorId, change.after?.state ?? null);
}

function applyToVerdict(
  handle: WriteHandle,
  { before, after }: Change & { readonly entity: 'verdict' },
): void {
  const pair = after ?? before;
  if (pair) writeVerdict(handle, pair.articleId, pair.otherId, after?.verdict ?? null);
}
