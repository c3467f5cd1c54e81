import { ORPCError, safe } from '@orpc/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleBundle } from '../../src-main/services/article-records.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { articleStates } from '../../src-shared/model/article.ts';
import { type ArticleFilter, noFilter, workStates } from '../../src-shared/model/article-filter.ts';
import type { RichText } from '../../src-shared/model/rich-text.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const people = ['salma', 'yusuf'];
const outlets = ['الأفق', 'صوت', null];
// A day, a day with a time, a year alone, words, nothing.
const dates = ['2015-05-21', '2015-05-21T10:00:00Z', '2016', '2016-02-01', '21 مايو', null];
const days = ['2015-05-20', '2015-05-21', '2015-05-22', '2016-12-31'];
const labels = ['PER', 'GPE'];

const bundleArbitrary = fc.record({
  outlet: fc.constantFrom(...outlets),
  published: fc.constantFrom(...dates),
  title: fc.constantFrom('إعلان باريس', 'اتفاق', 'الإعلان'),
  words: fc.integer({ min: 1, max: 6 }),
  marks: fc.subarray(people.flatMap((person) => labels.map((label) => ({ person, label })))),
  states: fc.subarray(
    people.map((person, index) => ({ person, index })),
    { minLength: 0 },
  ),
  state: fc.constantFrom(...articleStates),
});
type Given = typeof bundleArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const filterArbitrary: fc.Arbitrary<ArticleFilter> = fc.record({
  outlets: fc.subarray(outlets),
  publishedFrom: fc.option(fc.constantFrom(...days)),
  publishedTo: fc.option(fc.constantFrom(...days)),
  work: fc.option(
    fc.record({
      annotatorId: fc.option(fc.constantFrom(...people)),
      states: fc.subarray([...workStates], { minLength: 1 }),
    }),
  ),
  label: fc.option(
    fc.record({
      layer: fc.constantFrom('entity' as const, 'claim' as const),
      label: fc.constantFrom(...labels),
      annotatorId: fc.option(fc.constantFrom(...people)),
    }),
  ),
  wordsFrom: fc.option(fc.integer({ min: 0, max: 6 })),
  wordsTo: fc.option(fc.integer({ min: 0, max: 6 })),
  resembling: fc.constant(false),
  questioned: fc.constant(false),
});

function bundleFrom(given: Given, index: number): ArticleBundle {
  const id = `article-${index}`;
  const { outlet, published, title } = given;
  const text = `${'كلمة '.repeat(given.words - 1)}نص${index}`;
  const time = '2026-01-01T00:00:00.000Z';
  return {
    ...bundleOf(id, text, { outlet, published, title }),
    annotations: given.marks.map(({ person, label }) => ({
      id: `${id}/${person}/${label}`,
      articleId: id,
      annotatorId: person,
      layer: 'entity',
      label,
      spans: [{ role: 'mention', start: 0, end: 1 }],
      attributes: {},
      links: [],
      note: null,
      createdAt: time,
      updatedAt: time,
    })),
    status: given.states.map(({ person }) => ({ annotatorId: person, state: given.state })),
  };
}

/** The filter read as its description says, over what was stored. Days are told apart by their date alone. */
function isWanted(given: Given, filter: ArticleFilter): boolean {
  const { outlets: wanted, publishedFrom, publishedTo, work, label, wordsFrom, wordsTo } = filter;
  const day = given.published && /^\d{4}(-\d{2}-\d{2})?/.exec(given.published)?.[0];
  const isDated = publishedFrom !== null || publishedTo !== null;
  const stateOf = (person: string) =>
    given.states.some((one) => one.person === person) ? given.state : 'none';
  const whose = (annotatorId: string | null) => people.filter((one) => (annotatorId ?? one) === one);
  const found = work && whose(work.annotatorId).map(stateOf);
  return (
    (wanted.length === 0 || wanted.includes(given.outlet)) &&
    (!isDated || Boolean(day && day >= (publishedFrom ?? '') && day <= (publishedTo ?? '9'))) &&
    (!work ||
      !found ||
      found.some((state) => state !== 'none' && work.states.includes(state)) ||
      (work.states.includes('none') && found.every((state) => state === 'none'))) &&
    (!label ||
      (label.layer === 'entity' &&
        given.marks.some(
          (mark) => mark.label === label.label && whose(label.annotatorId).includes(mark.person),
        ))) &&
    given.words >= (wordsFrom ?? 0) &&
    given.words <= (wordsTo ?? 99)
  );
}

