import { isDeepStrictEqual } from 'node:util';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotation, AnnotationDraft } from '../../src-shared/model/annotation.ts';
import { claimInCircle } from '../../src-shared/model/claim-circle.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { fittingAttributes } from '../../src-shared/model/validate-attributes.ts';
import {
  annotationById,
  annotationIdTaken,
  annotationsLinkingTo,
  annotationsOfOwner,
  insertAnnotation,
  type StoredAnnotation,
} from '../db/annotations.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { requireAnnotator } from './annotators.ts';
import { startedChanges } from './article-states.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { apply, record } from './journal.ts';
import { judgeDraft } from './judge-draft.ts';
import type { OpenProject } from './project.ts';
import { wellFormed } from './well-formed.ts';

/** Whose annotations in which article. */
export interface Owned {
  readonly articleId: string;
  readonly annotatorId: string;
}

/** What may be changed of an annotation; what is absent or undefined stays. */
export type AnnotationPatch = {
  readonly [Part in Exclude<keyof AnnotationDraft, 'layer' | 'origin'>]?: AnnotationDraft[Part] | undefined;
};

/** One annotator's annotations in the order they were made. Throws `article-unknown`. */
export function listAnnotations(project: OpenProject, { articleId, annotatorId }: Owned): Annotation[] {
  const { read } = project.database;
  requireArticle(read, articleId);
  return annotationsOfOwner(read, articleId, annotatorId);
}

/** Stores a new annotation; the first one takes the article from «to do» to «doing». */
export function createAnnotation(
  project: OpenProject,
  {
    articleId,
    annotatorId,
    id,
    draft,
  }: Owned & { readonly id?: string | undefined; readonly draft: AnnotationDraft },
): Annotation {
  const now = project.environment.now().toISOString();
  const annotation: Annotation = {
    id: id ?? project.environment.newId(),
    articleId,
    annotatorId,
    ...wellFormed(draft),
    createdAt: now,
    updatedAt: now,
  };
  write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    judgeDraft(project, handle, annotation, null);
    if (annotationIdTaken(handle, annotation.id)) {
      throw new Problem('record-duplicate-id', { value: annotation.id });
    }
    const position = insertAnnotation(handle, annotation, null);
    const started = startedChanges(handle, articleId, annotatorId);
    apply(handle, started);
    const created: Change = { entity: 'annotation', position, before: null, after: annotation };
    const changes = [created, ...started];
    record(handle, project.environment, { kind: 'annotation.create', annotatorId, articleId, changes });
  });
  tell(project, articleId);
  return annotation;
}

/**
 * Changes what `patch` holds. Throws `annotation-changed` unless `updatedAt` is the stored one. Under a new label the attributes that
 * mean nothing there go, unless the patch brings its own.
 */
export function updateAnnotation(
  project: OpenProject,
  request: {
    readonly id: string;
    readonly annotatorId: string;
    readonly updatedAt: string;
    readonly patch: AnnotationPatch;
  },
): Annotation {
  const { annotatorId } = request;
  const updated = write(project.database, (handle) => {
    const stored = requireOwned(handle, request.id, annotatorId);
    const before = stored.annotation;
    if (before.updatedAt !== request.updatedAt) throw new Problem('annotation-changed', { value: before.id });
    const patched = patchedAnnotation(project, before, request.patch);
    if (isDeepStrictEqual(patched, before)) return before;
    judgeDraft(project, handle, patched, before);
    if (request.patch.links) requireNoCircle(handle, patched);
    const after = { ...patched, updatedAt: later(project, before.updatedAt) };
    commitChanges(project, handle, 'annotation.update', before, [{ ...stored, before, after }]);
    return after;
  });
  tell(project, updated.articleId);
  return updated;
}

