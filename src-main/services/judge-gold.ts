import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { layerRules } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ReadHandle } from '../db/handle.ts';
import type { GoldDraft } from './adjudication-plan.ts';
import type { ArticleState } from './adjudication-state.ts';
import { requireNoCircle } from './annotate.ts';
import { judgeDraft } from './judge-draft.ts';
import type { OpenProject } from './project.ts';

/**
 * Throws the first Problem of what a reviewer wrote, as for an annotator; its links may also lead to annotators' versions, which stand for what becomes of them
 * in gold. `before` is what it takes the place of in gold, if anything.
 */
export function judgeGold(
  project: OpenProject,
  read: ReadHandle,
  { articleId, annotations }: ArticleState,
  draft: GoldDraft,
  before: Annotation | null = null,
): void {
  const ownerOf = (id: string) => annotations.get(id)?.annotatorId;
  const annotation: Annotation = {
    ...draft,
    id: before?.id ?? 'new',
    articleId,
    annotatorId: goldAnnotatorId,
    links: draft.links.filter(({ target }) => ownerOf(target) === goldAnnotatorId),
    createdAt: '',
    updatedAt: '',
  };
  const roles = new Set<string>();
  for (const { role, target } of draft.links) {
    const layer = annotations.get(target)?.layer;
    if (!layer) throw new Problem('link-unknown', { role, value: target });
    if (roles.has(role) || !layerRules[draft.layer].links[role]?.includes(layer)) {
      throw new Problem('link-role', { role, layer: draft.layer, target: layer });
    }
    roles.add(role);
  }
  judgeDraft(project, read, annotation, before);
  if (before) requireNoCircle(read, annotation);
}
