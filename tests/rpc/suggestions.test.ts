import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src-main/services/check.ts';
import type { SuggestionsStatus } from '../../src-shared/contract/suggestions.ts';
import type { Suggestion } from '../../src-shared/model/suggestion.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

/** The sample, whose last two articles nobody has marked. */
async function sample() {
  const context = await rpcContext();
  await context.workbench.create(join(context.folder, 's.hashiya'), {
    name: 'عينة',
    sample: true,
  });
  const client = directClient(context);
  const [salma, yusuf] = await client.annotators.list();
  const { rows } = await client.articles.list({ sort: 'imported', descending: false });
  const articleIds = rows.map(({ id }) => id);
  return { context, client, salma: salma?.id ?? '', yusuf: yusuf?.id ?? '', articleIds };
}

type Client = Awaited<ReturnType<typeof sample>>['client'];

async function trained(client: Client): Promise<{ last: SuggestionsStatus; seen: SuggestionsStatus[] }> {
  const seen = [await client.suggestions.train()];
  for (;;) {
    const status = await client.suggestions.status();
    seen.push(status);
    if (!status.training) return { last: status, seen };
    await pause(20);
  }
}

const places = (suggestions: readonly Suggestion[]) => suggestions.map(({ id, label }) => `${id} ${label}`);

