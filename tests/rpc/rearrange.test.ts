import { ORPCError, safe } from '@orpc/client';
import { beforeEach, expect, it } from 'vitest';
import type { AnnotationDraft } from '../../src-shared/model/annotation.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const articleId = 'one';
const text = 'قال رئيسا فرنسا والعراق إنهما مستعدان.';
const draft = (layer: AnnotationDraft['layer'], label: string, pieces: string[]): AnnotationDraft => ({
  layer,
  label,
  spans: pieces.map((piece) => {
    const start = text.indexOf(piece);
    return { role: layer === 'claim' ? 'content' : 'mention', start, end: start + piece.length };
  }),
  attributes: {},
  links: [],
  note: null,
});

let client: ReturnType<typeof directClient>;
let annotatorId: string;

beforeEach(async () => {
  client = directClient(await rpcContext([bundleOf(articleId, text)]));
  annotatorId = (await client.annotators.create({ name: 'سلمى' })).id;
});

const owned = () => ({ articleId, annotatorId });
const create = (made: AnnotationDraft) => client.annotations.create({ ...owned(), draft: made });
const listed = () => client.annotations.list(owned());

it('merges two mentions in one step, with the link that led to the one that goes', async () => {
  const kept = await create(draft('entity', 'OCC', ['رئيسا فرنسا']));
  const gone = await create(draft('entity', 'OCC', ['العراق']));
  const links = [{ role: 'claimant' as const, target: gone.id }];
  const claim = await create({ ...draft('claim', 'claim', ['مستعدان']), links });
  const before = await listed();
  const answered = await client.annotations.rearrange({
    ...owned(),
    creates: [],
    updates: [
      { id: kept.id, updatedAt: kept.updatedAt, patch: { spans: [...kept.spans, ...gone.spans] } },
      { id: claim.id, updatedAt: claim.updatedAt, patch: { links: [{ role: 'claimant', target: kept.id }] } },
    ],
    removes: [gone.id],
  });
  expect(answered.map(({ id }) => id)).toEqual([kept.id, claim.id]);
  const after = await listed();
  expect(after.map(({ spans, links: led }) => [spans.length, led])).toEqual([
    [2, []],
    [1, [{ role: 'claimant', target: kept.id }]],
  ]);
  await client.history.undo({ annotatorId });
  expect(await listed()).toEqual(before);
  await client.history.redo({ annotatorId });
  expect(await listed()).toEqual(after);
});

it('stores nothing of a step of which one change cannot be made', async () => {
  const whole = await create(draft('entity', 'OCC', ['رئيسا', 'فرنسا']));
  const gone = await create(draft('entity', 'GPE', ['العراق']));
  const [first, second] = whole.spans;
  if (!first || !second) throw new Error('Two fragments were stored.');
  await create({ ...draft('claim', 'claim', ['مستعدان']), links: [{ role: 'claimant', target: gone.id }] });
  const before = await listed();
  const request = client.annotations.rearrange({
    ...owned(),
    creates: [{ id: 'part', draft: { ...draft('entity', 'OCC', []), spans: [second] } }],
    updates: [{ id: whole.id, updatedAt: whole.updatedAt, patch: { spans: [first] } }],
    removes: [gone.id],
  });
  const { error } = await safe(request);
  expect(error instanceof ORPCError && error.data).toMatchObject({ code: 'annotation-changed' });
  expect(await listed()).toEqual(before);
});
