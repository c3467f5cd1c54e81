import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../../src-main/services/annotate.ts';
import { articleIds } from '../../../src-main/services/article-records.ts';
import { tagOccurrences } from '../../../src-main/services/propagate.ts';
import { rearrangeAnnotations } from '../../../src-main/services/rearrange.ts';
import { linkMentions } from '../../../src-main/services/registry.ts';
import { rejectSuggestion } from '../../../src-main/services/reject-suggestion.ts';
import { type Acts, type Doing, pick } from './doing.ts';
import { entryAt } from './registry-acts.ts';

const ownOf = ({ project, articleId, actorId: annotatorId }: Doing) =>
  listAnnotations(project, { articleId, annotatorId });

const mentionsOf = (doing: Doing) => ownOf(doing).filter(({ layer }) => layer === 'entity');

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
  linkMentions(project, { annotatorId, annotationIds: mentionsOf(doing).map(({ id }) => id), entryId });
}

/** Marking, and linking what is marked. */
export const markingActs: Acts<
  'mark' | 'change' | 'unmark' | 'link' | 'unlink' | 'alike' | 'part' | 'join' | 'refuse'
> = {
  mark,
  change(doing) {
    const { project, actorId: annotatorId, number } = doing;
    const mine = pick(ownOf(doing), number);
    if (!mine) return;
    const { id, updatedAt, note, layer, spans } = mine;
    const patch = number % 3 === 0 && layer === 'entity' ? { label: 'ORG' } : { note: `${note}+` };
    const moved = spans.map((span) => ({ ...span, end: span.end + (number % 2) }));
    updateAnnotation(project, { id, annotatorId, updatedAt, patch: { ...patch, spans: moved } });
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
  alike({ project, actorId: annotatorId, number }) {
    const here = (articleId: string) => ({ articleId, start: number, end: number + 2 });
    const occurrences = articleIds(project).map(here);
    tagOccurrences(project, { annotatorId, label: 'LOC', attributes: {}, occurrences });
  },
  part(doing) {
    const { project, articleId, actorId: annotatorId, number } = doing;
    const mine = pick(mentionsOf(doing), number);
    const [span] = mine?.spans ?? [];
    if (!mine || !span || span.end - span.start < 2) return;
    const { id, updatedAt, layer, label, attributes } = mine;
    const middle = span.start + 1;
    const draft = { layer, label, attributes, links: [], note: null };
    rearrangeAnnotations(project, {
      articleId,
      annotatorId,
      creates: [
        { id: project.environment.newId(), draft: { ...draft, spans: [{ ...span, start: middle }] } },
      ],
      updates: [{ id, updatedAt, patch: { spans: [{ ...span, end: middle }] } }],
      removes: [],
    });
  },
  join(doing) {
    const { project, articleId, actorId: annotatorId, number } = doing;
    const mentions = mentionsOf(doing);
    const [kept, gone] = [pick(mentions, number), pick(mentions, number + 1)];
    if (!kept || !gone || kept.id === gone.id) return;
    const leadingToGone = ownOf(doing).filter(({ links }) => links.some(({ target }) => target === gone.id));
    const relinked = leadingToGone.map(({ id, updatedAt, links }) => ({
      id,
      updatedAt,
      patch: { links: links.map((link) => (link.target === gone.id ? { ...link, target: kept.id } : link)) },
    }));
    const { id, updatedAt } = kept;
    const spans = [...kept.spans, ...gone.spans];
    const updates = [{ id, updatedAt, patch: { spans } }, ...relinked];
    rearrangeAnnotations(project, { articleId, annotatorId, creates: [], updates, removes: [gone.id] });
  },
  refuse({ project, articleId, actorId: annotatorId, number: start }) {
    rejectSuggestion(project, { articleId, annotatorId, layer: 'entity', start, end: start + 2 });
  },
  unlink(doing) {
    if (entryAt(doing)) link(doing, null);
  },
};
