import { ORPCError, safe } from '@orpc/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkProject } from '../../src-main/services/check.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const articles: Readonly<Record<string, string>> = {
  one: 'زار الوفد باريس ثم لندن. ومن باريسَ عاد.',
  two: 'وصل إلى بباريس، ولباريس مكانة؛ باريسي قديم.',
  three: 'لا شيء عن لندن.',
};

let context: Awaited<ReturnType<typeof rpcContext>>;
let client: ReturnType<typeof directClient>;
let annotatorId: string;

beforeEach(async () => {
  context = await rpcContext(
    Object.entries(articles).map(([id, text]) => bundleOf(id, text, { title: `عن ${id}` })),
  );
  client = directClient(context);
  annotatorId = (await client.annotators.create({ name: 'سلمى' })).id;
});

const spanOf = (articleId: string, quote: string) => {
  const start = articles[articleId]?.indexOf(quote) ?? -1;
  return { start, end: start + quote.length };
};
const mention = (articleId: string, quote: string, label = 'GPE') =>
  client.annotations.create({
    articleId,
    annotatorId,
    draft: {
      layer: 'entity',
      label,
      spans: [{ role: 'mention', ...spanOf(articleId, quote) }],
      attributes: {},
      links: [],
      note: null,
    },
  });
const everything = async () =>
  Promise.all(Object.keys(articles).map((articleId) => client.annotations.list({ articleId, annotatorId })));
const states = async () =>
  (await client.articles.list({})).rows.flatMap((row) => row.progress.map(({ state }) => [row.id, state]));

async function problem(request: Promise<unknown>): Promise<unknown> {
  const { error } = await safe(request);
  if (error instanceof ORPCError && error.defined) return error.data;
  throw error ?? new Error('No problem.');
}

describe('how often words are written', () => {
  it('is counted in all titles and texts, as words of their own and folded', async () => {
    await expect(
      client.search.timesWritten({ words: ['باريس', 'لندن', 'عن', 'اريس', 'نيس'] }),
    ).resolves.toEqual([
      // By hand from the articles above; each title begins with «عن».
      2, 2, 4, 0, 0,
    ]);
  });
});

