import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../../src-main/services/annotate.ts';
import { linkMentions } from '../../../src-main/services/registry.ts';
import { type Acts, type Doing, pick } from './doing.ts';
import { entryAt } from './registry-acts.ts';

const ownOf = ({ project, articleId, actorId: annotatorId }: Doing) =>
  listAnnotations(project, { articleId, annotatorId });

function mark(doing: Doing): void {
  const { project, articleId, actorId: annotatorId, layer, number } = doing;
  const mention = ownOf(doing).find((annotation) => annotation.layer === 'entity');
  const role = ({ entity: 'mention', claim: 'content', stance: 'evidence' } as const)[layer];
  createAnnotation(project, {
    articleId,
    annotatorId,
    draft: {
      layer,
      label: { entity: 'GPE', claim: 'claim', stance: 'against' }[layer],
      spans: [{ role, start: number, end: number + 3 }],
      attributes: {},
      links:
        layer === 'entity' || !mention
          ? []
          : [{ role: layer === 'claim' ? 'claimant' : 'holder', target: mention.id }],
      note: number % 2 ? 'ملاحظة' : null,
    },
  });
}

function link(doing: Doing, entryId: string | null): void {
  const { project, actorId: annotatorId } = doing;
  const mentions = ownOf(doing).filter(({ layer }) => layer === 'entity');
  linkMentions(project, { annotatorId, annotationIds: mentions.map(({ id }) => id), entryId });
}

/** Marking, and linking what is marked. */
export const markingActs: Acts<'mark' | 'change' | 'unmark' | 'link' | 'unlink'> = {
  mark,
  change(doing) {
    const { project, actorId: annotatorId, number } = doing;
    const mine = pick(ownOf(doing), number);
    if (!mine) return;
    const { id, updatedAt, note } = mine;
    updateAnnotation(project, { id, annotatorId, updatedAt, patch: { note: `${note}+` } });
  },
  unmark(doing) {
    const { project, articleId, actorId: annotatorId, number } = doing;
    const mine = pick(ownOf(doing), number);
    if (mine) removeAnnotations(project, { articleId, annotatorId, ids: [mine.id] });
  },
  link(doing) {
    const entry = entryAt(doing);
    if (entry) link(doing, entry.id);
  },
  unlink(doing) {
    if (entryAt(doing)) link(doing, null);
  },
};
