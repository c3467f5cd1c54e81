import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { workerFile } from '../../src-main/hosts/program.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { neverWaiting } from '../../src-main/rpc/wait-to-write.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import type { Workbench } from '../../src-main/services/workbench.ts';
import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import { contract } from '../../src-shared/contract/index.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const records = (count: number, word = 'خبر') =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      format: 'hashiya-article/1',
      text: `${word} ${index}\n${`${word} عاجل رقم ${index} `.repeat(20)}`,
    }),
  ).join('\n');
const many = 1_500;

async function uploaded(client: ReturnType<typeof directClient>, content: string): Promise<string[]> {
  return [(await client.imports.upload({ path: 'r.jsonl', content: new Blob([content]) })).token];
}

/** The project in use, which every test here has. */
function projectOf({ workbench }: { workbench: Workbench }) {
  if (!workbench.project) throw new Error('no project');
  return workbench.project;
}

/** What this process has put down for its imports. */
const workFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`hashiya-work-${process.pid}-`));
const uploadsLeft = () => workFolders().flatMap((name) => readdirSync(join(tmpdir(), name)));

describe('an import in its own thread', () => {
  it('tells reading and storing apart and leaves nothing but the articles', async () => {
    const context = await rpcContext();
    const client = directClient(context);
    const events: ImportEvent[] = [];
    for await (const event of await client.imports.run({ tokens: await uploaded(client, records(many)) })) {
      events.push(event);
    }
    const told = events.flatMap((event) => (event.kind === 'progress' ? [event] : []));
    expect(told[0]).toEqual({ kind: 'progress', phase: 'reading', done: 0, total: 1, path: 'r.jsonl' });
    const storing = told.filter(({ phase }) => phase === 'storing');
    expect(storing[0]).toMatchObject({ done: 0, total: many });
    expect(storing.length).toBeGreaterThan(100);
    expect(storing.map(({ done }) => done)).toEqual(
      storing.map(({ done }) => done).toSorted((a, b) => a - b),
    );
    expect(events.at(-1)).toMatchObject({ kind: 'done', report: { skipped: [] } });
    expect((await client.articles.list({})).total).toBe(many);
    expect([...checkProject(projectOf(context))]).toEqual([]);
    expect(uploadsLeft()).toEqual([]);
    context.workbench.dispose();
    expect(workFolders()).toEqual([]);
  });

  it('lets people annotate while it stores: answered late, never lost; what is read is read at once', async () => {
    const context = await rpcContext([bundleOf('a', 'قالت باريس إن')]);
    const client = directClient(context);
    const annotator = await client.annotators.create({ name: 'سلمى' });
    const spans = [{ role: 'mention', start: 5, end: 10 }] as const;
    const draft = { layer: 'entity', label: 'GPE', spans, attributes: {}, links: [], note: null } as const;
    const order: string[] = [];
    let marked: Promise<unknown> | undefined;
    for await (const event of await client.imports.run({ tokens: await uploaded(client, records(many)) })) {
      if (event.kind === 'done') order.push('imported');
      else if (event.phase === 'storing' && event.done > 0 && !marked) {
        marked = client.annotations
          .create({ articleId: 'a', annotatorId: annotator.id, draft })
          .then(() => order.push('marked'));
        // Nothing of the import is to be seen before it is complete.
        order.push(`read ${(await client.articles.list({})).total}`);
      }
    }
    await marked;
    expect(order).toEqual([
      'read 1',
      expect.stringMatching(/imported|marked/),
      expect.stringMatching(/imported|marked/),
    ]);
    expect(await client.annotations.list({ articleId: 'a', annotatorId: annotator.id })).toHaveLength(1);
    expect((await client.articles.list({})).total).toBe(many + 1);
  });

  it.each(['reading', 'storing'])(
    'cancelled while %s leaves nothing, and the next one can begin',
    async (phase) => {
      const context = await rpcContext();
      const client = directClient(context);
      const abort = new AbortController();
      const run = async () => {
        const tokens = await uploaded(client, records(many));
        for await (const event of await client.imports.run({ tokens }, { signal: abort.signal })) {
          const isUnderWay = event.kind === 'progress' && (event.done > 0 || event.path.length > 0);
          if (isUnderWay && event.phase === phase) abort.abort();
        }
      };
      expect((await safe(run())).error).toMatchObject({ data: { code: 'cancelled' } });
      expect((await client.articles.list({})).total).toBe(0);
      expect(await client.annotators.create({ name: 'سلمى' })).toMatchObject({ name: 'سلمى' });
      for await (const _ of await client.imports.run({ tokens: await uploaded(client, records(3)) }));
      expect((await client.articles.list({})).total).toBe(3);
    },
  );

  it('ends with its project, which keeps nothing of it', async () => {
    const context = await rpcContext();
    const { path } = projectOf(context);
    const client = directClient(context);
    const run = async () => {
      for await (const event of await client.imports.run({ tokens: await uploaded(client, records(many)) })) {
        if (event.kind === 'progress' && event.phase === 'storing' && event.done > 0)
          context.workbench.close();
      }
    };
    expect((await safe(run())).error).toMatchObject({ data: { code: 'cancelled' } });
    context.workbench.open(path);
    expect(articleIds(projectOf(context))).toEqual([]);
    expect([...checkProject(projectOf(context))]).toEqual([]);
  });

  it('at the same time as another stores after it, and what both bring is there once', async () => {
    const context = await rpcContext();
    const client = directClient(context);
    const imported = async () => {
      for await (const event of await client.imports.run({ tokens: await uploaded(client, records(300)) })) {
        if (event.kind === 'done') return event.report;
      }
      throw new Error('no report');
    };
    const reports = await Promise.all([imported(), imported()]);
    const [articles, skipped] = (['articles', 'skipped'] as const).map((key) =>
      reports.reduce((sum, report) => sum + report[key].length, 0),
    );
    expect([articles, skipped]).toEqual([300, 300]);
    expect((await client.articles.list({})).total).toBe(300);
  });
});

describe('a job', () => {
  it('whose thread cannot run says so and holds nothing up', async () => {
    const context = await rpcContext();
    const project = projectOf(context);
    const input = {
      places: [],
      options: { onDuplicate: 'skip', extendCodebook: false, proposals: true },
    } as const;
    const broken = createJobs(`${workerFile}.missing`).run(project, 'import', input);
    await expect(broken.next()).rejects.toThrow(/missing/);
    await project.gate.free();
    const aborted = createJobs(workerFile).run(project, 'import', input, AbortSignal.abort());
    await expect(aborted.next()).rejects.toThrow(/cancelled/);
  });
});

it('only procedures of the contract are let by while a job writes', () => {
  const known = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.keys(procedures).map((name) => `${feature}.${name}`),
  );
  expect([...neverWaiting].filter((name) => !known.includes(name))).toEqual([]);
});

it('a gate is held by one after the other', async () => {
  const { gate } = projectOf(await rpcContext());
  const order: string[] = [];
  const hold = async (name: string) => {
    const release = await gate.hold();
    order.push(`${name} holds`);
    await pause(1);
    order.push(`${name} leaves`);
    release();
  };
  await Promise.all([hold('a'), hold('b'), hold('c')]);
  await gate.free();
  expect(order).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} holds`, `${name} leaves`]));
});
