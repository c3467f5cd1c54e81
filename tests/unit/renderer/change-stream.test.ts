import { createORPCClient } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { touchedQueries, watchChanges } from '../../../src-renderer/rpc/change-stream.ts';
import { type Rpc, rpcOf } from '../../../src-renderer/rpc/client.ts';
import type { Connection, ConnectionState } from '../../../src-renderer/rpc/transport.ts';
import type { ChangeEvent } from '../../../src-shared/contract/changes.ts';

type Listener = (state: ConnectionState) => void;

/** A line that the test breaks and mends, with the stream of changes it feeds. */
function lineOf() {
  const listeners = new Set<Listener>();
  const streams: ReadableStreamDefaultController<ChangeEvent>[] = [];
  const client = createORPCClient<Connection['client']>({
    async call() {
      const stream = new ReadableStream<ChangeEvent>({
        start: (controller) => void streams.push(controller),
      });
      return stream.values();
    },
  });
  const connection: Connection = {
    client,
    nameProject: () => undefined,
    subscribeState(listener) {
      listeners.add(listener);
      listener('open');
      return () => listeners.delete(listener);
    },
  };
  return {
    streams,
    connection,
    tell: (state: ConnectionState) => {
      for (const listener of listeners) listener(state);
    },
  };
}

const keyOfArticle = (rpc: Rpc, articleId: string) => rpc.adjudication.article.key({ input: { articleId } });

const asked = { annotatorId: 'سلمى' };

function filledQueries() {
  const { connection } = lineOf();
  const rpc = rpcOf(connection.client);
  const queryClient = new QueryClient();
  const keys = {
    one: rpc.annotations.list.queryKey({ input: { ...asked, articleId: '1' } }),
    two: rpc.annotations.list.queryKey({ input: { ...asked, articleId: '2' } }),
    articles: rpc.articles.list.queryKey({ input: {} }),
    article: rpc.articles.get.queryKey({ input: { articleId: '1' } }),
    codebook: rpc.codebook.current.queryKey(),
    preferences: rpc.preferences.get.queryKey(),
  };
  for (const key of Object.values(keys)) queryClient.setQueryData<unknown>(key, {});
  const stale = () =>
    Object.entries(keys)
      .filter(([, key]) => queryClient.getQueryState(key)?.isInvalidated)
      .map(([name]) => name);
  return { rpc, queryClient, stale };
}

describe('queries that a change touches', () => {
  it.each<[ChangeEvent, string[]]>([
    [{ topics: ['annotations'], articleId: '1' }, ['one', 'articles']],
    [{ topics: ['annotations'], articleId: null }, ['one', 'two', 'articles']],
    [{ topics: ['articles'], articleId: '2' }, ['articles']],
    [{ topics: ['articles'], articleId: null }, ['articles', 'article']],
    [{ topics: ['codebook', 'preferences'], articleId: null }, ['codebook', 'preferences']],
    [
      { topics: ['project'], articleId: null },
      ['one', 'two', 'articles', 'article', 'codebook', 'preferences'],
    ],
  ])('%j', async (event, expected) => {
    const { rpc, queryClient, stale } = filledQueries();
    for (const queryKey of touchedQueries(rpc, event)) await queryClient.invalidateQueries({ queryKey });
    expect(stale()).toEqual(expected);
  });

  it('asks for annotations again once no more of them change, however many did', async () => {
    const { queryClient, stale } = filledQueries();
    const { connection, streams } = lineOf();
    const stop = watchChanges(connection, queryClient);
    await expect.poll(() => streams).toHaveLength(1);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    for (let key = 0; key < 5; key++) {
      streams[0]?.enqueue({ topics: ['annotations'], articleId: '2' });
      await vi.advanceTimersByTimeAsync(200);
      expect(stale()).toEqual([]);
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(stale()).toEqual(['two', 'articles']);
    stop();
  });

  it('asks once for the article that was decided in, and not for the others in sight', async () => {
    const { rpc, queryClient } = filledQueries();
    const unitsOf = (articleId: string) => rpc.adjudication.article.queryKey({ input: { articleId } });
    for (const id of ['1', '2']) queryClient.setQueryData<unknown>(unitsOf(id), {});
    const invalidating = vi.spyOn(queryClient, 'invalidateQueries');
    const { connection, streams } = lineOf();
    const stop = watchChanges(connection, queryClient);
    await expect.poll(() => streams).toHaveLength(1);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    streams[0]?.enqueue({ topics: ['adjudication', 'annotations', 'history'], articleId: '1' });
    await vi.advanceTimersByTimeAsync(1000);
    const isStale = (id: string) => queryClient.getQueryState(unitsOf(id))?.isInvalidated;
    expect([isStale('1'), isStale('2')]).toEqual([true, false]);
    const times = invalidating.mock.calls.filter(
      ([filters]) => JSON.stringify(filters?.queryKey) === JSON.stringify(keyOfArticle(rpc, '1')),
    );
    expect(times).toHaveLength(1);
    stop();
  });

  it('asks for everything again after an interruption, once it listens again', async () => {
    const { queryClient, stale } = filledQueries();
    const { connection, streams, tell } = lineOf();
    const stop = watchChanges(connection, queryClient);
    await expect.poll(() => streams).toHaveLength(1);
    streams[0]?.enqueue({ topics: ['codebook'], articleId: null });
    await expect.poll(() => stale()).toEqual(['codebook']);

    tell('lost');
    tell('open');
    expect(stale()).toEqual(['codebook']);
    await expect.poll(() => stale()).toHaveLength(6);
    expect(streams).toHaveLength(2);
    stop();
  });
});
