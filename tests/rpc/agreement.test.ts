import { expect, it } from 'vitest';
import type { AgreementEvent } from '../../src-shared/contract/agreement.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('computes a report in a thread, and lists the disagreements behind it', async () => {
  const text = 'وصل إلى وبباريس';
  const client = directClient(await rpcContext([bundleOf('a', text), bundleOf('b', 'لا شيء')]));
  const people = await Promise.all(['سلمى', 'يوسف'].map((name) => client.annotators.create({ name })));
  for (const [index, { id: annotatorId }] of people.entries()) {
    const spans = [{ role: 'mention' as const, start: index ? 8 : 10, end: 15 }];
    const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
    await client.annotations.create({ articleId: 'a', annotatorId, draft });
    await client.articles.setState({ articleId: 'a', annotatorId, state: 'done' });
  }
  const annotatorIds = people.map(({ id }) => id);
  const events: AgreementEvent[] = [];
  for await (const event of await client.agreement.report({ annotatorIds, bootstrap: 10 }))
    events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'done') throw new Error('no report');
  expect(last.report).toMatchObject({
    layer: 'entity',
    annotators: ['سلمى', 'يوسف'],
    articles: { compared: 1, skipped: 0 },
    settings: { iou: 0.5, bootstrap: 10, seed: 7, regions: 'title+body', tool: 'hashiya 0.0.0' },
    metrics: { f1Exact: { value: 0, n: 2 }, f1ExactIgnoringClitics: { value: 1 } },
    causes: { boundaryClitic: 1 },
  });
  expect(events[0]).toMatchObject({ kind: 'progress', phase: 'compare', total: 1 });
  const { total, rows } = await client.agreement.disagreements({ annotatorIds, articleId: 'a' });
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ articleId: 'a', cause: 'boundaryClitic', context: { start: 0, text } });
  await expect(client.agreement.disagreements({ annotatorIds: ['nobody'] })).rejects.toMatchObject({
    data: { code: 'annotator-unknown' },
  });
});
