import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { type AnnotationPatch, articleOf, type Command } from './command.ts';

/**
 * The annotations of one article as the person left them: what the host has told, with what is still on its way laid over it.
 * Untouched annotations stay the same objects; without pending commands the list itself does.
 */
export function applyPending(
  stored: readonly Annotation[],
  pending: readonly Command[],
  articleId: string,
): readonly Annotation[] {
  return pending
    .filter((command) => articleOf(command) === articleId)
    .reduce<readonly Annotation[]>(applyCommand, stored);
}

function applyCommand(annotations: readonly Annotation[], command: Command): readonly Annotation[] {
  switch (command.kind) {
    case 'create':
      return withAnnotation(annotations, command.annotation);
    case 'update':
      return withPatch(annotations, command);
    case 'remove':
      return withoutAnnotations(annotations, command.ids);
    case 'rearrange':
      return withoutAnnotations(
        command.updates.reduce(withPatch, command.creates.reduce(withAnnotation, annotations)),
        command.removes,
      );
    default:
      return annotations;
  }
}

/** A refetch may already have brought it. */
const withAnnotation = (annotations: readonly Annotation[], created: Annotation): readonly Annotation[] =>
  annotations.some(({ id }) => id === created.id) ? annotations : [...annotations, created];

const withPatch = (
  annotations: readonly Annotation[],
  { id, patch }: { readonly id: string; readonly patch: AnnotationPatch },
): readonly Annotation[] =>
  annotations.map((annotation) => (annotation.id === id ? { ...annotation, ...patch } : annotation));

/** The rest of the list; links that led to what is gone go with it, as the host does it. */
export function withoutAnnotations(
  annotations: readonly Annotation[],
  ids: readonly string[],
): readonly Annotation[] {
  const gone = new Set(ids);
  return annotations
    .filter(({ id }) => !gone.has(id))
    .map((annotation) =>
      annotation.links.some(({ target }) => gone.has(target))
        ? { ...annotation, links: annotation.links.filter(({ target }) => !gone.has(target)) }
        : annotation,
    );
}
