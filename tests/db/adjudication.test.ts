import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { filterConditions } from '../../src-main/db/article-filter.ts';
import { countMarkedArticles, latestMentions, markedArticles } from '../../src-main/db/suggestions.ts';
import { addToGold, decideUnit, noteDecision, takeBackDecision } from '../../src-main/services/adjudicate.ts';
import { adjudicationList, unclearList } from '../../src-main/services/adjudication.ts';
import { beginAdjudication } from '../../src-main/services/adjudication-begin.ts';
import { closeAdjudication, reopenAdjudication } from '../../src-main/services/adjudication-close.ts';
import { mergeByRule } from '../../src-main/services/adjudication-merge.ts';
import { readArticleState } from '../../src-main/services/adjudication-state.ts';
import { createAnnotation, removeAnnotations, updateAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator, listAnnotators } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { currentCodebook } from '../../src-main/services/codebook.ts';
import { labelUsage } from '../../src-main/services/codebook-versions.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { createEntry } from '../../src-main/services/registry.ts';
import { listOccurrences, lookAtEntry } from '../../src-main/services/registry-view.ts';
import { goldAnnotatorId, goldAnnotatorName } from '../../src-shared/model/adjudication.ts';
import { noFilter } from '../../src-shared/model/article-filter.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryAttribute } from '../../src-shared/model/registry.ts';
import {
  articleOf,
  closeNow,
  decideOn,
  disputedProject,
  exportedBytes,
  seenOf,
  three,
  unitOf,
} from '../helpers/adjudication-projects.ts';
import { agreementProject, type Marked, mention } from '../helpers/agreement-projects.ts';

const act = { actorId: 'ليلى', articleId: 'a' };

