import { beforeEach, expect, it } from 'vitest';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

let client: ReturnType<typeof directClient>;
let salma: string;
let yusuf: string;

beforeEach(async () => {
  client = directClient(await rpcContext([bundleOf('one', 'عاد الوفد إلى باريس'), bundleOf('two', 'آخر')]));
  salma = (await client.annotators.create({ name: 'سلمى' })).id;
  yusuf = (await client.annotators.create({ name: 'يوسف' })).id;
});

const mark = (annotatorId: string, start: number, end: number) =>
  client.annotations.create({
    articleId: 'one',
    annotatorId,
    draft: {
      layer: 'entity',
      label: 'ORG',
      spans: [{ role: 'mention', start, end }],
      attributes: {},
      links: [],
      note: null,
    },
  });
const history = (annotationId: string | null, before: number | null = null, limit = 20) =>
  client.history.list({ articleId: 'one', annotationId, ownerId: salma, before, limit });

it('tells of an annotation who did what, newest first, undone changes too', async () => {
  const { id, updatedAt } = await mark(salma, 5, 9);
  await mark(salma, 14, 19);
  const patch = { attributes: { subtype: 'media' }, note: 'انظر' };
  await client.annotations.update({ annotatorId: salma, id, updatedAt, patch });
  await client.history.undo({ annotatorId: salma });
  const { entries, older } = await history(id);
  expect(older).toBeNull();
  expect(entries.map(({ kind, annotatorId }) => [kind, annotatorId])).toEqual([
    ['undo', salma],
    ['annotation.update', salma],
    ['annotation.create', salma],
  ]);
  expect(entries[1]?.changes).toEqual([
    {
      entity: 'annotation',
      event: 'changed',
      id,
      layer: 'entity',
      label: 'ORG',
      spans: [{ role: 'mention', start: 5, end: 9 }],
      parts: [
        { part: 'note', name: null, before: null, after: 'انظر' },
        { part: 'attribute', name: 'subtype', before: null, after: 'media' },
      ],
    },
  ]);
  expect(entries[2]?.changes).toMatchObject([{ event: 'created', id }]);
});

it('tells of an article page by page, without others’ annotations, with what was done to many at once', async () => {
  await mark(salma, 0, 4);
  await mark(yusuf, 5, 9);
  await client.articles.assign({
    actorId: yusuf,
    articleIds: ['two', 'one'],
    annotatorIds: [salma],
    overlap: 1,
    seed: 1,
  });
  await client.articles.setStates({
    actorId: salma,
    articleIds: ['one', 'two'],
    annotatorIds: [salma],
    state: 'done',
  });
  const kinds: string[] = [];
  let before: number | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof history>> = await history(null, before, 1);
    kinds.push(...page.entries.map(({ kind }) => kind));
    before = page.older;
    if (before === null) break;
  }
  expect(kinds).toEqual(['article.status', 'annotation.create', 'article.import']);
  expect(kinds).toEqual((await history(null)).entries.map(({ kind }) => kind));
  const [status, created] = (await history(null)).entries;
  expect(status?.changes).toEqual([{ entity: 'status', before: 'doing', after: 'done' }]);
  expect(created?.changes.map(({ entity }) => entity)).toEqual(['annotation', 'status']);
});
