import { ORPCError, safe } from '@orpc/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import type { AnnotationDraft } from '../../src-shared/model/annotation.ts';
import { bundleOf, defaultCodebook } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const text = 'أعلن وزير الخارجية في باريس أن الاتفاق قريب.';
const spanOf = (role: 'mention' | 'content' | 'cue' | 'evidence', quote: string) => {
  const start = text.indexOf(quote);
  return { role, start, end: start + quote.length };
};
const entity = (quote: string, more: Partial<AnnotationDraft> = {}): AnnotationDraft => ({
  layer: 'entity',
  label: 'GPE',
  spans: [spanOf('mention', quote)],
  attributes: {},
  links: [],
  note: null,
  ...more,
});
const claim = (links: AnnotationDraft['links']): AnnotationDraft => ({
  layer: 'claim',
  label: 'claim',
  spans: [spanOf('content', 'الاتفاق قريب'), spanOf('cue', 'أعلن')],
  attributes: { quotation: 'indirect' },
  links,
  note: null,
});

let client: ReturnType<typeof directClient>;
let salma: string;
let yusuf: string;
const articleId = 'one';

beforeEach(async () => {
  client = directClient(await rpcContext([bundleOf('one', text), bundleOf('two', text)]));
  salma = (await client.annotators.create({ name: 'سلمى' })).id;
  yusuf = (await client.annotators.create({ name: 'يوسف' })).id;
});

const create = (draft: AnnotationDraft, more: { id?: string; annotatorId?: string } = {}) =>
  client.annotations.create({ articleId, annotatorId: salma, draft, ...more });
const listed = (annotatorId = salma) => client.annotations.list({ articleId, annotatorId });
const progress = async () => (await client.articles.list({})).rows.map((row) => row.progress);

/** The problem a request is answered with; any other error fails the test. */
async function problem(request: Promise<unknown>): Promise<unknown> {
  const { error } = await safe(request);
  if (error instanceof ORPCError && error.defined) return error.data;
  throw error ?? new Error('No problem.');
}

