import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { expect, it } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { openProject } from '../../src-main/services/project.ts';
import type { MergeEvent } from '../../src-shared/contract/exchange.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { bundleOf, testEnvironment } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('packets are handed out, looked at and merged back from a page, in a thread of its own', async () => {
  const context = await rpcContext(
    ['a', 'b', 'c', 'd'].map((id) => bundleOf(id, `قال الوزير في باريس ${id}`)),
  );
  const client = directClient(context);
  const [salma, yusuf] = [
    await client.annotators.create({ name: 'سلمى' }),
    await client.annotators.create({ name: 'يوسف' }),
  ];
  expect(await client.exchange.origin()).toBeNull();
  const packets = async (request: Parameters<typeof client.exchange.packets>[0]) =>
    (await untilDone(await client.exchange.packets(request))).delivery;
  const several = await packets({
    actorId: salma.id,
    annotatorIds: [salma.id, yusuf.id],
    unassigned: 1,
    overlap: 0,
    seed: 1,
  });
  expect(several).toMatchObject({ outcome: 'saved', name: expect.stringMatching(/-packets\.zip$/) });
  const one = await packets({ actorId: salma.id, annotatorIds: [yusuf.id] });
  if (one.outcome !== 'saved') throw new Error('not saved');
  expect(one.name).toMatch(/يوسف\.hashiya$/);

  const path = join(context.folder, 'his.hashiya');
  copyFileSync(join(context.folder, one.name), path);
  const packet = openProject(path, testEnvironment('his'));
  const [articleId = ''] = packet.database.read
    .all<{ id: string }>('SELECT id FROM article')
    .map(({ id }) => id);
  createAnnotation(packet, {
    articleId,
    annotatorId: yusuf.id,
    draft: {
      layer: 'entity',
      label: 'GPE',
      spans: [{ role: 'mention', start: 14, end: 19 }],
      attributes: {},
      links: [],
      note: null,
    },
  });
  packet.dispose();
  const upload = async () =>
    (await client.imports.upload({ path: 'his.hashiya', content: new Blob([readFileSync(path)]) })).token;
  const tokens = [await upload()];
  const heard: MergeEvent[] = [];
  for await (const event of await client.exchange.preview({ tokens })) heard.push(event);
  expect(heard[0]).toEqual({ kind: 'progress', phase: 'checking', done: 0, total: 1, file: 'his.hashiya' });
  const foreseen = heard.at(-1);
  expect(foreseen).toMatchObject({
    kind: 'done',
    report: {
      isChanged: true,
      backup: null,
      files: [{ file: 'his.hashiya', packet: { annotator: 'يوسف' } }],
    },
  });
  const marks = () => client.annotations.list({ articleId, annotatorId: yusuf.id });
  expect(await marks()).toEqual([]);
  let done: MergeEvent | undefined;
  for await (const event of await client.exchange.merge({ tokens, actorId: salma.id })) done = event;
  expect(done).toMatchObject({
    kind: 'done',
    report: { files: [{ annotations: { added: 1, changed: 0, removed: 0 } }] },
  });
  expect(await marks()).toHaveLength(1);
  expect((await client.history.undo({ annotatorId: salma.id }))?.kind).toBe('merge');
  expect(await marks()).toEqual([]);
  // A token is good for one merge.
  const again = await safe(
    (async () => {
      for await (const _ of await client.exchange.merge({ tokens, actorId: salma.id }));
    })(),
  );
  expect(again.error).toMatchObject({ data: { code: 'upload-unknown' } });
});
