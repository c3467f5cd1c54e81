import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import { write } from '../../src-main/db/handle.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { withPendingRemarks } from '../../src-renderer/features/annotate/remarks/pending-remarks.ts';
import { resumeSavers } from '../../src-renderer/features/annotate/saving/pending-elsewhere.ts';
import { type Saver, saverFor } from '../../src-renderer/features/annotate/saving/saver.ts';
import { type Rpc, rpcOf } from '../../src-renderer/rpc/client.ts';
import { LineLost } from '../../src-renderer/rpc/line-lost.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { RichText } from '../../src-shared/model/rich-text.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

let context: Awaited<ReturnType<typeof rpcContext>>;
let client: ReturnType<typeof directClient>;
let rpc: Rpc;
let queryClient: QueryClient;
let saver: Saver;
let annotatorId: string;
const articleId = 'one';

beforeEach(async () => {
  context = await rpcContext([bundleOf(articleId, 'زار الوزير باريس أمس.')]);
  client = directClient(context);
  annotatorId = (await client.annotators.create({ name: 'سلمى' })).id;
  rpc = rpcOf(client);
  queryClient = new QueryClient();
  saver = saverFor({ projectId: context.workbench.project?.id ?? '', annotatorId }, rpc, queryClient);
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

/** A copy of the open project as another project: the same annotator, the same article. */
async function anotherProject(): Promise<string> {
  const path = join(context.folder, 'other.hashiya');
  await client.project.saveCopy();
  copyFileSync(join(context.folder, 'delivered-a.hashiya'), path);
  const file = openDatabase(path);
  write(file, (handle) => handle.run("UPDATE project SET id = 'مشروع آخر'"));
  file.dispose();
  return path;
}

it('what was done in one project never goes to another, and is saved once its own is open again', async () => {
  const path = await anotherProject();
  const own = context.workbench.project?.path ?? '';
  context.workbench.open(path);
  create();
  relabel('LOC', '2030-01-01T00:00:00.000Z');
  await expect.poll(() => saver.state.status, { interval: 1 }).toBe('elsewhere');
  expect(saver.state.pending).toHaveLength(2);
  expect(await stored()).toEqual([]);
  // More is kept, too, and the other project does not wake it.
  relabel('ORG', '2030-01-01T00:00:00.000Z');
  resumeSavers(queryClient, 'مشروع آخر');
  expect(saver.state).toMatchObject({ status: 'elsewhere', refusal: null });
  context.workbench.close();
  saver.resume();
  await expect.poll(() => saver.state.status, { interval: 1 }).toBe('elsewhere');

  context.workbench.open(own);
  resumeSavers(queryClient, saver.projectId);
  await drained();
  expect(await stored()).toEqual(['ORG']);
});

it('a request that names another project than the open one is refused, one that names it or none is not', async () => {
  const asked = (projectId?: string) =>
    client.annotations.list({ articleId, annotatorId }, { context: { projectId } });
  await expect(asked('another')).rejects.toMatchObject({ data: { code: 'project-another' } });
  await expect(asked(context.workbench.project?.id)).resolves.toEqual([]);
  await expect(asked()).resolves.toEqual([]);
});

it('a failure that is no broken line is refused, not tried for ever; a broken line keeps what is pending', async () => {
  const failing = (error: Error): Rpc => rpcOf(createORPCClient({ call: () => Promise.reject(error) }));
  const owner = { projectId: 'p', annotatorId };
  for (const [error, state] of [
    [new TypeError('a defect'), { status: 'idle', pending: [], refusal: { error: expect.any(TypeError) } }],
    [new LineLost('the line is down'), { status: 'offline', pending: [expect.anything()], refusal: null }],
  ] as const) {
    saver = saverFor(owner, failing(error), new QueryClient());
    create();
    await expect.poll(() => saver.state.status, { interval: 1 }).not.toBe('saving');
    expect(saver.state).toMatchObject(state);
  }
});

it('a rejection whose answer was lost is sent again, in its turn before undo, and is one step', async () => {
  let isLost = true;
  const unsteady: typeof client = createORPCClient({
    async call(path, input, { context: meant }) {
      const procedure = path.reduce<unknown>((at, name) => Reflect.get(Object(at), name), client);
      if (typeof procedure !== 'function') throw new Error(`No procedure ${path.join('.')}`);
      const answer: unknown = await procedure(input, { context: meant });
      if (path.join('.') !== 'suggestions.reject' || !isLost) return answer;
      isLost = false;
      throw new LineLost('the answer was lost');
    },
  });
  const owner = { projectId: context.workbench.project?.id ?? '', annotatorId };
  saver = saverFor(owner, rpcOf(unsteady), new QueryClient());
  saver.push({ kind: 'reject-suggestion', articleId, layer: 'entity', start: 11, end: 16 });
  await expect.poll(() => saver.state.status, { interval: 1 }).toBe('offline');
  expect(saver.state.pending).toHaveLength(1);
  saver.resume();
  await drained();
  const undoable = async () => (await client.history.state({ annotatorId })).undo?.kind;
  expect(await undoable()).toBe('suggestion.reject');
  saver.push({ kind: 'undo' });
  await drained();
  expect(await undoable()).toBeUndefined();
});

it('a note that nobody could be told of is kept, shown and stored once the line is back, with what was done to it', async () => {
  let isDown = true;
  const unsteady: typeof client = createORPCClient({
    async call(path, input, { context: meant }) {
      if (isDown) throw new LineLost('the line is down');
      const procedure = path.reduce<unknown>((at, name) => Reflect.get(Object(at), name), client);
      if (typeof procedure !== 'function') throw new Error(`No procedure ${path.join('.')}`);
      return procedure(input, { context: meant });
    },
  });
  const owner = { projectId: context.workbench.project?.id ?? '', annotatorId };
  saver = saverFor(owner, rpcOf(unsteady), new QueryClient());
  const words = (text: string): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const times = { createdAt: '2030-01-01T00:00:00.000Z', updatedAt: '2030-01-01T00:00:00.000Z' };
  const draft = {
    kind: 'question' as const,
    replyTo: null,
    annotationId: null,
    span: null,
    text: words('أ'),
  };
  const remark = { id: 'سؤال', articleId, annotatorId, ...draft, isResolved: false, ...times };
  const { updatedAt } = times;
  await saver.attempt({ kind: 'remark.create', articleId, remark });
  await saver.attempt({
    kind: 'remark.update',
    articleId,
    id: remark.id,
    updatedAt,
    patch: { text: words('ب') },
  });
  await saver.attempt({
    kind: 'remark.update',
    articleId,
    id: remark.id,
    updatedAt,
    patch: { isResolved: true },
  });
  await expect.poll(() => saver.state.status, { interval: 1 }).toBe('offline');
  expect(withPendingRemarks([], saver.state.pending, articleId)).toEqual([
    { ...remark, text: words('ب'), isResolved: true },
  ]);
  // The very list: who shows it is drawn anew only where something of it is under way.
  const stored = [remark];
  expect(withPendingRemarks(stored, saver.state.pending, 'another')).toBe(stored);
  isDown = false;
  saver.resume();
  await drained();
  const listed = () => client.remarks.list({ articleId, annotatorId: null });
  expect(await listed()).toMatchObject([{ id: remark.id, text: words('ب'), isResolved: true }]);
  // Refused at once, where it was written.
  await expect(
    saver.attempt({ kind: 'remark.update', articleId, id: 'none', updatedAt, patch: { isResolved: false } }),
  ).rejects.toMatchObject({ data: { code: 'remark-unknown' } });
  expect(saver.state).toMatchObject({ pending: [], refusal: null });
  await saver.attempt({ kind: 'remark.remove', articleId, id: remark.id });
  expect(await listed()).toEqual([]);
});
