import { join } from 'node:path';
import { ORPCError, safe } from '@orpc/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openProject } from '../../src-main/services/project.ts';
import { bundleOf, filesIn, testEnvironment } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

describe('the library', () => {
  const bundles = [
    bundleOf('a', 'واحد اثنان ثلاثة', {
      title: 'اتفاق الصيد في المغرب',
      outlet: 'ب',
      published: '2015-05-21',
    }),
    bundleOf('b', 'واحد 🇪🇬', { title: 'الإتّفاق الجديد', outlet: 'ا', published: '2016-01-01' }),
    bundleOf('c', 'واحد اثنان', { title: '100% «أمريكا»', outlet: null, published: null }),
  ];

  it('pages through articles in the order asked for, ties in the order of import', async () => {
    const client = directClient(await rpcContext(bundles));
    const ids = async (input: Parameters<typeof client.articles.list>[0]) =>
      (await client.articles.list(input)).rows.map((row) => row.id).join('');
    expect(await ids({})).toBe('abc');
    expect(await ids({ descending: true })).toBe('cba');
    expect(await ids({ sort: 'outlet' })).toBe('cba');
    expect(await ids({ sort: 'published', descending: true })).toBe('bac');
    expect(await ids({ sort: 'words' })).toBe('bca');
    expect(await ids({ sort: 'title' })).toBe('cab');
    expect(await ids({ offset: 1, limit: 1 })).toBe('b');
    expect((await client.articles.list({ limit: 1 })).total).toBe(3);
  });

  it('finds titles whatever the spelling, and takes no sign for a wildcard', async () => {
    const client = directClient(await rpcContext(bundles));
    const found = async (titleQuery: string) => {
      const { total, rows } = await client.articles.list({ titleQuery });
      expect(rows).toHaveLength(total);
      return rows.map((row) => row.id).join('');
    };
    expect(await found('اتفاق')).toBe('ab');
    expect(await found(' أَتفاق  جديد ')).toBe('b');
    expect(await found('امريكا')).toBe('c');
    expect(await found('0%')).toBe('c');
    expect(await found('_')).toBe('');
    expect(await found('%ا')).toBe('');
  });

  it('finds nothing, and fails at nothing, where a whole article is pasted into the search', async () => {
    const client = directClient(await rpcContext(bundles));
    const words = Array.from({ length: 5_000 }, (_, index) => `كلمة${index}`);
    for (const titleQuery of [words.join(' '), words.join('')]) {
      expect(await client.articles.list({ titleQuery })).toEqual({ total: 0, complete: true, rows: [] });
    }
    expect((await client.articles.list({ titleQuery: 'اتفاق '.repeat(5_000) })).total).toBe(2);
  });

  it('counts words and code points', async () => {
    const client = directClient(await rpcContext(bundles));
    const { rows } = await client.articles.list({});
    // The flag is two code points, four UTF-16 units, and no word.
    expect(rows.map(({ words, characters }) => [words, characters])).toEqual([
      [3, 16],
      [1, 7],
      [2, 10],
    ]);
  });
});

describe('projects', () => {
  it('are made where the host says, or not at all', async () => {
    const context = await rpcContext();
    const client = directClient(context);
    const before = await client.project.current();
    expect(await client.project.create({ name: 'cancel', sample: false })).toBe(null);
    expect(await client.project.current()).toEqual(before);
    const made = await client.project.create({ name: 'جديد', sample: true });
    expect(made).toMatchObject({ name: 'جديد', articles: 10 });
    expect(await client.project.current()).toEqual(made);
    const [, older] = await client.project.recent();
    expect(await client.project.openRecent({ token: older?.token ?? '' })).toEqual(before);
  });

  it('are copied to where the host puts them', async () => {
    const context = await rpcContext([bundleOf('one', 'نص')]);
    const client = directClient(context);
    const name = 'delivered-a.hashiya';
    expect(await client.project.saveCopy()).toEqual({ outcome: 'saved', name });
    expect(filesIn(context.folder)).toContain(name);
    const copy = openProject(join(context.folder, name), testEnvironment());
    onTestFinished(() => copy.dispose());
    expect(copy.id).toBe((await client.project.current())?.id);
  });

  it('must be open for what is done in them', async () => {
    const context = await rpcContext();
    context.workbench.close();
    const client = directClient(context);
    expect(await client.project.current()).toBe(null);
    const { error } = await safe(client.articles.list({}));
    expect(error instanceof ORPCError && error.defined && error.data).toEqual({
      code: 'project-none-open',
      params: {},
    });
  });
});

describe('annotators', () => {
  it('have names in any script, once each', async () => {
    const client = directClient(await rpcContext());
    const salma = await client.annotators.create({ name: ' سلمى ' });
    expect(salma.name).toBe('سلمى');
    expect(await client.annotators.create({ name: 'سلمى' })).toEqual(salma);
    await client.annotators.create({ name: 'A. Ünal' });
    expect((await client.annotators.list()).map(({ name }) => name)).toEqual(['سلمى', 'A. Ünal']);
    for (const name of ['', ' \t', 'x'.repeat(201), '\u200f\u200b', 'a\0b', 'half \ud83d']) {
      const { error } = await safe(client.annotators.create({ name }));
      expect(error instanceof ORPCError && error.defined && error.data).toMatchObject({
        code: 'annotator-name',
      });
    }
  });
});
