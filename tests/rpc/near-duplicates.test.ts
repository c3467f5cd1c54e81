import { safe } from '@orpc/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../src-main/services/connected-components.ts';
import { articleGroups } from '../../src-main/services/near-duplicate-groups.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const words = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

// Shingles are five words. Each text shares more than half of them with the one before, and the third none with the first.
const body = [...words('أول', 20), ...words('ثان', 60), ...words('ثالث', 20)];
const bundles = [
  bundleOf('a', body.slice(0, 70).join(' ')),
  bundleOf('other', words('غيره', 50).join(' ')),
  bundleOf('b', body.slice(15, 85).join(' ')),
  bundleOf('c', body.slice(30).join(' ')),
  bundleOf('d', `${words('غيره', 50).join(' ')} زائدة`),
];
/** Of lists of `all` shingles that have all but `apart` of them in common at either end. */
const shared = (all: number, apart: number): number => (all - apart) / (all + apart);

async function opened() {
  const context = await rpcContext(bundles);
  const client = directClient(context);
  const { id: actorId } = await client.annotators.create({ name: 'سلمى' });
  const project = context.workbench.project as OpenProject;
  const pairs = async (decided = false) =>
    (await client.nearDuplicates.pairs({ decided })).rows.map(
      ({ earlier, later, verdict }) => `${earlier.id}${later.id}${verdict ?? ''}`,
    );
  return { client, actorId, project, pairs, groups: () => articleGroups(project).groups };
}

