import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnit, noteDecision, takeBackDecision } from '../../src-main/services/adjudicate.ts';
import { mergeByRule, mergeInSteps, previewMerge } from '../../src-main/services/adjudication-merge.ts';
import { removeAnnotations } from '../../src-main/services/annotate.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { historyState, redo, revertInSteps, undo } from '../../src-main/services/history.ts';
import { unwatched } from '../../src-main/services/job-context.ts';
import { removeArticles } from '../../src-main/services/remove-articles.ts';
import { type MergeProgress, mergeRequestSchema } from '../../src-shared/contract/adjudication.ts';
import { mergeRuleNames } from '../../src-shared/model/adjudication.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  articleOf,
  decideOn,
  disputedProject,
  exportedBytes,
  unitOf,
} from '../helpers/adjudication-projects.ts';
import { agreementProject, type Marked, mention } from '../helpers/agreement-projects.ts';

const request = (given: object) =>
  mergeRequestSchema.parse({ articleIds: ['a'], rule: 'at-least', ...given });
const by = { actorId: 'ليلى' };

describe('merging by a rule', () => {
  it('puts into gold what the rule finds undisputed, with its links, and can be previewed', async () => {
    const project = await disputedProject();
    const merged = async (given: object) => (await previewMerge(project, request(given))).articles[0];
    expect((await merged({ rule: 'all' }))?.merged).toEqual({ entity: 1, claim: 0, stance: 0 });
    expect((await merged({ rule: 'all-who-marked' }))?.merged).toEqual({ entity: 2, claim: 0, stance: 0 });
    expect((await merged({ votes: 3 }))?.merged).toEqual({ entity: 1, claim: 0, stance: 0 });
    expect(await merged({ layers: ['claim'] })).toMatchObject({ merged: { entity: 0, claim: 1 }, left: 3 });
    const preview = await previewMerge(project, request({ articleIds: 'finished' }));
    expect(preview).toMatchObject({
      skipped: 0,
      articles: [{ articleId: 'a', left: 1 }, { articleId: 'b' }],
    });
    expect(historyState(project, 'ليلى').undo).toBeNull();
    expect(mergeByRule(project, { ...request({ articleIds: 'finished' }), ...by })).toEqual(preview);
    const { gold, counts } = articleOf(project);
    const person = gold.find(({ label }) => label === 'PER');
    expect(gold.map(({ layer }) => layer).sort()).toEqual(['claim', 'entity', 'entity']);
    expect(gold.find(({ layer }) => layer === 'claim')?.links).toEqual([
      { role: 'claimant', target: person?.id },
    ]);
    expect(counts).toMatchObject({ merged: 3, open: 1 });
    expect(unitOf(project, 's2').decision).toMatchObject({
      outcome: 'merged',
      chosen: ['s2'],
      votes: { سلمى: 's2', يوسف: 'y2', ليلى: 'l2' },
      rule: { rule: 'at-least', votes: 2 },
      by: 'ليلى',
    });
    expect([...checkProject(project)]).toEqual([]);
  });

  it('leaves what a person decided, merges anew what a rule merged, and withdraws what the rule no longer does', async () => {
    const project = await disputedProject();
    mergeByRule(project, { ...request({}), ...by });
    const mine = decideOn(project, 's2', { outcome: 'accepted', annotationId: 'l2' });
    const claim = () => articleOf(project).gold.find(({ layer }) => layer === 'claim');
    expect(claim()?.links).toEqual([{ role: 'claimant', target: mine.goldIds[0] }]);
    const again = mergeByRule(project, { ...request({ rule: 'all' }), ...by });
    expect(again.articles[0]).toMatchObject({ withdrawn: 1, kept: 1, left: 2, merged: { entity: 1 } });
    expect(claim()).toBeUndefined();
    expect(unitOf(project, 's2').decision).toEqual(mine);
    takeBackDecision(project, { ...by, decisionId: mine.id });
    expect(articleOf(project).gold).toHaveLength(1);
    expect([...checkProject(project)]).toEqual([]);
  });
});

