import { isDeepStrictEqual } from 'node:util';
import type { Annotation, Attributes } from '../../src-shared/model/annotation.ts';
import { findLabel } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryAttribute, entryIdOf } from '../../src-shared/model/registry.ts';
import { validateAnnotation } from '../../src-shared/model/validate-annotation.ts';
import { validateChosenAttributes } from '../../src-shared/model/validate-attributes.ts';
import { layerOfOwned } from '../db/annotations.ts';
import type { ReadHandle } from '../db/handle.ts';
import { entryById } from '../db/registry.ts';
import { currentCodebook } from './codebook.ts';
import type { OpenProject } from './project.ts';

/**
 * Throws the first Problem of what an annotator wants stored. What `before` has already may stay, though it could not be chosen anew:
 * a retired label, a value that is no longer in its list.
 */
export function judgeDraft(
  project: OpenProject,
  read: ReadHandle,
  annotation: Annotation,
  before: Annotation | null,
): void {
  const { id, articleId, annotatorId, layer, label } = annotation;
  const itself = annotation.links.find((link) => link.target === id);
  if (itself) throw new Problem('link-to-itself', { role: itself.role });
  const { codebook } = currentCodebook(project);
  validateAnnotation(annotation, {
    ...project.texts.of(articleId),
    codebook,
    layerOf: (target) => layerOfOwned(read, target, articleId, annotatorId),
  });
  validateChosenAttributes(newAttributes(annotation, before), annotation, codebook);
  requireEntry(read, annotation, before);
  if (label !== before?.label && findLabel(codebook, layer, label)?.retired) {
    throw new Problem('label-retired', { value: label });
  }
}

/** A link to an entry that is not there may have come with an import and stay; nobody can make one. */
function requireEntry(read: ReadHandle, annotation: Annotation, before: Annotation | null): void {
  const entryId = entryIdOf(annotation);
  if (entryId === null || entryId === before?.attributes[entryAttribute]) return;
  if (!entryById(read, entryId)) throw new Problem('entry-unknown', { value: entryId });
}

function newAttributes({ label, attributes }: Annotation, before: Annotation | null): Attributes {
  if (label !== before?.label) return attributes;
  const chosen = Object.entries(attributes).filter(
    ([id, value]) => !isDeepStrictEqual(value, before.attributes[id]),
  );
  return Object.fromEntries(chosen);
}