describe('articles that resemble one another', () => {
  it('are listed in pairs by group, with how much they resemble', async () => {
    const { client } = await opened();
    const { total, rows } = await client.nearDuplicates.pairs({});
    expect(total).toBe(3);
    expect(rows).toEqual([
      expect.objectContaining({ groupId: 'a', groupSize: 3, verdict: null, resemblance: shared(66, 15) }),
      expect.objectContaining({ groupId: 'a', groupSize: 3, verdict: null, resemblance: shared(66, 15) }),
      expect.objectContaining({ groupId: 'other', groupSize: 2, verdict: null, resemblance: 46 / 47 }),
    ]);
    expect(rows.map(({ earlier, later }) => [earlier.id, later.id])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['other', 'd'],
    ]);
    expect((await client.nearDuplicates.pairs({ offset: 1, limit: 1 })).rows).toEqual([rows[1]]);
    expect(await client.nearDuplicates.count()).toEqual({ articles: 3, open: 3, decided: 0 });
  });

  it('are known in the list by their likest earlier one, and found by a filter', async () => {
    const { client, actorId } = await opened();
    const resembling = async () => {
      const { rows } = await client.articles.list({});
      return Object.fromEntries(rows.map(({ id, resembles }) => [id, resembles]));
    };
    expect(await resembling()).toEqual({
      a: null,
      other: null,
      b: { resemblance: shared(66, 15), isOpen: true },
      c: { resemblance: shared(66, 15), isOpen: true },
      d: { resemblance: 46 / 47, isOpen: true },
    });
    const filtered = () => client.articles.ids({ filter: { resembling: true } });
    expect(await filtered()).toEqual(['b', 'c', 'd']);
    await client.nearDuplicates.decide({ actorId, articleId: 'c', otherId: 'b', verdict: 'different' });
    await client.nearDuplicates.decide({ actorId, articleId: 'd', otherId: 'other', verdict: 'group' });
    expect(await filtered()).toEqual(['b', 'd']);
    expect(await resembling()).toMatchObject({ b: { isOpen: true }, c: null, d: { isOpen: false } });
  });

  it('are one group, also through others, until they are said to be different', async () => {
    const { client, actorId, project, groups, pairs } = await opened();
    expect(groups()).toEqual([
      ['a', 'b', 'c'],
      ['other', 'd'],
    ]);
    expect(['a', 'b', 'c', 'd', 'nobody'].map(articleGroups(project).groupOf)).toEqual([
      'a',
      'a',
      'a',
      'other',
      'nobody',
    ]);
    const different = { actorId, articleId: 'b', otherId: 'c', verdict: 'different' } as const;
    expect(await client.nearDuplicates.decide(different)).toEqual({ changed: true });
    expect(await client.nearDuplicates.decide(different)).toEqual({ changed: false });
    expect(groups()).toEqual([
      ['a', 'b'],
      ['other', 'd'],
    ]);
    expect(await pairs()).toEqual(['ab', 'otherd']);
    expect(await pairs(true)).toEqual(['bcdifferent']);
    expect(await client.nearDuplicates.count()).toEqual({ articles: 2, open: 2, decided: 1 });
  });

  it('undo takes a decision back, redo makes it again, by whoever made it', async () => {
    const { client, actorId, pairs, groups } = await opened();
    const { id: annotatorId } = await client.annotators.create({ name: 'يوسف' });
    expect(await client.nearDuplicates.keepTogether({ actorId, articleId: 'c' })).toEqual({ articles: 3 });
    expect(await pairs(true)).toEqual(['abgroup', 'bcgroup']);
    expect(await client.history.undo({ annotatorId })).toBeNull();
    expect(await client.history.undo({ annotatorId: actorId })).toMatchObject({ kind: 'article.compare' });
    expect(await pairs()).toEqual(['ab', 'bc', 'otherd']);
    await client.history.redo({ annotatorId: actorId });
    expect(await pairs()).toEqual(['otherd']);
    expect(groups()[0]).toEqual(['a', 'b', 'c']);
    // What was decided can be decided otherwise, and taken back.
    const pair = { actorId, articleId: 'a', otherId: 'b' };
    await client.nearDuplicates.decide({ ...pair, verdict: 'different' });
    expect(await pairs(true)).toEqual(['abdifferent', 'bcgroup']);
    await client.nearDuplicates.decide({ ...pair, verdict: null });
    expect(await pairs()).toEqual(['ab', 'otherd']);
  });

  it('a decision outlives the deletion of an article, and can be undone meanwhile', async () => {
    const { client, actorId, pairs } = await opened();
    const different = { actorId, articleId: 'a', otherId: 'b', verdict: 'different' } as const;
    await client.nearDuplicates.decide(different);
    await client.articles.remove({ actorId, articleIds: ['b'] });
    expect(await pairs()).toEqual(['otherd']);
    await client.history.undo({ annotatorId: actorId });
    expect(await pairs()).toEqual(['otherd', 'bc']);
    const { id: yusuf } = await client.annotators.create({ name: 'يوسف' });
    await client.articles.remove({ actorId: yusuf, articleIds: ['b'] });
    await client.history.undo({ annotatorId: actorId });
    await client.history.undo({ annotatorId: yusuf });
    expect(await pairs()).toEqual(['ab', 'bc', 'otherd']);
  });

  it('shows both sides, and says what cannot be', async () => {
    const { client, actorId } = await opened();
    const sides = await client.nearDuplicates.sides({ articleId: 'b', otherId: 'a' });
    expect(sides.map(({ id, words: count }) => [id, count])).toEqual([
      ['b', 70],
      ['a', 70],
    ]);
    const problem = async (articleId: string, otherId: string, by = actorId) => {
      const { error } = await safe(
        client.nearDuplicates.decide({ actorId: by, articleId, otherId, verdict: 'group' }),
      );
      return error instanceof Error && 'data' in error ? error.data : null;
    };
    expect(await problem('a', 'c')).toMatchObject({ code: 'articles-not-alike' });
    expect(await problem('a', 'a')).toMatchObject({ code: 'articles-not-alike' });
    expect(await problem('a', 'x')).toMatchObject({ code: 'article-unknown' });
    expect(await problem('a', 'b', 'x')).toMatchObject({ code: 'annotator-unknown' });
  });
});

it('components are what walking the ties reaches, named by their least', () => {
  const tie = fc.record({ earlier: fc.nat(30), later: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 60 }), (ties) => {
      const reached = (from: number): number[] => {
        const seen = new Set([from]);
        for (const at of seen) {
          for (const { earlier, later } of ties) {
            if (earlier === at) seen.add(later);
            if (later === at) seen.add(earlier);
          }
        }
        return [...seen];
      };
      const members = new Set(ties.flatMap(({ earlier, later }) => [earlier, later]));
      expect(new Map([...connectedComponents(ties)].sort(([a], [b]) => a - b))).toEqual(
        new Map([...members].sort((a, b) => a - b).map((one) => [one, Math.min(...reached(one))])),
      );
    }),
  );
});