describe('what a person said of a merged unit', () => {
  it('makes it theirs: no other rule takes it away', async () => {
    const project = await disputedProject();
    mergeByRule(project, { ...request({}), ...by });
    const { id } = unitOf(project, 's2').decision ?? { id: '' };
    noteDecision(project, { ...by, decisionId: id, reason: 'راجعته', isUnclear: true });
    const again = mergeByRule(project, { ...request({ rule: 'all' }), ...by });
    expect(again.articles[0]).toMatchObject({ kept: 1, withdrawn: 1 });
    expect(unitOf(project, 's2').decision).toMatchObject({ id, reason: 'راجعته', isUnclear: true });
  });

  it('counts as withdrawn what is left of a unit whose marks are gone, in the layers asked for', async () => {
    const project = await disputedProject();
    mergeByRule(project, { ...request({}), ...by });
    for (const id of ['s1', 'y1', 'l1']) {
      const annotatorId = unitOf(project, id).annotations.find((each) => each.id === id)?.annotatorId ?? '';
      removeAnnotations(project, { articleId: 'a', annotatorId, ids: [id] });
    }
    const ofClaims = await previewMerge(project, request({ layers: ['claim'] }));
    expect(ofClaims.articles[0]?.withdrawn).toBe(0);
    const left = { ...unwatched, signal: { aborted: true } };
    expect(() => previewMerge(project, request({}), left)).toThrow('cancelled');
    await expect(mergeInSteps(project, { ...request({}), ...by }, left)).rejects.toThrow('cancelled');
    expect(mergeByRule(project, { ...request({}), ...by }).articles[0]?.withdrawn).toBe(1);
    expect(articleOf(project)).toMatchObject({ others: [], counts: { stale: 0 } });
  });
});

