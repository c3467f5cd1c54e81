import { isDeepStrictEqual } from 'node:util';
import { type Decision, goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationsLinkingTo } from '../db/annotations.ts';
import { articleById } from '../db/articles.ts';
import {
  decisionById,
  decisionsOfArticle,
  deleteDecision,
  insertDecision,
  readAdjudication,
  updateDecision,
  writeAdjudication,
} from '../db/decisions.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { unitKey } from './adjudication-versions.ts';

type DecisionChange = Change & { readonly entity: 'decision' };
type AdjudicationChange = Change & { readonly entity: 'adjudication' };

/** Throws `adjudication-changed` where the decision is not what the change says it was. */
export function requireDecisionBefore(read: ReadHandle, { position, before, after }: DecisionChange): void {
  const stored = decisionById(read, before?.id ?? after?.id ?? '') ?? null;
  if (isDeepStrictEqual(stored, before && { position, decision: before })) return;
  throw new Problem('adjudication-changed');
}

/** Makes, changes or takes out the decision. */
export function applyToDecision(handle: WriteHandle, { position, before, after }: DecisionChange): void {
  if (after && before) updateDecision(handle, { position, decision: after });
  else if (after) insertDecision(handle, after, position);
  else if (before) deleteDecision(handle, position);
}

/** Throws `adjudication-changed` where the article is not adjudicated as the change says it was. */
export function requireAdjudicationBefore(read: ReadHandle, { before, after }: AdjudicationChange): void {
  const articleId = before?.articleId ?? after?.articleId ?? '';
  if (isDeepStrictEqual(readAdjudication(read, articleId) ?? null, before)) return;
  throw new Problem('adjudication-changed');
}

/** Begins, closes, reopens; or makes it as if nobody had begun, which throws `adjudication-changed` where something is decided already. */
export function applyToAdjudication(handle: WriteHandle, { before, after }: AdjudicationChange): void {
  const articleId = before?.articleId ?? after?.articleId ?? '';
  if (!after && decisionsOfArticle(handle, articleId).length > 0) throw new Problem('adjudication-changed');
  writeAdjudication(handle, articleId, after);
}

/** Everything decided in an article, as the changes that would make it: the decisions, then that it is adjudicated. */
export function decidedChanges(read: ReadHandle, articleId: string): (DecisionChange | AdjudicationChange)[] {
  const adjudication = readAdjudication(read, articleId);
  return [
    ...decisionsOfArticle(read, articleId).map(
      ({ position, decision }): DecisionChange => ({
        entity: 'decision',
        position,
        before: null,
        after: decision,
      }),
    ),
    ...(adjudication
      ? [{ entity: 'adjudication', before: null, after: adjudication } satisfies AdjudicationChange]
      : []),
  ];
}

/**
 * Two reviewers make one gold layer: throws `annotation-changed` where what one takes out is what another has linked to since.
 */
export function requireGoldUnlinked(read: ReadHandle, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.entity !== 'annotation' || change.after || change.before?.annotatorId !== goldAnnotatorId) {
      continue;
    }
    const { id } = change.before;
    if (annotationsLinkingTo(read, id).length > 0) throw new Problem('annotation-changed', { value: id });
  }
}

/**
 * After decisions were undone or done again beside another reviewer's: throws `adjudication-closed` where their article was closed since, and
 * `adjudication-changed` where a unit that one comes back to was decided anew.
 */
export function requireDecisionsFit(read: ReadHandle, changes: readonly Change[]): void {
  const decided = changes.filter((change) => change.entity === 'decision');
  const alsoState = new Set(
    changes.flatMap((change) =>
      change.entity === 'adjudication' ? [(change.after ?? change.before)?.articleId] : [],
    ),
  );
  const byArticle = Map.groupBy(decided, ({ before, after }) => (after ?? before)?.articleId ?? '');
  for (const [articleId, own] of byArticle) {
    if (!alsoState.has(articleId) && readAdjudication(read, articleId)?.state === 'closed') {
      throw new Problem('adjudication-closed', { title: articleById(read, articleId)?.title ?? articleId });
    }
    const back = new Set(own.flatMap(({ before, after }) => (after && !before ? [after.id] : [])));
    if (back.size === 0) continue;
    const all = decisionsOfArticle(read, articleId).map(({ decision }) => decision);
    const keyOf = ({ sources }: Decision): string => unitKey(sources.map(({ annotationId }) => annotationId));
    const kept = new Set(all.filter(({ id }) => !back.has(id)).map(keyOf));
    // What the reviewer added has no sources, and stands beside anything.
    const clashes = all.some((each) => back.has(each.id) && each.sources.length > 0 && kept.has(keyOf(each)));
    if (clashes) throw new Problem('adjudication-changed');
  }
}
