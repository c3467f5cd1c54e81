import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RpcContext } from '../../src-main/rpc/context.ts';
import { createRouter } from '../../src-main/rpc/router.ts';
import type { Contract } from '../../src-shared/contract/index.ts';
import { bundleOf } from '../helpers/projects.ts';
import { rpcContext } from '../helpers/router-client.ts';

/** A page at the other end of a real MessageChannel. */
function connect(context: RpcContext): ContractRouterClient<Contract> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  new RPCHandler(createRouter()).upgrade(port1, { context });
  port1.start();
  port2.start();
  return createORPCClient(new RPCLink({ port: port2 }));
}

describe('over a message port', () => {
  it('answers, and tells problems as typed data', async () => {
    const page = connect(await rpcContext([bundleOf('one', 'نص عربي 🇪🇬')]));
    expect((await page.articles.get({ articleId: 'one' })).article.text).toBe('نص عربي 🇪🇬');
    const { error } = await safe(page.articles.get({ articleId: 'two' }));
    expect(isDefinedError(error) && error.code === 'PROBLEM' && error.data).toEqual({
      code: 'article-unknown',
      params: { value: 'two' },
    });
  });

  it('tells nothing of where an unexpected failure came from', async () => {
    const context = await rpcContext();
    const secret = '/home/somebody/secret.hashiya';
    const host: RpcContext['host'] = {
      ...context.host,
      chooseProject: () => Promise.reject(new Error(secret)),
    };
    const { error } = await safe(connect({ ...context, host }).project.choose());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('streams changes until the page leaves', async () => {
    const { workbench, host } = await rpcContext();
    const page = connect({ workbench, host });
    const stream = await page.changes.subscribe();
    await page.annotators.create({ name: 'سلمى' });
    expect((await stream.next()).value).toEqual({ topics: ['annotators', 'history'], articleId: null });
    await page.preferences.set({ theme: 'dark' });
    expect((await stream.next()).value).toEqual({ topics: ['preferences'], articleId: null });
    expect(workbench.changes.listeners).toBe(1);
    await stream.return?.();
    await expect.poll(() => workbench.changes.listeners).toBe(0);
  });

  it('forgets a page that is gone without a word', async () => {
    const { workbench, host } = await rpcContext();
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(createRouter()).upgrade(port1, { context: { workbench, host } });
    port1.start();
    port2.start();
    const page: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
    const stream = await page.changes.subscribe();
    const waiting = stream.next().catch(() => {});
    expect(workbench.changes.listeners).toBe(1);
    port2.close();
    await expect.poll(() => workbench.changes.listeners).toBe(0);
    await waiting;
  });

  it('takes a file as a Blob and streams its import', async () => {
    const page = connect(await rpcContext());
    const content = new Blob(['عنوان\nنص المقال 🇪🇬\n']);
    const { token } = await page.imports.upload({ path: 'a.txt', content });
    const kinds: string[] = [];
    for await (const event of await page.imports.run({ tokens: [token] })) {
      kinds.push(event.kind);
      if (event.kind === 'done')
        expect(event.report).toMatchObject({ articles: [{ title: 'عنوان' }], skipped: [] });
    }
    expect(kinds.at(-1)).toBe('done');
    const { total, rows } = await page.articles.list({});
    expect(total).toBe(1);
    const { article } = await page.articles.get({ articleId: rows[0]?.id ?? '' });
    expect(article.text).toBe('عنوان\nنص المقال 🇪🇬\n');
  });

  it('tells a problem in the middle of a stream as typed data', async () => {
    const page = connect(await rpcContext());
    const content = new Blob(['نص']);
    const { token } = await page.imports.upload({ path: 'a.txt', content });
    const read = async () => {
      for await (const _ of await page.imports.run({ tokens: [token], encoding: 'klingon' }));
    };
    const { error } = await safe(read());
    expect(isDefinedError(error) && error).toMatchObject({
      code: 'PROBLEM',
      data: { code: 'encoding-unknown', params: { value: 'klingon' } },
    });
  });
});
