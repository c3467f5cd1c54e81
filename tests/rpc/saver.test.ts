import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import { type Saver, saverFor } from '../../src-renderer/features/annotate/saving/saver.ts';
import { type Rpc, rpcOf } from '../../src-renderer/rpc/client.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

let client: ReturnType<typeof directClient>;
let rpc: Rpc;
let queryClient: QueryClient;
let saver: Saver;
let annotatorId: string;
const articleId = 'one';

beforeEach(async () => {
  client = directClient(await rpcContext([bundleOf(articleId, 'زار الوزير باريس أمس.')]));
  annotatorId = (await client.annotators.create({ name: 'سلمى' })).id;
  rpc = rpcOf(client);
  queryClient = new QueryClient();
  saver = saverFor(annotatorId, rpc, queryClient);
  await asksAgain();
});

const key = () => rpc.annotations.list.queryKey({ input: { articleId, annotatorId } });

/** What the change stream makes the page do; answers what it then shows. */
async function asksAgain(): Promise<readonly Annotation[]> {
  queryClient.setQueryData(key(), await client.annotations.list({ articleId, annotatorId }));
  return shown();
}
const shown = (): readonly Annotation[] => queryClient.getQueryData(key()) ?? [];

/** The version of the annotation on screen. */
const seen = (id: string): string => shown().find((annotation) => annotation.id === id)?.updatedAt ?? '';

const relabel = (label: string, updatedAt: string) =>
  saver.push({ kind: 'update', articleId, id: 'm', updatedAt, patch: { label } });

const create = () =>
  saver.push({
    kind: 'create',
    annotation: {
      id: 'm',
      articleId,
      annotatorId,
      layer: 'entity',
      label: 'GPE',
      spans: [{ role: 'mention', start: 11, end: 16 }],
      attributes: {},
      links: [],
      note: null,
      // By the page's own clock, which may be ahead of the host's.
      createdAt: '2030-01-01T00:00:00.000Z',
      updatedAt: '2030-01-01T00:00:00.000Z',
    },
  });

const drained = () =>
  expect.poll(() => [saver.state.pending.length, saver.state.refusal], { interval: 1 }).toEqual([0, null]);
const stored = async () =>
  (await client.annotations.list({ articleId, annotatorId })).map(({ label }) => label);

it('changes that follow one another before any answer are made on top of each other', async () => {
  create();
  relabel('LOC', '2030-01-01T00:00:00.000Z');
  relabel('ORG', '2030-01-01T00:00:00.000Z');
  await drained();
  expect(await stored()).toEqual(['ORG']);
});

it('what another window undid can be changed at once: the older version is the one on screen', async () => {
  create();
  await drained();
  relabel('LOC', seen('m'));
  await drained();
  await client.history.undo({ annotatorId });
  expect((await asksAgain()).map(({ label }) => label)).toEqual(['GPE']);
  relabel('ORG', seen('m'));
  await drained();
  expect(await stored()).toEqual(['ORG']);
});

it('what another window changed meanwhile is not written over', async () => {
  create();
  await drained();
  const before = seen('m');
  await client.annotations.update({ id: 'm', annotatorId, updatedAt: before, patch: { label: 'LOC' } });
  relabel('ORG', before);
  await expect.poll(() => saver.state.refusal?.error).toMatchObject({ data: { code: 'annotation-changed' } });
  expect(await stored()).toEqual(['LOC']);
});