describe('merging many articles beside others who write', () => {
  // Two who marked the same letters of three articles: too many decisions to be written at once.
  const letters = 260;
  const written = async () => {
    const marks = (article: string): Marked[] =>
      ['أ', 'ب'].flatMap((who) =>
        Array.from({ length: letters }, (_, at) =>
          mention(`${article}${who}${at}`, who, [[2 * at, 2 * at + 1]]),
        ),
      );
    const articles = ['س', 'ص', 'ع'].map((id) => ({
      id,
      text: `${id} ${'ا '.repeat(letters)}`,
      marks: marks(id),
    }));
    const project = await agreementProject(['أ', 'ب', 'ليلى'], articles);
    const merge = { ...request({ articleIds: 'finished' }), ...by };
    return { project, merge, counts: (id: string) => articleOf(project, id).counts };
  };

  it('writes in steps that let others between, takes what they did into account, and is one undo', async () => {
    const { project, merge, counts } = await written();
    let steps = 0;
    const heard: MergeProgress[] = [];
    const { articles, skipped } = await mergeInSteps(project, merge, {
      ...unwatched,
      progress: (progress) => heard.push(progress),
      async exclusively(work) {
        steps++;
        // While it waits for its second step, one annotator takes back a mark and an article is taken out.
        if (steps === 2) {
          removeAnnotations(project, { articleId: 'ص', annotatorId: 'أ', ids: ['صأ0'] });
          removeArticles(project, { actorId: 'أ', articleIds: ['ع'] });
        }
        return work();
      },
    });
    expect(steps).toBe(3);
    expect(articles.map(({ merged, left }) => [merged.entity, left])).toEqual([
      [letters, 0],
      [letters - 1, 1],
    ]);
    expect(skipped).toBe(1);
    expect(heard.filter(({ phase }) => phase === 'prepare')).toHaveLength(3);
    expect(heard.filter(({ phase }) => phase === 'write').map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(counts('ص')).toMatchObject({ merged: letters - 1, undecided: 1, stale: 0 });
    expect([...checkProject(project)]).toEqual([]);
    const after = await exportedBytes(project);
    expect(undo(project, 'ليلى')?.kind).toBe('adjudication.merge');
    expect([counts('س').gold, counts('ص').gold]).toEqual([0, 0]);
    expect(historyState(project, 'ليلى').undo).toBeNull();
    redo(project, 'ليلى');
    expect(await exportedBytes(project)).toBe(after);
    expect(historyState(project, 'ليلى').redo).toBeNull();
  });

  it('is taken back in steps, too, or not at all where another reviewer went on from it', async () => {
    const { project, merge, counts } = await written();
    await mergeInSteps(project, merge, unwatched);
    const merged = await exportedBytes(project);
    // In the article that would be the last to be taken back.
    const [unit] = articleOf(project, 'س').units;
    const chosen = unit?.annotations[1]?.id ?? '';
    decideUnit(project, {
      actorId: 'أ',
      articleId: 'س',
      key: unit?.key ?? '',
      seen: { version: unit?.version ?? '', decisionId: unit?.decision?.id ?? null },
      choice: { outcome: 'accepted', annotationId: chosen },
      reason: null,
      isUnclear: false,
    });
    const decided = await exportedBytes(project);
    let steps = 0;
    const exclusively = async <Result>(work: () => Result): Promise<Result> => {
      steps++;
      return work();
    };
    const back = (kind: 'undo' | 'redo') =>
      revertInSteps(project, { annotatorId: 'ليلى', kind }, { exclusively });
    await expect(back('undo')).rejects.toThrow(Problem);
    // Two went, the third was refused, the two came back.
    expect(steps).toBe(5);
    expect(await exportedBytes(project)).toBe(decided);
    undo(project, 'أ');
    expect(await exportedBytes(project)).toBe(merged);
    expect((await back('undo'))?.kind).toBe('adjudication.merge');
    expect(['س', 'ص', 'ع'].map((id) => counts(id).gold)).toEqual([0, 0, 0]);
    await back('redo');
    expect(await exportedBytes(project)).toBe(merged);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('leaves nothing where it is left before it writes', async () => {
    const { project, merge, counts } = await written();
    const signal = { aborted: false };
    const progress = ({ phase, done }: MergeProgress): void => {
      signal.aborted = phase === 'prepare' && done === 2;
    };
    await expect(mergeInSteps(project, merge, { ...unwatched, signal, progress })).rejects.toThrow(
      'cancelled',
    );
    expect(counts('س')).toMatchObject({ gold: 0, merged: 0 });
    expect(historyState(project, 'ليلى').undo).toBeNull();
  });
});

const people = ['أ', 'ب', 'ج', 'ليلى'];
const mark = fc.record({
  who: fc.nat({ max: 3 }),
  start: fc.nat({ max: 6 }),
  length: fc.integer({ min: 1, max: 3 }),
  layer: fc.constantFrom('entity' as const, 'entity' as const, 'claim' as const),
  label: fc.boolean(),
  link: fc.nat({ max: 9 }),
});
const rule = fc.record({ rule: fc.constantFrom(...mergeRuleNames), votes: fc.integer({ min: 1, max: 4 }) });

/** Marks of words of one letter; a claim leads to one of the same annotator's mentions. */
function marksOf(
  drawn: readonly (typeof mark extends fc.Arbitrary<infer Value> ? Value : never)[],
): Marked[] {
  const entities = drawn.map((each, index) => ({ ...each, id: `m${index}` }));
  return entities.map(({ id, who, start, length, layer, label, link }): Marked => {
    const own = entities.filter((other) => other.who === who && other.layer === 'entity');
    const claimant = own[link % (own.length || 1)];
    return {
      id,
      annotatorId: people[who] ?? '',
      layer,
      label: layer === 'claim' ? 'claim' : label ? 'GPE' : 'PER',
      spans: [
        { role: layer === 'claim' ? 'content' : 'mention', start: start * 2, end: (start + length) * 2 - 1 },
      ],
      links: layer === 'claim' && claimant ? [{ role: 'claimant', target: claimant.id }] : [],
    };
  });
}

describe('merging whatever was marked', () => {
  it('changes nothing when run again, keeps people’s decisions, and is undone to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mark, { minLength: 1, maxLength: 16 }),
        rule,
        rule,
        fc.nat(),
        async (drawn, first, second, number) => {
          const project = await agreementProject(people, [
            { id: 'a', text: 'ا ب ت ث ج ح خ د ذ ر ز س', marks: marksOf(drawn) },
          ]);
          const before = await exportedBytes(project);
          const order: string[] = [];
          const acted = <Result>(actor: string, work: () => Result): Result => {
            const newest = historyState(project, actor).undo?.id;
            const result = work();
            if (historyState(project, actor).undo?.id !== newest) order.push(actor);
            return result;
          };
          const merge = (given: object) =>
            acted('أ', () => mergeByRule(project, { ...request(given), actorId: 'أ' }));
          merge(first);
          const { units } = articleOf(project);
          const unit = units[number % units.length];
          const chosen = unit?.annotations[0];
          if (!chosen) throw new Error('every mark is in a unit');
          const mine = acted('ليلى', () =>
            decideOn(project, chosen.id, { outcome: 'accepted', annotationId: chosen.id }),
          );
          merge(second);
          const merged = await exportedBytes(project);
          const steps = order.length;
          expect(merge(second).articles[0]?.withdrawn).toBe(0);
          expect(order.length).toBe(steps);
          expect(await exportedBytes(project)).toBe(merged);
          const now = articleOf(project);
          // But for a link that waited and is made by now.
          const decided = now.units.find(({ key }) => key === unit?.key)?.decision;
          expect(decided).toEqual({ ...mine, waiting: decided?.waiting });
          // Each mark is in one unit; nothing is stale; every link of gold leads to gold.
          const inUnits = now.units.flatMap(({ annotations }) => annotations.map(({ id }) => id));
          expect(new Set(inUnits).size).toBe(inUnits.length);
          expect(now.counts.stale).toBe(0);
          const goldIds = new Set(now.gold.map(({ id }) => id));
          for (const { links } of now.gold) for (const { target } of links) expect(goldIds).toContain(target);
          expect([...checkProject(project)]).toEqual([]);
          for (const actor of order.toReversed()) expect(undo(project, actor)).not.toBeNull();
          expect(await exportedBytes(project)).toBe(before);
          for (const actor of order) expect(redo(project, actor)).not.toBeNull();
          expect(await exportedBytes(project)).toBe(merged);
          project.dispose();
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
