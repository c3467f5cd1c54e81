import type { Change } from '../../src-shared/model/operation.ts';
import { iterateChanges } from '../db/operations.ts';
import { iterateBundles } from './article-records.ts';
import { digest } from './digest.ts';
import type { OpenProject } from './project.ts';

/** An annotation that is not what the journal says of it; no article where none of that id is stored. */
export interface Unjournaled {
  readonly annotationId: string;
  readonly articleId: string | null;
}

/**
 * Holds the journal against the annotations: each change begins where the one before ended, and the last left what is stored. What was
 * altered behind the program's back, a flipped bit in a note say, is otherwise as valid as anything.
 */
export function* unjournaled(project: OpenProject): Generator<Unjournaled, void, void> {
  // Digests: the annotations of a large project would not fit in memory.
  const expected = new Map<string, string>();
  for (const change of iterateChanges(project.database.read)) {
    const wrong = change.entity === 'annotation' ? follow(expected, change) : null;
    if (wrong) yield wrong;
  }
  for (const { annotations } of iterateBundles(project)) {
    for (const annotation of annotations) {
      const { id: annotationId, articleId } = annotation;
      if (expected.get(annotationId) !== digest(annotation)) yield { annotationId, articleId };
      expected.delete(annotationId);
    }
  }
  for (const annotationId of expected.keys()) yield { annotationId, articleId: null };
}

function follow(
  expected: Map<string, string>,
  { before, after }: Change & { readonly entity: 'annotation' },
): Unjournaled | null {
  const { id, articleId } = before ?? after ?? { id: '', articleId: null };
  const continues = expected.get(id) === (before ? digest(before) : undefined);
  if (after) expected.set(id, digest(after));
  else expected.delete(id);
  return continues ? null : { annotationId: id, articleId };
}