/** Removes annotations in one step, with the links others have to them. Throws `annotation-unknown` for one of somebody else's. */
export function removeAnnotations(
  project: OpenProject,
  { articleId, annotatorId, ids }: Owned & { readonly ids: readonly string[] },
): number {
  const going = new Set(ids);
  write(project.database, (handle) => {
    const removed = [...going].map((id) => requireOwned(handle, id, annotatorId, articleId));
    const linking = new Map(
      removed
        .flatMap(({ annotation }) => annotationsLinkingTo(handle, annotation.id))
        .filter(({ annotation }) => !going.has(annotation.id))
        .map((stored) => [stored.annotation.id, stored]),
    );
    const rows = [
      ...[...linking.values()].map((stored) => unlinked(project, stored, going)),
      ...removed.map((stored) => ({ ...stored, before: stored.annotation, after: null })),
    ];
    commitChanges(project, handle, 'annotation.remove', { articleId, annotatorId }, rows);
  });
  tell(project, articleId);
  return going.size;
}

/** Throws `link-circle`. Only an update can close one: nothing leads yet to what is new. */
export function requireNoCircle(read: ReadHandle, patched: Annotation): void {
  const others = annotationsOfOwner(read, patched.articleId, patched.annotatorId);
  const value = claimInCircle(others.map((other) => (other.id === patched.id ? patched : other)));
  if (value !== undefined) throw new Problem('link-circle', { value });
}

interface ChangedRow {
  readonly position: number;
  readonly before: Annotation;
  readonly after: Annotation | null;
}

function commitChanges(
  project: OpenProject,
  handle: WriteHandle,
  kind: 'annotation.update' | 'annotation.remove',
  { articleId, annotatorId }: Owned,
  rows: readonly ChangedRow[],
): void {
  const changes = rows.map(
    ({ position, before, after }): Change => ({ entity: 'annotation', position, before, after }),
  );
  apply(handle, changes);
  record(handle, project.environment, { kind, annotatorId, articleId, changes });
}

function unlinked(project: OpenProject, stored: StoredAnnotation, going: ReadonlySet<string>): ChangedRow {
  const { position, annotation: before } = stored;
  const links = before.links.filter((link) => !going.has(link.target));
  return { position, before, after: { ...before, links, updatedAt: later(project, before.updatedAt) } };
}

/**
 * The annotation with the patch laid over it; under a new label the attributes that mean nothing there go. One that was suggested is
 * from then on known as changed where its label or spans are others.
 */
export function patchedAnnotation(
  project: OpenProject,
  before: Annotation,
  patch: AnnotationPatch,
): Annotation {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const laid: Annotation = { ...before, ...wellFormed(given) };
  const isSame = laid.label === before.label && isDeepStrictEqual(laid.spans, before.spans);
  const patched: Annotation =
    laid.origin && !isSame ? { ...laid, origin: { ...laid.origin, changed: true } } : laid;
  if (patched.label === before.label || patch.attributes) return patched;
  const { codebook } = currentCodebook(project);
  return { ...patched, attributes: fittingAttributes(patched.attributes, patched, codebook) };
}

/**
 * The annotation where it is this annotator's (and in this article, where one is given). Throws `annotation-unknown`, also for the gold
 * layer's: those are changed by decisions.
 */
export function requireOwned(
  read: ReadHandle,
  id: string,
  annotatorId: string,
  articleId?: string,
): StoredAnnotation {
  const stored = annotationById(read, id);
  const owned =
    annotatorId !== goldAnnotatorId &&
    stored?.annotation.annotatorId === annotatorId &&
    (articleId === undefined || stored.annotation.articleId === articleId);
  if (!stored || !owned) throw new Problem('annotation-unknown', { value: id });
  return stored;
}

/** Now, or a millisecond after `time` where the clock has not moved on: two versions never share a time. */
export function later(project: OpenProject, time: string): string {
  const now = project.environment.now().getTime();
  return new Date(Math.max(now, Date.parse(time) + 1)).toISOString();
}

/** Tells every window of changed annotations. Not `articles`: the article on screen would be sent again for every mark. */
export function tell(project: OpenProject, articleId: string): void {
  project.publish({ topics: ['annotations', 'history'], articleId });
}
