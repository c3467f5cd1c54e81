import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { HostActions } from '../../src-main/services/host-actions.ts';
import { bundleOf, filesIn, temporaryFolder } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const upload = (path: string, content: string) => ({ path, content: new Blob([content]) });

describe('importing', () => {
  it('takes uploaded files, tells how far it is and what came of each', async () => {
    const client = directClient(await rpcContext());
    const tokens: string[] = [];
    for (const file of [upload('خبر.txt', 'خبر عاجل\nمتن'), upload('e.txt', '')]) {
      tokens.push((await client.imports.upload(file)).token);
    }
    const events = [];
    for await (const event of await client.imports.run({ tokens })) events.push(event);
    expect(events.map((event) => (event.kind === 'progress' ? event.path : event.kind))).toEqual([
      'خبر.txt',
      'e.txt',
      '',
      'done',
    ]);
    expect(events.at(-1)).toMatchObject({
      report: {
        articles: [{ title: 'خبر عاجل', source: 'خبر.txt' }],
        skipped: [{ path: 'e.txt', problem: { code: 'file-empty' } }],
      },
    });
    expect((await client.articles.list({})).total).toBe(1);
    const { error } = await safe(client.imports.run({ tokens }));
    expect(error).toMatchObject({ code: 'PROBLEM', data: { code: 'upload-unknown' } });
  });

  it('leaves nothing when the page stops listening', async () => {
    const client = directClient(await rpcContext());
    const { token } = await client.imports.upload(upload('a.txt', 'خبر'));
    for await (const event of await client.imports.run({ tokens: [token] }))
      if (event.kind === 'progress') break;
    expect((await client.articles.list({})).total).toBe(0);
  });
});

describe('exporting', () => {
  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'delivers one zip with everything, which other programs open',
    async () => {
      const context = await rpcContext([bundleOf('a', 'خبر'), bundleOf('b', 'نبأ')]);
      const folder = temporaryFolder();
      const path = join(folder, 'export.zip');
      const asked: string[] = [];
      const deliver: HostActions['deliver'] = async (name, write) => {
        asked.push(name);
        await write(path);
        return { outcome: 'saved', name };
      };
      const client = directClient({ ...context, host: { ...context.host, deliver } });
      const events = [];
      for await (const event of await client.exports.run({ format: 'txt' })) events.push(event);
      expect(events).toMatchObject([
        { kind: 'progress', done: 1, total: 2 },
        { kind: 'progress', done: 2, total: 2 },
        { kind: 'done', delivery: { outcome: 'saved' }, outcome: { articles: 2, losses: {} } },
      ]);
      expect(asked[0]).toMatch(/-txt\.zip$/);
      expect(filesIn(folder)).toEqual(['export.zip']);
      const script =
        'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *sorted(z.namelist())); z.extractall(sys.argv[2])';
      const listed = execFileSync('python3', ['-c', script, path, folder], { encoding: 'utf8' });
      expect(listed.trim()).toBe('None README.md a.txt b.txt manifest.json');
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('خبر');

      const refused = async () => {
        for await (const _event of await client.exports.run({ format: 'jsonl', annotators: ['ليلى'] }));
      };
      const { error } = await safe(refused());
      expect(error).toMatchObject({ data: { code: 'annotator-unknown' } });
      expect(filesIn(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
  );

  it('is tried first: the first article as it will be written, then what is written and lost', async () => {
    const context = await rpcContext([bundleOf('a', `خبر ${'نبأ '.repeat(2_000)}`), bundleOf('b', 'نبأ')]);
    const client = directClient(context);
    const { id: annotatorId } = await client.annotators.create({ name: 'سلمى' });
    const spans = [{ role: 'mention' as const, start: 0, end: 3 }];
    const draft = {
      layer: 'entity' as const,
      label: 'PER',
      spans,
      attributes: { a: 'ب' },
      links: [],
      note: null,
    };
    await client.annotations.create({ articleId: 'b', annotatorId, draft });
    const events = [];
    for await (const event of await client.exports.preview({
      format: 'conll',
      labelMap: { labels: { ORG: 'ORG' } },
      split: { shares: [1, 1, 0], seed: 1 },
    })) {
      events.push(event);
    }
    const first = events[0];
    if (first?.kind !== 'first') throw new Error('the first article is told first');
    expect(first.files).toEqual([
      { path: 'سلمى/a.conll', text: expect.stringMatching(/^خبر O\nنبأ O\n/), isCut: true },
    ]);
    expect(first.files[0]?.text).toHaveLength(4_000);
    expect(events.at(-1)).toEqual({
      kind: 'done',
      outcome: {
        articles: 2,
        annotations: { entity: 1, claim: 0, stance: 0 },
        leftOut: { inRegions: 0, notHeld: 0, links: 0 },
        losses: { 'attribute: not-held': 1 },
        unmapped: { 'entity PER': 1 },
        parts: {
          train: { articles: 1, share: 0.5, wanted: 0.5 },
          validation: { articles: 1, share: 0.5, wanted: 0.5 },
          test: { articles: 0, share: 0, wanted: 0 },
        },
      },
    });
  });
});
