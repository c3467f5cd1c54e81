import type { Annotation, AnnotationDraft } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationIdTaken, annotationsLinkingTo, insertAnnotation } from '../db/annotations.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import {
  type AnnotationPatch,
  later,
  type Owned,
  patchedAnnotation,
  requireNoCircle,
  requireOwned,
  tell,
} from './annotate.ts';
import { requireAnnotator } from './annotators.ts';
import { startedChanges } from './article-states.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import { judgeDraft } from './judge-draft.ts';
import type { OpenProject } from './project.ts';
import { wellFormed } from './well-formed.ts';

/** Several changes of one annotator's annotations in one article that only make sense together. */
export interface Rearrangement extends Owned {
  readonly creates: readonly { readonly id: string; readonly draft: AnnotationDraft }[];
  readonly updates: readonly {
    readonly id: string;
    readonly updatedAt: string;
    readonly patch: AnnotationPatch;
  }[];
  readonly removes: readonly string[];
}

/**
 * Makes, changes and removes annotations as one operation, which one undo takes back: a split, a merger. Answers what was made and
 * changed. Throws as each change by itself would, and `annotation-changed` where something still links to what is to be removed.
 */
export function rearrangeAnnotations(project: OpenProject, request: Rearrangement): Annotation[] {
  const { articleId, annotatorId } = request;
  const changes = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    const done = [
      ...request.creates.map((create) => created(project, handle, request, create)),
      ...request.updates.map((update) => updated(project, handle, request, update)),
      ...request.removes.map((id) => removed(handle, request, id)),
    ];
    const started = request.creates.length > 0 ? startedChanges(handle, articleId, annotatorId) : [];
    apply(handle, started);
    const entry = {
      kind: 'annotation.update',
      annotatorId,
      articleId,
      changes: [...done, ...started],
    } as const;
    record(handle, project.environment, entry);
    return done;
  });
  tell(project, articleId);
  return changes.flatMap((change) => (change.after ? [change.after] : []));
}

type AnnotationChange = Change & { readonly entity: 'annotation' };

function created(
  project: OpenProject,
  handle: WriteHandle,
  { articleId, annotatorId }: Owned,
  { id, draft }: Rearrangement['creates'][number],
): AnnotationChange {
  const now = project.environment.now().toISOString();
  const after = { id, articleId, annotatorId, ...wellFormed(draft), createdAt: now, updatedAt: now };
  judgeDraft(project, handle, after, null);
  if (annotationIdTaken(handle, id)) throw new Problem('record-duplicate-id', { value: id });
  return { entity: 'annotation', position: insertAnnotation(handle, after, null), before: null, after };
}

function updated(
  project: OpenProject,
  handle: WriteHandle,
  { articleId, annotatorId }: Owned,
  { id, updatedAt, patch }: Rearrangement['updates'][number],
): AnnotationChange {
  const { position, annotation: before } = requireOwned(handle, id, annotatorId, articleId);
  if (before.updatedAt !== updatedAt) throw new Problem('annotation-changed', { value: id });
  const after = { ...patchedAnnotation(project, before, patch), updatedAt: later(project, before.updatedAt) };
  judgeDraft(project, handle, after, before);
  if (patch.links) requireNoCircle(handle, after);
  const change: AnnotationChange = { entity: 'annotation', position, before, after };
  apply(handle, [change]);
  return change;
}

function removed(handle: WriteHandle, { articleId, annotatorId }: Owned, id: string): AnnotationChange {
  const { position, annotation: before } = requireOwned(handle, id, annotatorId, articleId);
  const [linking] = annotationsLinkingTo(handle, id);
  if (linking) throw new Problem('annotation-changed', { value: linking.annotation.id });
  const change: AnnotationChange = { entity: 'annotation', position, before, after: null };
  apply(handle, [change]);
  return change;
}
