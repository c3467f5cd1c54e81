import { ORPCError, safe } from '@orpc/client';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RpcContext } from '../../src-main/rpc/context.ts';
import type { Region } from '../../src-shared/model/article.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

// Counted by hand: the lines are at 0–7, 8–17 and 18–23.
const text = 'العنوان\nعاد الوفد\nشارك!';
const proposed: Region[] = [
  { kind: 'title', start: 0, end: 7, origin: 'rule' },
  { kind: 'body', start: 8, end: 17, origin: 'rule' },
  { kind: 'boilerplate', start: 18, end: 23, origin: 'rule', reason: 'share' },
];
const articleId = 'one';

let context: RpcContext;
let client: ReturnType<typeof directClient>;
let salma: string;
let yusuf: string;

beforeEach(async () => {
  context = await rpcContext([{ ...bundleOf('one', text), regions: proposed }, bundleOf('two', text)]);
  client = directClient(context);
  salma = (await client.annotators.create({ name: 'سلمى' })).id;
  yusuf = (await client.annotators.create({ name: 'يوسف' })).id;
});

const regions = async () => (await client.articles.get({ articleId })).regions;
const mark = (at: number, kind: Region['kind'] | null, actorId = salma) =>
  client.regions.mark({ actorId, articleId, span: { start: at, end: at }, mark: kind && { kind } });

async function problem(request: Promise<unknown>): Promise<unknown> {
  const { error } = await safe(request);
  if (error instanceof ORPCError && error.defined) return error.data;
  throw error ?? new Error('No problem.');
}

describe('what lines are', () => {
  it('is stored at once, leaves text and annotations alone, and is undone and redone', async () => {
    const before = await client.articles.get({ articleId });
    const mention = await client.annotations.create({
      articleId,
      annotatorId: salma,
      draft: {
        layer: 'entity',
        label: 'ORG',
        spans: [{ role: 'mention', start: 12, end: 17 }],
        attributes: {},
        links: [],
        note: null,
      },
    });
    const human: Region = { kind: 'other-article', start: 8, end: 17, origin: 'human' };
    expect(await mark(10, 'other-article')).toEqual([proposed[0], human, proposed[2]]);
    const after = await client.articles.get({ articleId });
    expect(after).toEqual({ article: before.article, regions: [proposed[0], human, proposed[2]] });
    expect(await client.annotations.list({ articleId, annotatorId: salma })).toEqual([mention]);
    expect((await client.history.undo({ annotatorId: salma }))?.kind).toBe('article.regions');
    expect(await regions()).toEqual(proposed);
    expect((await client.history.redo({ annotatorId: salma }))?.kind).toBe('article.regions');
    expect(await regions()).toEqual(after.regions);
  });

  it('is undone in the article where it was, from any other', async () => {
    await mark(0, null);
    await client.regions.mark({
      actorId: salma,
      articleId: 'two',
      span: { start: 0, end: text.length },
      mark: { kind: 'boilerplate', reason: 'share' },
    });
    expect((await client.articles.get({ articleId: 'two' })).regions).toHaveLength(3);
    expect(await client.history.undo({ annotatorId: salma })).toMatchObject({ articleId: 'two' });
    expect(await client.history.undo({ annotatorId: salma })).toMatchObject({ articleId: 'one' });
    expect(await regions()).toEqual(proposed);
    expect((await client.articles.get({ articleId: 'two' })).regions).toEqual([]);
  });

  it('is confirmed where rules proposed it, for some lines or for all, in one step', async () => {
    const confirm = (span: { start: number; end: number } | null) =>
      client.regions.confirm({ actorId: salma, articleId, span });
    expect((await confirm({ start: 18, end: 23 })).map(({ origin }) => origin)).toEqual([
      'rule',
      'rule',
      'human',
    ]);
    expect(await confirm(null)).toEqual(proposed.map((region) => ({ ...region, origin: 'human' })));
    await client.history.undo({ annotatorId: salma });
    await client.history.undo({ annotatorId: salma });
    expect(await regions()).toEqual(proposed);
  });

  it('is no step of undo where nothing changes', async () => {
    await mark(18, 'boilerplate');
    const { undo } = await client.history.state({ annotatorId: salma });
    await mark(18, 'boilerplate');
    expect((await client.history.state({ annotatorId: salma })).undo).toEqual(undo);
    await client.regions.confirm({ actorId: salma, articleId, span: { start: 18, end: 18 } });
    expect((await client.history.state({ annotatorId: salma })).undo).toEqual(undo);
  });

  it('is not undone over what somebody else said since', async () => {
    await mark(0, 'body');
    await mark(18, 'body', yusuf);
    const since = await regions();
    expect(await problem(client.history.undo({ annotatorId: salma }))).toEqual({
      code: 'article-changed',
      params: { title: 'one' },
    });
    expect(await regions()).toEqual(since);
    await client.history.undo({ annotatorId: yusuf });
    await client.history.undo({ annotatorId: salma });
    expect(await regions()).toEqual(proposed);
  });

  it('is told to whoever listens, with the article', async () => {
    const events = await client.changes.subscribe();
    const next = events.next();
    await mark(0, 'body');
    expect((await next).value).toEqual({ topics: ['articles', 'history'], articleId });
    await events.return?.();
  });

  it('is refused outside the text, and for nobody and nothing that is there', async () => {
    const request = { actorId: salma, articleId, span: { start: 0, end: 24 }, mark: null };
    expect(await problem(client.regions.mark(request))).toMatchObject({ code: 'span-outside-text' });
    expect(await problem(client.regions.confirm(request))).toMatchObject({ code: 'span-outside-text' });
    const caret = { start: 0, end: 0 };
    expect(await problem(client.regions.mark({ ...request, span: caret, articleId: 'none' }))).toMatchObject({
      code: 'article-unknown',
    });
    expect(await problem(client.regions.mark({ ...request, span: caret, actorId: 'none' }))).toMatchObject({
      code: 'annotator-unknown',
    });
    expect(await regions()).toEqual(proposed);
  });
});
