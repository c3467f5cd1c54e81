import type { Attributes } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryAttribute, entryIdOf } from '../../src-shared/model/registry.ts';
import { annotationById, type StoredAnnotation } from '../db/annotations.ts';
import type { ReadHandle } from '../db/handle.ts';
import { later } from './annotate.ts';
import type { OpenProject } from './project.ts';

/** The change that links a mention to another entry, or to none. */
export function relinked(
  project: OpenProject,
  { position, annotation: before }: StoredAnnotation,
  entryId: string | null,
): Change {
  const after = {
    ...before,
    attributes: linkedAttributes(before.attributes, entryId),
    updatedAt: later(project, before.updatedAt),
  };
  return { entity: 'annotation', position, before, after };
}

/** Changes that link mentions of the annotator; those that are linked so already are left out. Throws `annotation-unknown`. */
export function linkOwned(
  project: OpenProject,
  read: ReadHandle,
  request: {
    readonly annotatorId: string;
    readonly annotationIds: readonly string[];
    readonly entryId: string | null;
  },
): Change[] {
  const { annotatorId, annotationIds, entryId } = request;
  return [...new Set(annotationIds)].flatMap((id) => {
    const stored = annotationById(read, id);
    if (stored?.annotation.annotatorId !== annotatorId || stored.annotation.layer !== 'entity') {
      throw new Problem('annotation-unknown', { value: id });
    }
    return entryIdOf(stored.annotation) === entryId ? [] : [relinked(project, stored, entryId)];
  });
}

function linkedAttributes(attributes: Attributes, entryId: string | null): Attributes {
  if (entryId !== null) return { ...attributes, [entryAttribute]: entryId };
  const { [entryAttribute]: _gone, ...others } = attributes;
  return others;
}
