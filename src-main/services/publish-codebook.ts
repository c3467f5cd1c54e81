import type { PublishPreview } from '../../src-shared/contract/codebook.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { type Codebook, findLabel, labelInForce } from '../../src-shared/model/codebook.ts';
import { codebookChanges } from '../../src-shared/model/codebook-changes.ts';
import { codebookFaults } from '../../src-shared/model/codebook-faults.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { fittingAttributes } from '../../src-shared/model/validate-attributes.ts';
import { annotationsWithLabel } from '../db/annotations.ts';
import { deleteCodebookDraft } from '../db/codebook-drafts.ts';
import { insertCodebook } from '../db/codebooks.ts';
import { type ReadHandle, readAtOnce, write } from '../db/handle.ts';
import { requireAnnotator } from './annotators.ts';
import { currentCodebook } from './codebook.ts';
import { requireDraft } from './codebook-drafts.ts';
import { codebookImpact } from './codebook-impact.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** What publishing the draft would do, and what is in its way. Throws `codebook-draft-missing`. */
export function previewPublishing(project: OpenProject, annotatorId: string): PublishPreview {
  return readAtOnce(project.database, (read) => {
    const { codebook } = requireDraft(project, read, annotatorId);
    const inForce = currentCodebook(project);
    return {
      onto: inForce.version,
      changes: codebookChanges(inForce.codebook, codebook),
      ...codebookImpact(read, inForce.codebook, codebook),
      faults: publishFaults(inForce.codebook, codebook),
    };
  });
}

/**
 * Puts the annotator's draft in force and gives what has a merged label the one it was merged into; one undo takes back all of it.
 * Throws the first of the preview's faults, and `codebook-moved-on` where `onto` is no longer in force.
 */
export function publishDraft(
  project: OpenProject,
  { annotatorId, onto }: { readonly annotatorId: string; readonly onto: number },
): { readonly version: number } {
  const { environment } = project;
  const version = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    const { codebook } = requireDraft(project, handle, annotatorId);
    const inForce = currentCodebook(project);
    if (inForce.version !== onto) throw new Problem('codebook-moved-on');
    const [fault] = publishFaults(inForce.codebook, codebook);
    if (fault) throw new Problem(fault.code, fault.params);
    const now = environment.now();
    const published = insertCodebook(handle, {
      publishedAt: now.toISOString(),
      publishedBy: annotatorId,
      codebook: JSON.stringify(codebook),
    });
    const changes: Change[] = [
      { entity: 'codebook', before: onto, after: published },
      ...mergedAnnotations(handle, codebook, now.getTime()),
    ];
    apply(handle, changes);
    record(handle, environment, { kind: 'codebook.publish', annotatorId, articleId: null, changes });
    deleteCodebookDraft(handle, annotatorId);
    return published;
  });
  project.publish({ topics: ['codebook', 'annotations', 'history'], articleId: null });
  return { version };
}

function publishFaults(inForce: Codebook, draft: Codebook): ProblemReport[] {
  const gone = inForce.labels
    .filter(({ layer, id }) => !findLabel(draft, layer, id))
    .map(({ id }): ProblemReport => ({ code: 'codebook-label-gone', params: { value: id } }));
  const same = codebookChanges(inForce, draft).length === 0;
  const unchanged: ProblemReport[] = same ? [{ code: 'codebook-unchanged', params: {} }] : [];
  return [...codebookFaults(draft), ...gone, ...unchanged];
}

function mergedAnnotations(read: ReadHandle, codebook: Codebook, now: number): Change[] {
  return codebook.labels.flatMap((label) => {
    const into = labelInForce(codebook, label);
    if (into === label) return [];
    return annotationsWithLabel(read, label.layer, label.id).map(
      ({ position, annotation }): Change => ({
        entity: 'annotation',
        position,
        before: annotation,
        after: relabelled(annotation, into.id, codebook, now),
      }),
    );
  });
}

/** What means nothing under the new label goes; undo brings it back. */
function relabelled(annotation: Annotation, label: string, codebook: Codebook, now: number): Annotation {
  const { layer, attributes } = annotation;
  return {
    ...annotation,
    label,
    attributes: fittingAttributes(attributes, { layer, label }, codebook),
    // Two versions of an annotation never share a time.
    updatedAt: new Date(Math.max(now, Date.parse(annotation.updatedAt) + 1)).toISOString(),
  };
}