describe('the concordance', () => {
  const lines = async (query: string, more: object = {}) =>
    (await client.search.concordance({ query, ...more })).rows;

  it('has a line for every hit, exactly as it stands in the text', async () => {
    const rows = await lines('باريس', { context: 6 });
    expect(rows.map(({ articleId, quote }) => [articleId, quote])).toEqual([
      ['one', 'باريس'],
      ['one', 'باريسَ'],
      ['two', 'باريس'],
      ['two', 'باريس'],
      ['two', 'باريس'],
    ]);
    for (const { articleId, start, end, quote, before, after } of rows) {
      const text = articles[articleId] ?? '';
      expect(text.slice(start - before.length, end + after.length)).toBe(before + quote + after);
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it('is sorted by the nearest words before or after, or by place', async () => {
    // By hand, in the order of the alphabet: الوفد, ب, مكانة, ول, ومن.
    const before = await lines('باريس', { sort: 'before', context: 5 });
    expect(before.map((line) => line.before)).toEqual(['لوفد ', 'إلى ب', 'انة؛ ', 'ول', 'ومن ']);
    const after = await lines('باريس', { sort: 'after', context: 4 });
    expect(after.map((line) => line.after)).toEqual([' ثم', ' عاد', ' مكا', '،', 'ي']);
  });

  it('pages, keeps to the articles named, and finds nothing for nothing', async () => {
    const all = await lines('باريس', { sort: 'after' });
    expect(await lines('باريس', { sort: 'after', offset: 1, limit: 2 })).toEqual(all.slice(1, 3));
    expect(await client.search.concordance({ query: 'باريس', limit: 1 })).toMatchObject({
      total: 5,
      complete: true,
    });
    expect((await lines('باريس', { articleIds: ['two', 'gone'] })).map((line) => line.articleId)).toEqual([
      'two',
      'two',
      'two',
    ]);
    expect(await lines(' * ')).toEqual([]);
    expect(await lines('عن one')).toEqual([]);
  });

  it('shows what the annotator marked there, and nobody else’s', async () => {
    const { id } = await mention('one', 'الوفد باريس', 'ORG');
    await mention('one', 'لندن');
    const shown = (await lines('باريس', { annotatorId, articleIds: ['one'] })).map(
      (line) => line.annotations,
    );
    expect(shown).toEqual([[{ id, layer: 'entity', label: 'ORG', ...spanOf('one', 'الوفد باريس') }], []]);
    const other = (await client.annotators.create({ name: 'يوسف' })).id;
    expect((await lines('باريس', { annotatorId: other })).flatMap((line) => line.annotations)).toEqual([]);
    expect((await lines('باريس')).flatMap((line) => line.annotations)).toEqual([]);
  });
});

describe('proposing all alike', () => {
  it('finds words of their own, after proclitics only when asked', async () => {
    const { id } = await mention('one', 'باريس');
    const propose = async (more: object = {}) =>
      (await client.search.propose({ annotatorId, like: { annotationId: id }, ...more })).rows.map(
        ({ articleId, start, annotations }) => [articleId, start, annotations.length],
      );
    const one = [
      ['one', 10, 1],
      ['one', 29, 0],
    ];
    expect(await propose()).toEqual(one);
    const two = [
      ['two', articles.two?.indexOf('باريس،'), 0],
      ['two', articles.two?.indexOf('باريس مكانة'), 0],
    ];
    expect(await propose({ allowProclitics: true })).toEqual([...one, ...two]);
    expect(await propose({ allowProclitics: true, articleId: 'two' })).toEqual(two);
    expect(await propose({ like: { surface: ' لَندن ' } })).toEqual([
      ['one', articles.one?.indexOf('لندن'), 0],
      ['three', articles.three?.indexOf('لندن'), 0],
    ]);
  });

  it('says what cannot be looked for', async () => {
    const { id } = await client.annotations.create({
      articleId: 'one',
      annotatorId,
      draft: {
        layer: 'entity',
        label: 'GPE',
        spans: ['باريس', 'لندن'].map((quote) => ({ role: 'mention' as const, ...spanOf('one', quote) })),
        attributes: {},
        links: [],
        note: null,
      },
    });
    const propose = (like: { annotationId: string } | { surface: string }, more: object = {}) =>
      problem(client.search.propose({ annotatorId, like, ...more }));
    expect(await propose({ annotationId: id })).toMatchObject({ code: 'surface-in-pieces' });
    expect(await propose({ annotationId: 'gone' })).toMatchObject({ code: 'annotation-unknown' });
    expect(await propose({ surface: ' \u064e ' })).toMatchObject({ code: 'surface-empty' });
    expect(await propose({ surface: 'باريس' }, { annotatorId: 'nobody' })).toMatchObject({
      code: 'annotator-unknown',
    });
    const other = (await client.annotators.create({ name: 'يوسف' })).id;
    expect(await propose({ annotationId: id }, { annotatorId: other })).toMatchObject({
      code: 'annotation-unknown',
    });
  });

  it('offers only what can be tagged', async () => {
    // The end would fall inside the letter with its accent, which folding keeps.
    const context = await rpcContext([bundleOf('one', 'cafe\u0301 cafe')]);
    const own = directClient(context);
    const { id } = await own.annotators.create({ name: 'سلمى' });
    const { rows } = await own.search.propose({ annotatorId: id, like: { surface: 'cafe' } });
    expect(rows.map(({ start }) => start)).toEqual([6]);
  });
});

describe('tagging all alike', () => {
  const proposed = async () =>
    (
      await client.search.propose({ annotatorId, like: { surface: 'باريس' }, allowProclitics: true })
    ).rows.map(({ articleId, start, end }) => ({ articleId, start, end }));
  const tag = (
    occurrences: readonly { articleId: string; start: number; end: number }[],
    more: object = {},
  ) =>
    client.search.apply({
      annotatorId,
      label: 'GPE',
      attributes: { subtype: 'city' },
      occurrences: [...occurrences],
      ...more,
    });

  it('is one step that one undo takes back, in every article, and redo brings back', async () => {
    await client.articles.setState({ articleId: 'two', annotatorId, state: 'done' });
    const [before, statesBefore] = [await everything(), await states()];
    expect(await tag(await proposed())).toEqual({ created: 4 });
    const [after, statesAfter] = [await everything(), await states()];
    expect(after.map((list) => list.length)).toEqual([2, 2, 0]);
    expect(
      after.flat().every(({ label, attributes }) => label === 'GPE' && attributes.subtype === 'city'),
    ).toBe(true);
    expect(statesAfter).toEqual([
      ['one', 'doing'],
      ['two', 'done'],
    ]);
    expect((await client.history.state({ annotatorId })).undo).toMatchObject({
      kind: 'annotation.create',
      articleId: null,
    });

    await client.history.undo({ annotatorId });
    expect([await everything(), await states()]).toEqual([before, statesBefore]);
    await client.history.redo({ annotatorId });
    expect([await everything(), await states()]).toEqual([after, statesAfter]);
    const { project } = context.workbench;
    expect(project && [...checkProject(project)]).toEqual([]);
  });

  it('leaves out what is there already, so that twice is once', async () => {
    await mention('one', 'باريس');
    expect(await tag(await proposed())).toEqual({ created: 3 });
    const { undo } = await client.history.state({ annotatorId });
    expect(await tag([...(await proposed()), ...(await proposed())])).toEqual({ created: 0 });
    expect((await client.history.state({ annotatorId })).undo).toEqual(undo);
    const [first] = await proposed();
    expect(await tag(first ? [first, first] : [], { label: 'LOC', attributes: {} })).toEqual({ created: 1 });
    expect((await client.history.state({ annotatorId })).undo).toMatchObject({ articleId: 'one' });
  });

  it('stores all or nothing', async () => {
    const good = await proposed();
    const text = articles.one ?? '';
    const afterMark = text.indexOf('\u064e');
    const refused = async (bad: { articleId: string; start: number; end: number }, more: object = {}) => {
      const answer = await problem(tag([...good, bad], more));
      expect((await everything()).flat()).toEqual([]);
      expect((await client.history.state({ annotatorId })).undo).toBeNull();
      return answer;
    };
    expect(await refused({ articleId: 'one', start: 0, end: 999 })).toMatchObject({
      code: 'span-outside-text',
    });
    expect(await refused({ articleId: 'one', start: afterMark, end: afterMark + 1 })).toMatchObject({
      code: 'span-inside-character',
    });
    expect(await refused({ articleId: 'gone', start: 0, end: 1 })).toMatchObject({ code: 'article-unknown' });
    const fine = { articleId: 'three', start: 0, end: 2 };
    expect(await refused(fine, { label: 'CITY' })).toMatchObject({ code: 'label-unknown' });
    expect(await refused(fine, { attributes: { subtype: 'media' } })).toMatchObject({
      code: 'attribute-value',
    });
    expect(await refused(fine, { annotatorId: 'nobody' })).toMatchObject({ code: 'annotator-unknown' });
  });

  it('tells the page once, of any article', async () => {
    const events = await client.changes.subscribe();
    const next = events.next();
    await tag(await proposed());
    expect(await next).toMatchObject({
      value: { topics: ['annotations', 'articles', 'history'], articleId: null },
    });
    await events.return?.();
  });
});