describe('annotations', () => {
  it('are stored as drawn, in the order they were made, with the order of their attributes', async () => {
    const attributes = { value: '7', canonical: 'باريس', mention: 'name' };
    const first = await create(entity('باريس', { attributes, note: 'ملاحظة' }), { id: 'mine' });
    expect(first).toMatchObject({
      id: 'mine',
      articleId,
      annotatorId: salma,
      ...entity('باريس', { attributes, note: 'ملاحظة' }),
    });
    const second = await create(claim([{ role: 'claimant', target: 'mine' }]));
    expect(await listed()).toEqual([first, second]);
    expect(Object.keys((await listed())[0]?.attributes ?? {})).toEqual(['value', 'canonical', 'mention']);
    expect(await listed(yusuf)).toEqual([]);
  });

  it('keep any note, and can be undone with it', async () => {
    // A NUL, and half an emoji as a field of limited length cuts it.
    const { note } = await create(
      entity('باريس', { note: 'a\0b \ud83c', attributes: { canonical: '\udde7' } }),
    );
    expect(note).toBe('a\0b \ufffd');
    expect((await listed())[0]).toMatchObject({ note, attributes: { canonical: '\ufffd' } });
    expect(await client.history.undo({ annotatorId: salma })).toMatchObject({ kind: 'annotation.create' });
    expect(await listed()).toEqual([]);
  });

  it('begin the article for their annotator, and undo takes that back', async () => {
    await create(entity('باريس'));
    const counts = { entity: 1, claim: 0, stance: 0 };
    expect(await progress()).toEqual([[{ annotatorId: salma, state: 'doing', counts }], []]);
    await client.articles.setState({ articleId, annotatorId: salma, state: 'done' });
    await create(entity('وزير', { label: 'OCC' }));
    expect((await progress())[0]?.[0]?.state).toBe('done');
    for (let times = 0; times < 3; times++) await client.history.undo({ annotatorId: salma });
    expect(await progress()).toEqual([[], []]);
    expect(await client.history.undo({ annotatorId: salma })).toBe(null);
  });

  it('are refused where they are nothing an annotation may be', async () => {
    const inside = entity('باريس', { spans: [{ role: 'mention', start: 0, end: text.length + 1 }] });
    expect(await problem(create(inside))).toMatchObject({ code: 'span-outside-text' });
    expect(await problem(create(entity('باريس', { label: 'X' })))).toMatchObject({ code: 'label-unknown' });
    expect(await problem(create(entity('باريس', { attributes: { subtype: 'party' } })))).toEqual({
      code: 'attribute-value',
      params: { attribute: 'subtype', value: 'party' },
    });
    expect(await problem(create(entity('باريس'), { annotatorId: 'nobody' }))).toMatchObject({
      code: 'annotator-unknown',
    });
    const nowhere = client.annotations.create({
      articleId: 'no',
      annotatorId: salma,
      draft: entity('باريس'),
    });
    expect(await problem(nowhere)).toMatchObject({ code: 'article-unknown' });
    await create(entity('باريس'), { id: 'taken' });
    expect(await problem(create(entity('باريس'), { id: 'taken' }))).toMatchObject({
      code: 'record-duplicate-id',
    });
    expect(await listed()).toHaveLength(1);
    expect((await client.history.state({ annotatorId: yusuf })).undo).toBe(null);
  });

  it('link only to the same annotator’s in the same article, and never to themselves', async () => {
    const link = (target: string) => claim([{ role: 'claimant', target }]);
    const theirs = await create(entity('باريس'), { annotatorId: yusuf });
    expect(await problem(create(link(theirs.id)))).toMatchObject({ code: 'link-unknown' });
    const elsewhere = await client.annotations.create({
      articleId: 'two',
      annotatorId: salma,
      draft: entity('باريس'),
    });
    expect(await problem(create(link(elsewhere.id)))).toMatchObject({ code: 'link-unknown' });
    const { id, updatedAt } = await create(claim([]));
    const patch = { links: [{ role: 'parent' as const, target: id }] };
    expect(await problem(client.annotations.update({ id, annotatorId: salma, updatedAt, patch }))).toEqual({
      code: 'link-to-itself',
      params: { role: 'parent' },
    });
    const inside = await create(claim([{ role: 'parent', target: id }]));
    const closing = { links: [{ role: 'parent' as const, target: inside.id }] };
    expect(
      await problem(client.annotations.update({ id, annotatorId: salma, updatedAt, patch: closing })),
    ).toMatchObject({ code: 'link-circle' });
  });

  it.each(['', 'half \ud83c', 'a\0b', 'a\nb', 'x'.repeat(201)])(
    'have no id that is not storable: %j',
    async (id) => {
      const { error } = await safe(create(entity('باريس'), { id }));
      expect(error).toMatchObject({ code: 'BAD_REQUEST' });
      expect(await listed()).toEqual([]);
    },
  );

  it('change for their owner alone, and only from the version that is stored', async () => {
    const before = await create(entity('باريس'));
    const update = (annotatorId: string, updatedAt: string) =>
      client.annotations.update({ id: before.id, annotatorId, updatedAt, patch: { note: 'جديد' } });
    expect(await problem(update(yusuf, before.updatedAt))).toMatchObject({ code: 'annotation-unknown' });
    const after = await update(salma, before.updatedAt);
    expect(after).toEqual({ ...before, note: 'جديد', updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(await problem(update(salma, before.updatedAt))).toMatchObject({ code: 'annotation-changed' });
    // Nothing new, nothing to undo.
    expect(await update(salma, after.updatedAt)).toEqual(after);
    await client.history.undo({ annotatorId: salma });
    expect(await listed()).toEqual([before]);
  });

  it('lose under a new label the attributes that mean nothing there', async () => {
    const { id, updatedAt } = await create(
      entity('باريس', { attributes: { subtype: 'city', canonical: 'x' } }),
    );
    const patched = await client.annotations.update({
      id,
      annotatorId: salma,
      updatedAt,
      patch: { label: 'ORG' },
    });
    expect(patched).toMatchObject({ label: 'ORG', attributes: { canonical: 'x' } });
    expect(Object.keys(patched.attributes)).toEqual(['canonical']);
  });

  it('go with the links of others to them, and come back with them', async () => {
    const paris = await create(entity('باريس'));
    const minister = await create(entity('وزير', { label: 'OCC' }));
    await create(claim([{ role: 'claimant', target: minister.id }]));
    const before = await listed();
    expect(
      await problem(client.annotations.remove({ articleId, annotatorId: yusuf, ids: [paris.id] })),
    ).toMatchObject({ code: 'annotation-unknown' });
    const ids = [minister.id, paris.id, minister.id];
    expect(await client.annotations.remove({ articleId, annotatorId: salma, ids })).toEqual({ removed: 2 });
    expect((await listed()).map(({ layer, links }) => ({ layer, links }))).toEqual([
      { layer: 'claim', links: [] },
    ]);
    const undone = await client.history.undo({ annotatorId: salma });
    expect(undone?.kind).toBe('annotation.remove');
    expect(await listed()).toEqual(before);
  });
});

describe('a codebook that moved on', () => {
  it('leaves what was chosen from it where it is, and offers it no more', async () => {
    const { workbench, host } = await rpcContext([bundleOf('one', text)]);
    client = directClient({ workbench, host });
    salma = (await client.annotators.create({ name: 'سلمى' })).id;
    const old = { attributes: { subtype: 'city' } };
    const { id, updatedAt } = await create(entity('باريس', old));
    const labels = defaultCodebook.labels.map((label) => ({ ...label, retired: label.id === 'GPE' }));
    const attributes = defaultCodebook.attributes.map((attribute) => ({
      ...attribute,
      values: attribute.values.filter((value) => value.id !== 'city'),
    }));
    const codebook = { ...defaultCodebook, labels, attributes };
    const { project } = workbench;
    if (project) storeBundles(project, { bundles: [], annotators: [], codebook }, null);
    expect((await client.codebook.current()).version).toBe(2);

    const patch = { note: 'باق', attributes: { ...old.attributes, canonical: 'باريس' } };
    const kept = await client.annotations.update({ id, annotatorId: salma, updatedAt, patch });
    expect(kept).toMatchObject({ label: 'GPE', ...patch });
    expect(await problem(create(entity('باريس', old)))).toMatchObject({ code: 'attribute-value' });
    expect(await problem(create(entity('باريس')))).toEqual({
      code: 'label-retired',
      params: { value: 'GPE' },
    });
  });
});