const annotationOf = (project: OpenProject, id: string) => {
  const found = unitOf(project, id).annotations.find((annotation) => annotation.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('units', () => {
  it('hold what any number of annotators made of one place, with votes, versions and causes', async () => {
    const project = await disputedProject();
    const { state, units, annotatorIds, counts } = articleOf(project);
    expect(state).toBe('independent');
    expect(annotatorIds).toEqual(three);
    expect(units.map(({ layer, annotations }) => [layer, annotations.map(({ id }) => id)])).toEqual([
      ['entity', ['s2', 'y2', 'l2']],
      ['entity', ['s1', 'y1', 'l1']],
      ['entity', ['y3']],
      ['claim', ['s4', 'y4', 'l4']],
    ]);
    expect(units.map(({ causes }) => causes)).toEqual([['boundary'], [], ['missing'], ['boundary']]);
    expect(units.map(({ versions }) => versions.map(({ annotationIds }) => annotationIds))).toEqual([
      [['s2', 'y2'], ['l2']],
      [['s1', 'y1', 'l1']],
      [['y3']],
      [['s4', 'y4'], ['l4']],
    ]);
    expect(units[2]?.votes).toEqual({ سلمى: null, يوسف: 'y3', ليلى: null });
    expect(counts).toMatchObject({ units: 4, open: 4, undecided: 4, disputed: 3, gold: 0 });
    expect(adjudicationList(project).map(({ articleId, state: of }) => [articleId, of])).toEqual([
      ['a', 'independent'],
      ['b', 'independent'],
    ]);
  });
});

describe('units that were aligned', () => {
  it('are the same after a decision and others once something is marked', async () => {
    const project = await disputedProject();
    const units = () => {
      const { codebook } = currentCodebook(project);
      return readArticleState(project.database.read, 'a', codebook).units.map(({ unit }) => unit);
    };
    const [first] = units();
    decideOn(project, 's2', { outcome: 'accepted', annotationId: 'l2' });
    expect(units()[0]).toBe(first);
    removeAnnotations(project, { articleId: 'a', annotatorId: 'ليلى', ids: ['l1'] });
    expect(units()[0]).not.toBe(first);
    expect(units()[1]?.annotations.map(({ id }) => id)).toEqual(['s1', 'y1']);
  });
});

describe('beginning', () => {
  it('freezes the agreement of the independent versions', async () => {
    const project = await disputedProject();
    const begun = beginAdjudication(project, act);
    const entities = begun.agreement.filter(({ layer }) => layer === 'entity');
    // By hand: سلمى and يوسف share two of 2 and 3 entities; ليلى shares «فرنسا» with each.
    expect(entities.map(({ first, second, exact, f1Exact }) => [first, second, exact, f1Exact])).toEqual([
      [2, 3, 2, 4 / 5],
      [2, 2, 1, 2 / 4],
      [3, 2, 1, 2 / 5],
    ]);
    expect(entities[2]?.causes).toEqual({ boundary: 1, missing: 1 });
    updateAnnotation(project, {
      id: 'l2',
      annotatorId: 'ليلى',
      updatedAt: annotationOf(project, 'l2').updatedAt,
      patch: { spans: [{ role: 'mention', start: 0, end: 11 }] },
    });
    expect(beginAdjudication(project, act)).toEqual(begun);
    expect(articleOf(project).adjudication?.agreement).toEqual(begun.agreement);
    expect(() => beginAdjudication(project, { ...act, annotatorIds: ['سلمى'] })).toThrow(
      'adjudication-begun',
    );
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('deciding', () => {
  it('puts an accepted version into gold; a link waits until its target is there, and again when that is taken back', async () => {
    const project = await disputedProject();
    const before = await exportedBytes(project);
    const ofClaim = decideOn(project, 's4', { outcome: 'accepted', annotationId: 's4' });
    expect(ofClaim.waiting).toMatchObject([{ role: 'claimant', target: 's2' }]);
    expect(articleOf(project).gold).toMatchObject([
      { annotatorId: goldAnnotatorId, layer: 'claim', links: [] },
    ]);
    // Not the version that the claim leads to: the unit stands for it.
    const ofEntity = decideOn(project, 's2', { outcome: 'accepted', annotationId: 'l2' });
    const [goldClaim, goldEntity] = articleOf(project).gold;
    expect(goldEntity).toMatchObject({ label: 'PER', spans: [{ start: 0, end: 17 }] });
    expect(goldClaim?.links).toEqual([{ role: 'claimant', target: goldEntity?.id }]);
    expect(unitOf(project, 's4').decision?.waiting).toEqual([]);
    expect([...checkProject(project)]).toEqual([]);
    expect(takeBackDecision(project, { actorId: 'ليلى', decisionId: ofEntity.id })).toBe(1);
    expect(articleOf(project).gold).toMatchObject([{ layer: 'claim', links: [] }]);
    expect(unitOf(project, 's4').decision?.waiting).toMatchObject([{ role: 'claimant', target: 'l2' }]);
    decideOn(project, 's2', { outcome: 'accepted', annotationId: 's2' });
    expect(articleOf(project).gold[0]?.links).toHaveLength(1);
    const after = await exportedBytes(project);
    for (let step = 0; step < 4; step++) expect(undo(project, 'ليلى')).not.toBeNull();
    expect(await exportedBytes(project)).toBe(before);
    expect(articleOf(project).state).toBe('independent');
    for (let step = 0; step < 4; step++) expect(redo(project, 'ليلى')).not.toBeNull();
    expect(await exportedBytes(project)).toBe(after);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('keeps both, what the reviewer wrote, and what nobody marked; each replaces what was decided before', async () => {
    const project = await disputedProject();
    decideOn(project, 's2', { outcome: 'both', annotationIds: ['s2', 'l2'] });
    const { gold, overlaps } = articleOf(project);
    expect(gold).toHaveLength(2);
    // One lies within the other: that is no variant.
    expect(overlaps).toEqual([]);
    const edited = decideOn(project, 's2', {
      outcome: 'edited',
      from: ['s2'],
      drafts: [
        {
          layer: 'entity',
          label: 'PER',
          spans: [{ role: 'mention', start: 5, end: 17 }],
          attributes: {},
          links: [],
          note: null,
        },
      ],
    });
    expect(articleOf(project).gold.map(({ spans }) => spans[0]?.start)).toEqual([5]);
    const added = addToGold(project, {
      ...act,
      seen: articleOf(project).version,
      draft: {
        layer: 'entity',
        label: 'PER',
        spans: [{ role: 'mention', start: 0, end: 11 }],
        attributes: {},
        links: [],
        note: null,
      },
      reason: 'فات الجميع',
      isUnclear: false,
    });
    expect(articleOf(project).overlaps).toEqual([[added.goldIds[0], edited.goldIds[0]]]);
    expect(articleOf(project).others).toMatchObject([
      { decision: { id: added.id, outcome: 'edited' }, stale: [] },
    ]);
    const wrong = () =>
      decideOn(project, 's1', {
        outcome: 'edited',
        from: [],
        drafts: [{ layer: 'entity', label: 'GPE', spans: [], attributes: {}, links: [], note: null }],
      });
    expect(wrong).toThrow('span-missing');
    expect(() => decideOn(project, 's1', { outcome: 'accepted', annotationId: 's2' })).toThrow(
      'decision-version',
    );
    expect([...checkProject(project)]).toEqual([]);
  });

  it('is stale where a version changed, went or came since, and never silently kept', async () => {
    const project = await disputedProject();
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    decideOn(project, 'y3', { outcome: 'rejected' }, { reason: 'ليس كيانًا' });
    expect(unitOf(project, 's1').stale).toEqual([]);
    const { updatedAt } = annotationOf(project, 'y1');
    updateAnnotation(project, { id: 'y1', annotatorId: 'يوسف', updatedAt, patch: { label: 'LOC' } });
    expect(unitOf(project, 's1').stale).toEqual(['changed']);
    removeAnnotations(project, { articleId: 'a', annotatorId: 'ليلى', ids: ['l1'] });
    expect(unitOf(project, 's1').stale).toEqual(['changed', 'vanished']);
    createAnnotation(project, {
      articleId: 'a',
      annotatorId: 'سلمى',
      draft: {
        layer: 'entity',
        label: 'GPE',
        spans: [{ role: 'mention', start: 23, end: 29 }],
        attributes: {},
        links: [],
        note: null,
      },
    });
    expect(unitOf(project, 'y3')).toMatchObject({ stale: ['appeared'], decision: { outcome: 'rejected' } });
    removeAnnotations(project, { articleId: 'a', annotatorId: 'سلمى', ids: ['s1'] });
    removeAnnotations(project, { articleId: 'a', annotatorId: 'يوسف', ids: ['y1'] });
    const { others, counts } = articleOf(project);
    expect(others).toMatchObject([{ decision: { outcome: 'accepted' }, stale: ['vanished'] }]);
    expect(counts).toMatchObject({ stale: 2, gold: 1 });
  });

  it('closes no circle of claims, each part of the other for one annotator', async () => {
    const part = (id: string, annotatorId: string, at: number, parent?: string): Marked => ({
      id,
      annotatorId,
      layer: 'claim',
      label: 'claim',
      spans: [{ role: 'content', start: at, end: at + 3 }],
      links: parent === undefined ? [] : [{ role: 'parent', target: parent }],
    });
    const project = await agreementProject(three, [
      {
        id: 'a',
        text: 'قال كلم مكث',
        marks: [
          part('s1', 'سلمى', 0, 's2'),
          part('s2', 'سلمى', 4),
          part('y1', 'يوسف', 0),
          part('y2', 'يوسف', 4, 'y1'),
        ],
      },
    ]);
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    decideOn(project, 'y2', { outcome: 'accepted', annotationId: 'y2' });
    const { gold } = articleOf(project);
    expect(gold.map(({ links }) => links.length)).toEqual([1, 0]);
    expect(unitOf(project, 'y2').decision?.waiting).toMatchObject([{ role: 'parent', target: 'y1' }]);
    expect([...checkProject(project)]).toEqual([]);
  });

  it.each([
    ["UPDATE decision SET decision = json_set(decision, '$.reason', 'لا')", 'decision-journal-differs'],
    [
      "UPDATE adjudication SET adjudication = json_set(adjudication, '$.state', 'closed')",
      'decision-journal-differs',
    ],
    ['DELETE FROM decision', 'decision-journal-differs'],
  ])('is held against the journal after %s', async (sql, code) => {
    const project = await disputedProject();
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    const raw = new DatabaseSync(project.path);
    raw.exec(sql);
    raw.close();
    expect([...checkProject(project)].map((fault) => fault.code)).toContain(code);
  });

  it('collects what the guideline leaves unclear', async () => {
    const project = await disputedProject();
    const { id } = decideOn(project, 's2', { outcome: 'deferred' }, { reason: 'أهو لقب؟', isUnclear: true });
    expect(unclearList(project)).toMatchObject([
      { decision: { id }, quote: 'وزير خارجية', title: expect.any(String) },
    ]);
    noteDecision(project, { actorId: 'ليلى', decisionId: id, reason: null, isUnclear: false });
    expect(unclearList(project)).toEqual([]);
  });

  it('asks for a reason to reject all, and lets nobody act as the gold layer', async () => {
    const project = await disputedProject();
    expect(() => decideOn(project, 'y3', { outcome: 'rejected' }, { reason: '  ' })).toThrow(
      'decision-without-reason',
    );
    expect(listAnnotators(project).map(({ id }) => id)).not.toContain(goldAnnotatorId);
    expect(() => ensureAnnotator(project, goldAnnotatorName)).toThrow('annotator-name-reserved');
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    const [gold] = articleOf(project).gold;
    const remove = () =>
      removeAnnotations(project, { articleId: 'a', annotatorId: goldAnnotatorId, ids: [gold?.id ?? ''] });
    expect(remove).toThrow('annotation-unknown');
  });

  it('is not taken back under another reviewer’s link', async () => {
    const project = await disputedProject();
    decideOn(project, 's2', { outcome: 'accepted', annotationId: 's2' });
    const { goldIds } = unitOf(project, 's2').decision ?? { goldIds: [] };
    addToGold(project, {
      actorId: 'يوسف',
      articleId: 'a',
      seen: articleOf(project).version,
      draft: {
        layer: 'claim',
        label: 'claim',
        spans: [{ role: 'content', start: 18, end: 29 }],
        attributes: {},
        links: [{ role: 'claimant', target: goldIds[0] ?? '' }],
        note: null,
      },
      reason: null,
      isUnclear: false,
    });
    expect(() => undo(project, 'ليلى')).toThrow(Problem);
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('undoing beside another reviewer', () => {
  it('changes nothing in an article that was closed since', async () => {
    const project = await disputedProject();
    beginAdjudication(project, { actorId: 'سلمى', articleId: 'a' });
    for (const id of ['s1', 's2', 'y3', 's4'])
      decideOn(project, id, { outcome: 'rejected' }, { reason: 'أ' });
    closeNow(project, { actorId: 'يوسف', articleId: 'a' });
    const before = await exportedBytes(project);
    expect(() => undo(project, 'ليلى')).toThrow('adjudication-closed');
    expect(await exportedBytes(project)).toBe(before);
    expect(undo(project, 'يوسف')?.kind).toBe('adjudication.close');
    expect(undo(project, 'ليلى')?.kind).toBe('adjudication.decide');
    expect([...checkProject(project)]).toEqual([]);
  });

  it('does not decide again what another decided anew', async () => {
    const project = await disputedProject();
    beginAdjudication(project, { actorId: 'سلمى', articleId: 'a' });
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    undo(project, 'ليلى');
    const unit = unitOf(project, 's1');
    const seen = seenOf(unit);
    const said = { reason: 'ليس كيانًا', isUnclear: false };
    const other = { actorId: 'يوسف', articleId: 'a' };
    decideUnit(project, { ...other, ...said, key: unit.key, seen, choice: { outcome: 'rejected' } });
    expect(() => redo(project, 'ليلى')).toThrow('adjudication-changed');
    expect(articleOf(project)).toMatchObject({ gold: [], others: [] });
    undo(project, 'يوسف');
    expect(redo(project, 'ليلى')?.kind).toBe('adjudication.decide');
    expect(articleOf(project).gold).toHaveLength(1);
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('what an annotator made twice in one place', () => {
  it('is two units: neither speaker is lost, and a link finds the gold of either mention', async () => {
    const claimBy = (id: string, annotatorId: string, claimant: string): Marked => ({
      id,
      annotatorId,
      layer: 'claim',
      label: 'claim',
      spans: [{ role: 'content', start: 8, end: 11 }],
      links: [{ role: 'claimant', target: claimant }],
    });
    const project = await agreementProject(three, [
      {
        id: 'a',
        text: 'علي عمر قال',
        marks: [
          mention('s1', 'سلمى', [[0, 3]]),
          mention('s2', 'سلمى', [[4, 7]]),
          mention('s3', 'سلمى', [[4, 7]]),
          claimBy('s4', 'سلمى', 's1'),
          claimBy('s5', 'سلمى', 's3'),
          claimBy('y4', 'يوسف', 'y1'),
          mention('y1', 'يوسف', [[0, 3]]),
        ],
      },
    ]);
    const inUnits = articleOf(project).units.flatMap(({ annotations }) => annotations.map(({ id }) => id));
    expect(inUnits.sort()).toEqual(['s1', 's2', 's3', 's4', 's5', 'y1', 'y4']);
    for (const id of ['s1', 's2', 's3', 's4', 's5']) {
      decideOn(project, id, { outcome: 'accepted', annotationId: id });
    }
    const { gold } = articleOf(project);
    const speakers = gold
      .filter(({ layer }) => layer === 'claim')
      .map(({ links }) => gold.find(({ id }) => id === links[0]?.target)?.spans[0]?.start);
    expect(speakers.sort()).toEqual([0, 4]);
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('what annotators are shown before an article is closed', () => {
  it('is not gold: neither what suggestions learn from nor the articles found by a label', async () => {
    const project = await disputedProject();
    const { read } = project.database;
    const learned = () => [markedArticles(read), countMarkedArticles(read), latestMentions(read, 'b', 99)];
    const before = learned();
    decideOn(project, 's1', {
      outcome: 'edited',
      from: [],
      drafts: [
        {
          layer: 'entity',
          label: 'ORG',
          spans: [{ role: 'mention', start: 12, end: 17 }],
          attributes: {},
          links: [],
          note: null,
        },
      ],
    });
    expect(learned()).toEqual(before);
    const found = (label: string) => {
      const filter = { ...noFilter, label: { annotatorId: null, layer: 'entity' as const, label } };
      const [condition] = filterConditions(filter);
      return read.all(`SELECT id FROM article WHERE ${condition?.sql}`, ...(condition?.values ?? []));
    };
    expect(found('GPE')).toEqual([{ id: 'a' }]);
    expect(found('ORG')).toEqual([]);
  });

  it('counts neither in the registry nor in the codebook', async () => {
    const project = await disputedProject();
    const names = { ar: 'فرنسا', en: null };
    const draft = { label: 'GPE', names, aliases: [], identifiers: [], note: null };
    const { id } = createEntry(project, { annotatorId: 'سلمى', entry: draft, link: ['s1'] });
    const counted = () => [
      lookAtEntry(project, id),
      listOccurrences(project, { id, offset: 0, limit: 9, context: 9 }),
      labelUsage(project),
    ];
    const before = counted();
    expect(before[0]).toMatchObject({ mentions: 1, forms: [{ form: 'فرنسا', times: 1 }] });
    decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
    expect(articleOf(project).gold[0]?.attributes).toMatchObject({ [entryAttribute]: id });
    expect(counted()).toEqual(before);
  });
});

describe('closing', () => {
  it('is refused with the number of open units, and holds an article that is rightly empty', async () => {
    const project = await disputedProject();
    decideOn(project, 's1', { outcome: 'rejected' }, { reason: 'أ' });
    decideOn(project, 's2', { outcome: 'deferred' });
    expect(() => closeNow(project, act)).toThrow(/adjudication-open-units .*"count":3/);
    for (const id of ['s2', 'y3', 's4']) decideOn(project, id, { outcome: 'rejected' }, { reason: 'ب' });
    expect(closeNow(project, act)).toMatchObject({ state: 'closed', closedBy: 'ليلى' });
    expect(articleOf(project).gold).toEqual([]);
    expect(() => decideOn(project, 's1', { outcome: 'deferred' })).toThrow('adjudication-closed');
    expect(closeNow(project, { ...act, articleId: 'b' }).state).toBe('closed');
    const lines = (await exportedBytes(project, 'gold')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).annotations)).toEqual([[], []]);
    expect(reopenAdjudication(project, act).state).toBe('begun');
    expect(() => reopenAdjudication(project, act)).toThrow('adjudication-not-closed');
    expect(undo(project, 'ليلى')?.kind).toBe('adjudication.reopen');
    expect(articleOf(project).state).toBe('closed');
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('what the reviewer saw', () => {
  it('is what they decide on: refused where a version changed since, as is closing and adding', async () => {
    const project = await disputedProject();
    const unit = unitOf(project, 's1');
    const request = { ...act, key: unit.key, seen: seenOf(unit), reason: null, isUnclear: false };
    const { version } = articleOf(project);
    const accept = () =>
      decideUnit(project, { ...request, choice: { outcome: 'accepted', annotationId: 's1' } });
    const patch = { spans: [{ role: 'mention' as const, start: 5, end: 17 }] };
    const { updatedAt } = annotationOf(project, 's1');
    updateAnnotation(project, { id: 's1', annotatorId: 'سلمى', updatedAt, patch });
    // The same annotations are aligned still: only what one of them says is another.
    expect(unitOf(project, 's1').key).toBe(unit.key);
    expect(accept).toThrow('adjudication-seen-other');
    expect(articleOf(project)).toMatchObject({ gold: [], state: 'independent' });
    const draft = { ...annotationOf(project, 'y3'), spans: [{ role: 'mention' as const, start: 0, end: 4 }] };
    const add = (seen: typeof version) =>
      addToGold(project, { ...act, seen, draft, reason: null, isUnclear: false });
    expect(() => add(version)).toThrow('adjudication-seen-other');
    expect(add(articleOf(project).version).goldIds).toHaveLength(1);
    for (const id of ['s1', 's2', 'y3', 's4'])
      decideOn(project, id, { outcome: 'rejected' }, { reason: 'أ' });
    expect(() => closeAdjudication(project, { ...act, seen: version })).toThrow('adjudication-seen-other');
    expect(closeNow(project, act).state).toBe('closed');
  });

  it('counts what another reviewer decided meanwhile, and not what they decided themselves', async () => {
    const project = await disputedProject();
    const unit = unitOf(project, 's1');
    const decide = (actorId: string) =>
      decideUnit(project, {
        actorId,
        articleId: 'a',
        key: unit.key,
        seen: seenOf(unit),
        choice: { outcome: 'accepted', annotationId: 's1' },
        reason: null,
        isUnclear: false,
      });
    decide('ليلى');
    expect(decide('ليلى').by).toBe('ليلى');
    const { version } = articleOf(project);
    expect(() => decide('يوسف')).toThrow('adjudication-seen-other');
    for (const id of ['s2', 'y3', 's4']) decideOn(project, id, { outcome: 'rejected' }, { reason: 'أ' });
    expect(() => closeAdjudication(project, { ...act, seen: version })).toThrow('adjudication-seen-other');
  });
});

describe('a stance about what was rejected', () => {
  it('keeps the article open until it has another target or is rejected too, and no rule merges it', async () => {
    const stance = (id: string, annotatorId: string, holder: string, target: string): Marked => ({
      id,
      annotatorId,
      layer: 'stance',
      label: 'against',
      spans: [{ role: 'evidence', start: 18, end: 22 }],
      links: [
        { role: 'holder', target: holder },
        { role: 'target', target },
      ],
    });
    const people = ['سلمى', 'ليلى'];
    const marks = people.flatMap((annotatorId) => [
      mention(`${annotatorId}1`, annotatorId, [[0, 11]]),
      mention(`${annotatorId}2`, annotatorId, [[23, 29]]),
      stance(`${annotatorId}3`, annotatorId, `${annotatorId}1`, `${annotatorId}2`),
    ]);
    const project = await agreementProject(people, [
      { id: 'a', text: 'وزير خارجية فرنسا يرفض القرار، وزير آخر.', marks },
    ]);
    decideOn(project, 'سلمى3', { outcome: 'accepted', annotationId: 'سلمى3' });
    decideOn(project, 'سلمى1', { outcome: 'accepted', annotationId: 'سلمى1' });
    expect(unitOf(project, 'سلمى3').stale).toEqual([]);
    decideOn(project, 'سلمى2', { outcome: 'rejected' }, { reason: 'ليس كيانًا' });
    expect(unitOf(project, 'سلمى3').stale).toEqual(['targetless']);
    expect(articleOf(project).counts).toMatchObject({ open: 1, stale: 1 });
    expect(() => closeNow(project, act)).toThrow('adjudication-open-units');
    const { decision } = unitOf(project, 'سلمى3');
    takeBackDecision(project, { actorId: 'ليلى', decisionId: decision?.id ?? '' });
    const rule = { rule: 'all', votes: 2 } as const;
    const merged = mergeByRule(project, {
      ...rule,
      layers: [...layers],
      articleIds: ['a'],
      actorId: 'ليلى',
    });
    expect(merged.articles[0]).toMatchObject({ merged: { stance: 0 }, left: 1 });
    const draft = {
      ...annotationOf(project, 'سلمى3'),
      links: [
        { role: 'holder' as const, target: 'سلمى1' },
        { role: 'target' as const, target: 'سلمى1' },
      ],
    };
    decideOn(project, 'سلمى3', { outcome: 'edited', from: ['سلمى3'], drafts: [draft] });
    expect(closeNow(project, act).state).toBe('closed');
    expect([...checkProject(project)]).toEqual([]);
  });
});