describe('suggestions', () => {
  it('are learned from finished articles in a thread of its own, judged on held-out ones, and made in an unread one', async () => {
    const { client, salma, yusuf, articleIds } = await sample();
    expect(await client.suggestions.status()).toMatchObject({ learned: null, training: null, problem: null });
    const { last, seen } = await trained(client);
    const done = seen.flatMap(({ training }) => (training && training.total > 0 ? [training.done] : []));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    // Of the sample's articles somebody finished seven, and eight have marks.
    expect(last).toMatchObject({ marked: 8, training: null, problem: null, learned: { articles: 7 } });
    const labels = last.learned?.labels ?? [];
    // Every mark of a held-out article is counted once, for the tagger and for the dictionary.
    expect(labels.reduce((sum, { tagger }) => sum + tagger.marked, 0)).toBe(
      labels.reduce((sum, { dictionary }) => sum + dictionary.marked, 0),
    );
    expect(labels.some(({ taggerHelps }) => taggerHelps)).toBe(true);
    expect(
      labels.filter(({ tagger, taggerHelps }) => taggerHelps && tagger.right * 2 < tagger.suggested),
    ).toEqual([]);

    const unread = articleIds.at(-1) ?? '';
    const list = await client.suggestions.list({ articleId: unread, annotatorId: salma });
    const sources = new Set(list.map(({ source }) => source));
    expect([...sources].sort()).toEqual(expect.arrayContaining(['dictionary', 'tagger']));
    // The same for both, who have marked nothing here.
    expect(places(await client.suggestions.list({ articleId: unread, annotatorId: yusuf }))).toEqual(
      places(list),
    );

    // The eighth article was learned from Yusuf's marks: Salma, who is to mark it independently, is not shown what it taught.
    const owner = { articleId: articleIds[7] ?? '', annotatorId: salma };
    expect(await client.annotations.list(owner)).toEqual([]);
    const shown = await client.suggestions.list(owner);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ source }) => source === 'tagger')).toEqual([]);
  });

  it('say nothing of a label that is turned off, and everything of one that is turned on', async () => {
    const { client, salma, articleIds } = await sample();
    const input = { articleId: articleIds.at(-1) ?? '', annotatorId: salma };
    const before = await client.suggestions.list(input);
    const [first] = before;
    if (!first) throw new Error('nothing suggested');
    await client.preferences.set({ suggestionLabels: { [first.label]: 'off' } });
    const after = await client.suggestions.list(input);
    expect(after.filter(({ label }) => label === first.label)).toEqual([]);
    expect(places(after)).toEqual(
      expect.arrayContaining(places(before.filter(({ label }) => label !== first.label))),
    );
    await client.preferences.set({ suggestionLabels: { [first.label]: 'auto' } });
    expect(places(await client.suggestions.list(input))).toEqual(places(before));
  });

  it('find what the annotator marked again in the article, until it is marked or rejected; undo brings it back', async () => {
    // By hand: «باريس» 0–5, 9–14 and, after a proclitic, 20–25.
    const context = await rpcContext([bundleOf('a', 'باريس ثم باريس وفي بباريس')]);
    const client = directClient(context);
    const { id: annotatorId } = await client.annotators.create({ name: 'سلمى' });
    const owner = { articleId: 'a', annotatorId };
    const bare = { layer: 'entity' as const, label: 'GPE', attributes: {}, links: [], note: null };
    const spans = (start: number, end: number) => [{ role: 'mention' as const, start, end }];
    await client.annotations.create({ ...owner, draft: { ...bare, spans: spans(0, 5) } });
    const listed = async () =>
      (await client.suggestions.list(owner)).map(({ source, spans: [span] }) => [
        source,
        span?.start,
        span?.end,
      ]);
    expect(await listed()).toEqual([
      ['repeated', 9, 14],
      ['repeated', 20, 25],
    ]);
    await client.suggestions.reject({ ...owner, layer: 'entity', start: 9, end: 14 });
    expect(await listed()).toEqual([['repeated', 20, 25]]);
    await client.history.undo({ annotatorId });
    expect(await listed()).toHaveLength(2);
    await client.history.redo({ annotatorId });
    expect(await listed()).toHaveLength(1);
    // Another annotator has rejected nothing, and is not shown what others marked in this very article.
    const other = await client.annotators.create({ name: 'يوسف' });
    expect(await client.suggestions.list({ articleId: 'a', annotatorId: other.id })).toEqual([]);
    const draft = {
      ...bare,
      spans: spans(20, 25),
      origin: { source: 'repeated' as const, confidence: 0.67 },
    };
    await client.annotations.create({ ...owner, draft });
    expect(await listed()).toEqual([]);
    if (!context.workbench.project) throw new Error('no project');
    expect([...checkProject(context.workbench.project)]).toEqual([]);
  });

  it('find what the registry calls by any name, linked where one entry is meant', async () => {
    // By hand: «داعش» 3–7, «الدولة الإسلامية» 11–27.
    const context = await rpcContext([bundleOf('a', 'في داعش ثم الدولة الإسلامية')]);
    const client = directClient(context);
    const { id: annotatorId } = await client.annotators.create({ name: 'سلمى' });
    const entry = await client.registry.create({
      annotatorId,
      entry: {
        label: 'ORG',
        names: { ar: 'داعش', en: null },
        aliases: ['الدولة الإسلامية'],
        identifiers: [],
        note: null,
      },
    });
    const list = await client.suggestions.list({ articleId: 'a', annotatorId });
    expect(list).toMatchObject([
      { label: 'ORG', source: 'registry', spans: [{ start: 3, end: 7 }], entryName: 'داعش' },
      { label: 'ORG', source: 'registry', spans: [{ start: 11, end: 27 }], entryName: 'داعش' },
    ]);
    const [first] = list;
    if (!first) throw new Error('nothing suggested');
    const { layer, label, spans, attributes, links, source, confidence } = first;
    const draft = { layer, label, spans, attributes, links, note: null, origin: { source, confidence } };
    const made = await client.annotations.create({ articleId: 'a', annotatorId, draft });
    expect(made.attributes).toEqual({ entry: entry.id });
    expect((await client.registry.get({ id: entry.id })).mentions).toBe(1);
  });

  it('are learned from no article whose marks were all accepted, and not at all from too few', async () => {
    const context = await rpcContext(['a', 'b'].map((id) => bundleOf(id, 'باريس ثم لندن')));
    const client = directClient(context);
    const { id: annotatorId } = await client.annotators.create({ name: 'سلمى' });
    const bare = { layer: 'entity' as const, label: 'GPE', attributes: {}, links: [], note: null };
    const origin = { source: 'dictionary' as const, confidence: 0.5 };
    const spans = [{ role: 'mention' as const, start: 0, end: 5 }];
    await client.annotations.create({ articleId: 'a', annotatorId, draft: { ...bare, spans } });
    const accepted = { ...bare, spans, origin };
    const b = await client.annotations.create({ articleId: 'b', annotatorId, draft: accepted });
    expect((await trained(client)).last.problem).toEqual({
      code: 'training-too-few',
      params: { count: 1, limit: 2 },
    });
    const { id, updatedAt } = b;
    await client.annotations.update({ id, annotatorId, updatedAt, patch: { label: 'LOC' } });
    expect((await trained(client)).last).toMatchObject({
      problem: null,
      learned: { articles: 2, markingsSince: 0 },
    });
    await client.annotations.create({
      articleId: 'a',
      annotatorId,
      draft: { ...bare, spans: [{ role: 'mention', start: 9, end: 13 }] },
    });
    await client.history.undo({ annotatorId });
    expect((await client.suggestions.status()).learned).toMatchObject({ markingsSince: 1 });
  });

  it('stay as they were where training is cancelled or its project closed', async () => {
    const { client, context } = await sample();
    await client.suggestions.train();
    await client.suggestions.cancel();
    while ((await client.suggestions.status()).training) await pause(20);
    expect(await client.suggestions.status()).toMatchObject({ learned: null, problem: null });
    await client.suggestions.train();
    context.workbench.close();
    expect((await safe(client.suggestions.status())).error).toMatchObject({
      data: { code: 'project-none-open' },
    });
  });
});
