import { describe, expect, it } from 'vitest';
import { addToGold, decideUnit, reviseGold } from '../../src-main/services/adjudicate.ts';
import { removeAnnotations } from '../../src-main/services/annotate.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import type { AnnotationDraft } from '../../src-shared/model/annotation.ts';
import {
  articleOf,
  closeNow,
  decideOn,
  disputedProject,
  exportedBytes,
  seenOf,
} from '../helpers/adjudication-projects.ts';

const act = { actorId: 'ليلى', articleId: 'a' };
const said = { reason: null, isUnclear: false };

// «وزير» at the end of the article, which nobody marked.
const minister: AnnotationDraft = {
  layer: 'entity',
  label: 'PER',
  spans: [{ role: 'mention', start: 31, end: 35 }],
  attributes: {},
  links: [],
  note: null,
};
const claimBy = (target: string, role: 'claimant' | 'parent' = 'claimant'): AnnotationDraft => ({
  layer: 'claim',
  label: 'claim',
  spans: [{ role: 'content', start: 18, end: 22 }],
  attributes: {},
  links: [{ role, target }],
  note: null,
});
const add = (project: OpenProject, draft: AnnotationDraft) => {
  const { id, goldIds } = addToGold(project, { ...act, ...said, seen: articleOf(project).version, draft });
  return { decisionId: id, goldId: goldIds[0] ?? '' };
};
const goldOf = (project: OpenProject, id: string) => articleOf(project).gold.find((each) => each.id === id);

describe('changing what was added to gold', () => {
  it('keeps its place in gold and all that links to it, under a decision of its own', async () => {
    const project = await disputedProject();
    const own = add(project, minister);
    const claim = add(project, claimBy(own.goldId));
    const before = await exportedBytes(project);
    const draft: AnnotationDraft = {
      ...minister,
      label: 'OCC',
      spans: [{ role: 'mention', start: 31, end: 39 }],
      attributes: { mentionType: 'nominal' },
    };
    const revised = reviseGold(project, {
      actorId: 'يوسف',
      decisionId: own.decisionId,
      draft,
      reason: 'مع صفته',
      isUnclear: true,
    });
    expect(revised).toMatchObject({
      outcome: 'edited',
      goldIds: [own.goldId],
      by: 'يوسف',
      reason: 'مع صفته',
    });
    expect(goldOf(project, own.goldId)).toMatchObject(draft);
    expect(goldOf(project, claim.goldId)?.links).toEqual([{ role: 'claimant', target: own.goldId }]);
    expect([...checkProject(project)]).toEqual([]);
    const after = await exportedBytes(project);
    // Another reviewer, who had the one before in hand, is told.
    expect(() =>
      reviseGold(project, { actorId: 'ليلى', decisionId: own.decisionId, draft, ...said }),
    ).toThrow('decision-unknown');
    undo(project, 'يوسف');
    expect(await exportedBytes(project)).toBe(before);
    redo(project, 'يوسف');
    expect(await exportedBytes(project)).toBe(after);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('waits for what is not in gold yet', async () => {
    const project = await disputedProject();
    const own = add(project, minister);
    const claim = add(project, claimBy(own.goldId));
    reviseGold(project, { ...said, actorId: 'ليلى', decisionId: claim.decisionId, draft: claimBy('s2') });
    expect(goldOf(project, claim.goldId)?.links).toEqual([]);
    const person = decideOn(project, 's2', { outcome: 'accepted', annotationId: 's2' });
    expect(goldOf(project, claim.goldId)?.links).toEqual([{ role: 'claimant', target: person.goldIds[0] }]);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('makes the reviewer’s own what stands in gold after all that it was decided about is gone', async () => {
    const project = await disputedProject();
    const { id: decisionId, goldIds } = decideOn(project, 'y3', { outcome: 'accepted', annotationId: 'y3' });
    const draft = { ...minister, label: 'DOC', spans: [{ role: 'mention' as const, start: 23, end: 29 }] };
    const revise = () => reviseGold(project, { ...said, actorId: 'ليلى', decisionId, draft });
    // As long as it is a unit, it is decided there.
    expect(revise).toThrow('decision-version');
    removeAnnotations(project, { articleId: 'a', annotatorId: 'يوسف', ids: ['y3'] });
    expect(articleOf(project).others).toMatchObject([{ stale: ['vanished'] }]);
    revise();
    expect(articleOf(project).others).toMatchObject([{ stale: [], decision: { sources: [], goldIds } }]);
    expect(goldOf(project, goldIds[0] ?? '')?.label).toBe('DOC');
    expect([...checkProject(project)]).toEqual([]);
  });

  it('refuses another layer, what cannot be stored, a circle, and a closed article', async () => {
    const project = await disputedProject();
    const own = add(project, minister);
    const first = add(project, claimBy(own.goldId));
    const second = add(project, claimBy(first.goldId, 'parent'));
    const revise = (decisionId: string, draft: AnnotationDraft) => () =>
      reviseGold(project, { ...said, actorId: 'ليلى', decisionId, draft });
    expect(revise(own.decisionId, claimBy(first.goldId, 'parent'))).toThrow('decision-version');
    expect(revise(own.decisionId, { ...minister, spans: [] })).toThrow('span-missing');
    expect(revise(first.decisionId, claimBy(first.goldId, 'parent'))).toThrow('link-to-itself');
    expect(revise(first.decisionId, claimBy(second.goldId, 'parent'))).toThrow('link-circle');
    for (const unit of articleOf(project).units) {
      const rejected = { choice: { outcome: 'rejected' }, reason: 'لا' } as const;
      decideUnit(project, { ...act, ...said, key: unit.key, seen: seenOf(unit), ...rejected });
    }
    closeNow(project, act);
    expect(revise(own.decisionId, minister)).toThrow('adjudication-closed');
  });
});