describe('filters of the library', () => {
  it('find what their descriptions say, in every order, with words of the title', async () => {
    const context = await rpcContext();
    const client = directClient(context);
    const project = context.workbench.project;
    if (!project) throw new Error('No project is open.');
    const corpus = fc.sample(bundleArbitrary, { numRuns: 80, seed: 7 });
    const annotators = people.map((id) => ({ id, name: id }));
    storeBundles(project, { bundles: corpus.map(bundleFrom), annotators, codebook: null }, null);
    await fc.assert(
      fc.asyncProperty(
        filterArbitrary,
        fc.constantFrom('', 'اعلان'),
        fc.constantFrom('imported' as const, 'title' as const, 'words' as const),
        fc.nat({ max: 30 }),
        async (filter, titleQuery, sort, offset) => {
          const expected = corpus.flatMap((given, index) =>
            isWanted(given, filter) && (titleQuery === '' || given.title.includes('إعلان'))
              ? [`article-${index}`]
              : [],
          );
          const { total, rows } = await client.articles.list({ filter, titleQuery, sort });
          expect(rows.map(({ id }) => id).sort()).toEqual([...expected].sort());
          expect(total).toBe(expected.length);
          const ids = await client.articles.ids({ filter, titleQuery, sort, offset, limit: 10 });
          expect(ids).toEqual(rows.map(({ id }) => id).slice(offset, offset + 10));
        },
      ),
      { numRuns: 300 },
    );
    const counts = await client.articles.outlets();
    expect(counts).toEqual(
      [null, 'الأفق', 'صوت'].map((outlet) => ({
        outlet,
        articles: corpus.filter((given) => given.outlet === outlet).length,
      })),
    );
  });

  it('find the articles with questions that nobody resolved, and count those', async () => {
    const client = directClient(await rpcContext([bundleOf('a', 'نص'), bundleOf('b', 'نص آخر')]));
    const { id: actorId } = await client.annotators.create({ name: 'سلمى' });
    const words: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'لماذا؟' }] }],
    };
    const ask = (articleId: string, kind: 'note' | 'question', replyTo: string | null = null) =>
      client.remarks.create({
        actorId,
        articleId,
        draft: { kind, replyTo, annotationId: null, span: null, text: words },
      });
    const first = await ask('a', 'question');
    await ask('a', 'question');
    await ask('a', 'question', first.id);
    await ask('b', 'note');
    const questioned = async () =>
      (await client.articles.list({ filter: { questioned: true } })).rows.map(({ id, openQuestions }) => [
        id,
        openQuestions,
      ]);
    expect(await questioned()).toEqual([['a', 2]]);
    expect((await client.articles.list({})).rows.map(({ openQuestions }) => openQuestions)).toEqual([2, 0]);
    const { id, updatedAt } = first;
    await client.remarks.update({ actorId, id, updatedAt, patch: { isResolved: true } });
    expect(await questioned()).toEqual([['a', 1]]);
    expect(await client.articles.ids({ filter: { questioned: true }, offset: 0 })).toEqual(['a']);
  });

  it('are saved under names of the project', async () => {
    const client = directClient(await rpcContext());
    const filter = { ...noFilter, outlets: ['الأفق', null], wordsFrom: 3 };
    const saved = await client.filters.save({ name: ' طويل ', titleQuery: 'باريس', filter });
    expect(saved).toMatchObject({ name: 'طويل', titleQuery: 'باريس', filter });
    const again = await client.filters.save({ name: 'طويل', titleQuery: '', filter: noFilter });
    expect(again.id).toBe(saved.id);
    const other = await client.filters.save({ name: 'آخر', titleQuery: '', filter });
    expect((await client.filters.list()).map(({ name }) => name)).toEqual(['آخر', 'طويل']);
    await client.filters.rename({ id: other.id, name: 'ثالث' });
    await client.filters.remove({ id: saved.id });
    expect(await client.filters.list()).toEqual([{ ...other, name: 'ثالث' }]);
    const refusals = await Promise.all([
      safe(client.filters.save({ name: ' ', titleQuery: '', filter })),
      safe(client.filters.remove({ id: saved.id })),
    ]);
    expect(refusals.map(({ error }) => error instanceof ORPCError && error.data.code)).toEqual([
      'filter-name',
      'filter-unknown',
    ]);
  });
});

describe('metadata', () => {
  const metadata = { title: 'أ', outlet: 'ب', author: null, url: null, published: '2015' };
  it('is corrected with a history, and not over what another has done', async () => {
    const context = await rpcContext([bundleOf('a', 'نص', metadata)]);
    const client = directClient(context);
    const { id: actorId } = await client.annotators.create({ name: 'سلمى' });
    const before = metadata;
    const given = { ...before, title: ' إعلان باريس ', outlet: '  ', url: 'https://x.example/' };
    const after = await client.articles.edit({ actorId, articleId: 'a', before, after: given });
    expect(after).toEqual({ ...before, title: 'إعلان باريس', outlet: null, url: 'https://x.example/' });
    expect((await client.articles.list({ titleQuery: 'اعلان' })).total).toBe(1);
    const { error } = await safe(client.articles.edit({ actorId, articleId: 'a', before, after: given }));
    expect(error instanceof ORPCError && error.data).toEqual({
      code: 'article-changed',
      params: { title: 'إعلان باريس' },
    });
    await client.history.undo({ annotatorId: actorId });
    const { article } = await client.articles.get({ articleId: 'a' });
    expect(article).toMatchObject({ ...before, text: 'نص' });
    const history = await client.articles.history({ articleId: 'a' });
    expect(history).toMatchObject([
      { kind: 'article.edit', annotatorId: actorId, before, after },
      { kind: 'undo', annotatorId: actorId, before: after, after: before },
    ]);
    const long = { ...before, title: 'x'.repeat(2_001) };
    const refused = await safe(client.articles.edit({ actorId, articleId: 'a', before, after: long }));
    expect(refused.error instanceof ORPCError && refused.error.data.code).toBe('metadata-too-long');
  });
});
