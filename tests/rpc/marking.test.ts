import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { touchedQueries } from '../../src-renderer/rpc/change-stream.ts';
import { rpcOf } from '../../src-renderer/rpc/client.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('a mark makes the page ask for marks and lists again, not for the text', async () => {
  const client = directClient(await rpcContext([bundleOf('one', 'زار الوزير باريس أمس.')]));
  const annotatorId = (await client.annotators.create({ name: 'سلمى' })).id;
  const owned = { articleId: 'one', annotatorId };
  const rpc = rpcOf(client);
  const queryClient = new QueryClient();
  const keys = {
    text: rpc.articles.get.queryKey({ input: { articleId: 'one' } }),
    list: rpc.articles.list.queryKey({ input: {} }),
    marks: rpc.annotations.list.queryKey({ input: owned }),
    history: rpc.history.state.queryKey({ input: { annotatorId } }),
  };
  for (const key of Object.values(keys)) queryClient.setQueryData<unknown>(key, {});
  const events = await client.changes.subscribe();
  const spans = [{ role: 'mention' as const, start: 11, end: 16 }];
  const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
  await client.annotations.create({ ...owned, draft });
  const event = await events.next();
  if (event.done) throw new Error('No event.');
  for (const queryKey of touchedQueries(rpc, event.value)) await queryClient.invalidateQueries({ queryKey });
  const stale = Object.entries(keys).filter(([, key]) => queryClient.getQueryState(key)?.isInvalidated);
  expect(stale.map(([name]) => name)).toEqual(['list', 'marks', 'history']);
});
