import { expect, it } from 'vitest';
import type { MergeEvent } from '../../src-shared/contract/adjudication.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { disputedProject } from '../helpers/adjudication-projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('adjudicates an article from its beginning to feedback, every answer as the contract has it', async () => {
  const context = await rpcContext();
  const project = await disputedProject();
  const client = directClient({ ...context, workbench: { ...context.workbench, project } });
  const act = { actorId: 'ليلى', articleId: 'a' };
  const { adjudication, feedback } = client;
  expect(await adjudication.begin(act)).toMatchObject({ state: 'begun', begunBy: 'ليلى' });
  const request = { articleIds: 'finished', rule: 'at-least' } as const;
  const heard = async (events: AsyncIterable<MergeEvent>) => {
    const all: MergeEvent[] = [];
    for await (const event of events) all.push(event);
    return all;
  };
  const previewed = await heard(await adjudication.previewMerge(request));
  const merged = { entity: 2, claim: 1, stance: 0 };
  const nothing = { entity: 0, claim: 0, stance: 0 };
  expect(previewed.at(-1)).toMatchObject({
    kind: 'done',
    result: { articles: [{ articleId: 'a', merged }, { merged: nothing }] },
  });
  const leave = new AbortController();
  const leaving = await adjudication.merge({ ...request, actorId: 'ليلى' }, { signal: leave.signal });
  leave.abort();
  await expect(heard(leaving)).rejects.toThrow();
  expect((await adjudication.article({ articleId: 'a' })).counts.merged).toBe(0);
  const [first, ...rest] = await heard(await adjudication.merge({ ...request, actorId: 'ليلى' }));
  expect(first).toEqual({ kind: 'progress', phase: 'prepare', done: 0, total: 2 });
  expect(rest.at(-1)).toEqual(previewed.at(-1));
  const { units } = await adjudication.article({ articleId: 'a' });
  const left = units.filter(({ decision }) => !decision);
  expect(left.map(({ versions }) => versions)).toEqual([[{ annotatorIds: ['يوسف'], annotationIds: ['y3'] }]]);
  const key = left[0]?.key ?? '';
  const seen = { version: left[0]?.version ?? '', decisionId: null };
  const closing = async () => ({ ...act, seen: (await adjudication.article({ articleId: 'a' })).version });
  const decision = await adjudication.decide({
    ...act,
    key,
    seen,
    choice: { outcome: 'deferred' },
    isUnclear: true,
  });
  expect(await adjudication.unclear()).toMatchObject([{ decision: { id: decision.id }, quote: 'القرار' }]);
  await expect(adjudication.close(await closing())).rejects.toMatchObject({
    data: { code: 'adjudication-open-units', params: { count: 1 } },
  });
  await adjudication.takeBack({ actorId: 'ليلى', decisionId: decision.id });
  await adjudication.decide({ ...act, key, seen, choice: { outcome: 'rejected' }, reason: 'ليس كيانًا' });
  const opinion = await untilDone(await adjudication.secondOpinion({ layer: 'entity' }));
  expect(opinion.report.attributes).toEqual([]);
  const { closedAt } = await adjudication.close(await closing());
  expect(await adjudication.list()).toMatchObject([
    { articleId: 'a', state: 'closed', closedAt },
    { articleId: 'b', state: 'begun', closedAt: null },
  ]);
  const { rows } = await feedback.article({ articleId: 'a', annotatorId: 'ليلى' });
  // By hand: a longer title and a shorter claim than the two others made.
  expect(rows.map(({ own, cause }) => [own?.id, cause])).toEqual([
    ['l2', 'boundary'],
    ['l1', null],
    ['l4', 'boundary'],
  ]);
  const [summary] = await feedback.summary({ annotatorIds: ['ليلى'] });
  expect(summary?.byLayer.entity.f1Exact).toBe(0.5);
  expect(await feedback.closed({ annotatorId: 'ليلى' })).toMatchObject([{ articleId: 'a' }]);
  expect(await client.annotators.list()).toHaveLength(3);
});
