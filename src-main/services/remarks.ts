import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { longestRemark, type Remark, type RemarkDraft } from '../../src-shared/model/remark.ts';
import { isBlank, type RichText } from '../../src-shared/model/rich-text.ts';
import { validateSpan } from '../../src-shared/model/validate-annotation.ts';
import { annotationById } from '../db/annotations.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { insertRemark, remarkById, remarksOfArticle, repliesTo, type StoredRemark } from '../db/remarks.ts';
import { later } from './annotate.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { wellFormed } from './well-formed.ts';

/** What may be changed of a remark; what is absent or undefined stays. */
export type RemarkPatch = {
  readonly [Part in 'kind' | 'text' | 'isResolved']?: Remark[Part] | undefined;
};

/**
 * Remarks on an article with their answers, oldest first; of an annotator the threads they began and those on their annotations, with
 * null everybody's. Throws `article-unknown`.
 */
export function listRemarks(
  project: OpenProject,
  { articleId, annotatorId }: { readonly articleId: string; readonly annotatorId: string | null },
): Remark[] {
  const { read } = project.database;
  requireArticle(read, articleId);
  const all = remarksOfArticle(read, articleId).map(({ remark }) => remark);
  if (annotatorId === null) return all;
  const ownerOf = (id: string) => annotationById(read, id)?.annotation.annotatorId;
  const threads = all.filter(
    (remark) =>
      remark.replyTo === null &&
      (remark.annotatorId === annotatorId ||
        (remark.annotationId !== null && ownerOf(remark.annotationId) === annotatorId)),
  );
  const ids = new Set(threads.map(({ id }) => id));
  return all.filter((remark) => ids.has(remark.replyTo ?? remark.id));
}

/**
 * Stores a remark. Throws `remark-empty`, `remark-too-long`, `remark-unknown` where it answers none of this article's threads,
 * `annotation-unknown`, `record-duplicate-id` and what is wrong with its span.
 */
export function createRemark(
  project: OpenProject,
  request: {
    readonly actorId: string;
    readonly articleId: string;
    readonly id?: string | undefined;
    readonly draft: RemarkDraft;
  },
): Remark {
  const { actorId: annotatorId, articleId } = request;
  const draft = wellFormed(request.draft);
  const remark = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    const known = request.id === undefined ? undefined : remarkById(handle, request.id)?.remark;
    if (known) return requireRepeated(known, annotatorId, draft);
    judge(project, handle, articleId, draft);
    const now = project.environment.now().toISOString();
    const id = request.id ?? project.environment.newId();
    const times = { createdAt: now, updatedAt: now };
    const after: Remark = { id, articleId, annotatorId, ...draft, isResolved: false, ...times };
    const position = insertRemark(handle, after, null);
    const changes: Change[] = [{ entity: 'remark', position, before: null, after }];
    record(handle, project.environment, { kind: 'remark.create', annotatorId, articleId, changes });
    return after;
  });
  tell(project, articleId);
  return remark;
}

/** Changes what `patch` holds. Throws `remark-unknown`, `remark-changed`, `remark-of-other`, `remark-empty`, `remark-too-long`. */
export function updateRemark(
  project: OpenProject,
  request: {
    readonly actorId: string;
    readonly id: string;
    readonly updatedAt: string;
    readonly patch: RemarkPatch;
  },
): Remark {
  const { actorId, id, updatedAt } = request;
  const remark = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const { position, remark: before } = requireRemark(handle, id);
    if (before.updatedAt !== updatedAt) throw new Problem('remark-changed');
    const given = Object.entries(request.patch).filter(([, value]) => value !== undefined);
    const patched: Remark = { ...before, ...wellFormed(Object.fromEntries(given)) };
    if (isDeepStrictEqual(patched, before)) return before;
    const isReworded = !isDeepStrictEqual({ ...patched, isResolved: before.isResolved }, before);
    if (isReworded && before.annotatorId !== actorId) throw new Problem('remark-of-other');
    requireWords(patched.text);
    const after = { ...patched, updatedAt: later(project, before.updatedAt) };
    commit(project, handle, { actorId, kind: 'remark.update' }, [{ position, before, after }]);
    return after;
  });
  tell(project, remark.articleId);
  return remark;
}

/** Removes one's own remark with what answers it, in one step. Throws `remark-unknown` and `remark-of-other`. */
export function removeRemark(
  project: OpenProject,
  { actorId, id }: { readonly actorId: string; readonly id: string },
): number {
  const { articleId, removed } = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const thread = requireRemark(handle, id);
    if (thread.remark.annotatorId !== actorId) throw new Problem('remark-of-other');
    // Answers first: none may be left without what it answers.
    const going = [...repliesTo(handle, id), thread];
    const rows = going.map(({ position, remark: before }) => ({ position, before, after: null }));
    commit(project, handle, { actorId, kind: 'remark.remove' }, rows);
    return { articleId: thread.remark.articleId, removed: going.length };
  });
  tell(project, articleId);
  return removed;
}

function commit(
  project: OpenProject,
  handle: WriteHandle,
  { actorId, kind }: { readonly actorId: string; readonly kind: 'remark.update' | 'remark.remove' },
  rows: readonly { readonly position: number; readonly before: Remark; readonly after: Remark | null }[],
): void {
  const changes = rows.map((row): Change => ({ entity: 'remark', ...row }));
  apply(handle, changes);
  const articleId = rows[0]?.before.articleId ?? null;
  record(handle, project.environment, { kind, annotatorId: actorId, articleId, changes });
}

function judge(project: OpenProject, read: ReadHandle, articleId: string, draft: RemarkDraft): void {
  const { replyTo, annotationId, span, text } = draft;
  requireWords(text);
  if (replyTo !== null) {
    const thread = remarkById(read, replyTo)?.remark;
    const isThread = thread?.articleId === articleId && thread.replyTo === null;
    if (!isThread || annotationId !== null || span !== null) throw new Problem('remark-unknown');
  }
  if (annotationId !== null && annotationById(read, annotationId)?.annotation.articleId !== articleId) {
    throw new Problem('annotation-unknown', { value: annotationId });
  }
  if (span) validateSpan(span, project.texts.of(articleId));
}

/** A request that was sent again after a lost connection is not another remark. */
function requireRepeated(known: Remark, annotatorId: string, draft: RemarkDraft): Remark {
  const { kind, replyTo, annotationId, span, text } = known;
  const isSame = isDeepStrictEqual({ kind, replyTo, annotationId, span, text }, { ...draft });
  if (known.annotatorId === annotatorId && isSame) return known;
  throw new Problem('record-duplicate-id', { value: known.id });
}

function requireWords(text: RichText): void {
  if (isBlank(text)) throw new Problem('remark-empty');
  if (JSON.stringify(text).length > longestRemark) {
    throw new Problem('remark-too-long', { limit: longestRemark });
  }
}

function requireRemark(read: ReadHandle, id: string): StoredRemark {
  const stored = remarkById(read, id);
  if (!stored) throw new Problem('remark-unknown');
  return stored;
}

function tell(project: OpenProject, articleId: string): void {
  project.publish({ topics: ['remarks', 'history'], articleId });
}
