import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegistryDraft } from '../../src-shared/model/registry.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

// By hand: «زار» 0–3, «باريس» 4–9, «ثم» 10–12, «وبباريس» 13–20 with «باريس» 15–20, «بَارِيسُ» 21–29.
const text = 'زار باريس ثم وبباريس بَارِيسُ';

const draft = (ar: string | null, more: Partial<RegistryDraft> = {}) => {
  const { aliases = [], identifiers = [], names = { ar, en: null }, label = 'GPE', note = null } = more;
  return { label, names, aliases: [...aliases], identifiers: [...identifiers], note };
};

async function opened(bundles = [bundleOf('one', text), bundleOf('two', 'إلى باريس.')]) {
  const context = await rpcContext(bundles);
  const client = directClient(context);
  const { id: annotatorId } = await client.annotators.create({ name: 'سلمى' });
  const mark = async (articleId: string, start: number, end: number, attributes = {}) => {
    const spans = [{ role: 'mention' as const, start, end }];
    const mention = { layer: 'entity' as const, label: 'GPE', spans, attributes, links: [], note: null };
    return client.annotations.create({ articleId, annotatorId, draft: mention });
  };
  const upload = async (name: string, content: string) =>
    (await client.imports.upload({ path: name, content: new Blob([content]) })).token;
  return { context, client, annotatorId, mark, upload };
}

const problem = (code: string, params: object = {}) =>
  expect.objectContaining({ data: { code, params: expect.objectContaining(params) } });

describe('entries of the registry', () => {
  it('keeps what is tidy of an entry, and refuses what could not be found or told apart', async () => {
    const { client, annotatorId } = await opened();
    const create = (entry: ReturnType<typeof draft>) => client.registry.create({ annotatorId, entry });
    const aliases = [' عاصمة النور ', ''];
    const identifiers = [
      { scheme: 'wikidata', value: ' Q90 ' },
      { scheme: '', value: '' },
    ];
    const paris = await create(
      draft(' باريس ', { aliases, identifiers, names: { ar: ' باريس ', en: 'Paris' } }),
    );
    expect(paris).toMatchObject({
      names: { ar: 'باريس', en: 'Paris' },
      aliases: ['عاصمة النور'],
      identifiers: [{ scheme: 'wikidata', value: 'Q90' }],
    });
    await expect(create(draft(' '))).rejects.toEqual(problem('entry-without-name'));
    await expect(create(draft('ـــ'))).rejects.toEqual(problem('entry-name-letterless'));
    await expect(create(draft('باريس', { label: 'XXX' }))).rejects.toEqual(problem('label-unknown'));
    // arabic.md: vowel marks fall away and أ is ا, so both are the name again.
    await expect(create(draft('أحمد', { aliases: ['أَحمد'] }))).rejects.toEqual(
      problem('entry-alias-twice', { value: 'أَحمد' }),
    );
    await expect(create(draft('أحمد', { aliases: ['احمد'] }))).rejects.toEqual(problem('entry-alias-twice'));
    await expect(create(draft('أحمد', { identifiers: [{ scheme: 'viaf', value: '' }] }))).rejects.toEqual(
      problem('entry-identifier', { value: 'viaf:' }),
    );
    expect((await client.registry.list({})).total).toBe(1);
  });

  it('refuses a change of what somebody has changed meanwhile', async () => {
    const { client, annotatorId } = await opened();
    const { id, updatedAt } = await client.registry.create({ annotatorId, entry: draft('باريس') });
    const renamed = await client.registry.update({ annotatorId, id, updatedAt, entry: draft('باريز') });
    expect(renamed.names.ar).toBe('باريز');
    await expect(
      client.registry.update({ annotatorId, id, updatedAt, entry: draft('لوتس') }),
    ).rejects.toEqual(problem('entry-changed', { value: 'باريز' }));
    await client.history.undo({ annotatorId });
    expect((await client.registry.get({ id })).entry.names.ar).toBe('باريس');
  });

  it('finds by the beginning of any word of any name, spelling and article passed over', async () => {
    const { client, annotatorId } = await opened();
    const entry = draft('تنظيم الدولة', {
      aliases: ['داعش'],
      names: { ar: 'تنظيم الدولة', en: 'Islamic State' },
    });
    await client.registry.create({ annotatorId, entry });
    await client.registry.create({ annotatorId, entry: draft('الدوحة') });
    const named = async (query: string, label: string | null = null) =>
      (await client.registry.list({ query, label })).rows.map((row) => row.entry.names.ar);
    for (const query of ['تنظ', 'دوله', 'الدَّولة', 'داع', 'state', 'ISLAMIC']) {
      expect(await named(query)).toEqual(['تنظيم الدولة']);
    }
    expect(await named('الدو')).toEqual(['الدوحة', 'تنظيم الدولة']);
    expect(await named('الدو', 'ORG')).toEqual([]);
    expect(await named('ولة')).toEqual([]);
    const [first] = await client.registry.find({ query: 'الدوحه' });
    expect(first?.entry.names.ar).toBe('الدوحة');
  });

  it('tells which other entries are called the same', async () => {
    const { client, annotatorId } = await opened();
    const country = await client.registry.create({ annotatorId, entry: draft('الأردن') });
    const river = await client.registry.create({
      annotatorId,
      entry: draft('نهر الأردن', { aliases: ['الاردن'], label: 'LOC' }),
    });
    const { alike } = await client.registry.get({ id: country.id });
    expect(alike.map(({ entry, form }) => [entry.id, form])).toEqual([[river.id, 'الاردن']]);
  });
});

describe('linking mentions', () => {
  it('proposes what was linked so before, then the name, the alias, another spelling, what follows a proclitic', async () => {
    const { client, annotatorId, mark } = await opened();
    const make = async (ar: string, aliases: string[] = [], label = 'GPE') =>
      (await client.registry.create({ annotatorId, entry: draft(ar, { aliases, label }) })).id;
    const proposed = async (words: string, canonical: string | null = null) =>
      (await client.registry.propose({ words, canonical, label: 'GPE' })).map(({ entry, reason }) => [
        entry.id,
        reason,
      ]);
    const alias = await make('مدينة النور', ['باريس']);
    const name = await make('باريس');
    const other = await make('بَاريس هيلتون', ['باريسُ'], 'PER');
    expect(await proposed('باريس')).toEqual([
      [name, 'name'],
      [alias, 'alias'],
      [other, 'folded'],
    ]);
    expect(await proposed('وبباريس')).toEqual([
      [name, 'proclitic'],
      [alias, 'proclitic'],
      [other, 'proclitic'],
    ]);
    // arabic.md: «للعراق» holds no «العراق»; the mention «لعراق» says so by its attribute.
    const iraq = await make('العراق');
    expect(await proposed('لعراق', 'العراق')).toEqual([[iraq, 'name']]);
    expect(await proposed('برلين')).toEqual([]);

    const { id } = await mark('one', 4, 9);
    await client.registry.link({ annotatorId, entryId: alias, annotationIds: [id] });
    expect((await proposed('باريس'))[0]).toEqual([alias, 'alias']);
    const { id: capital } = await mark('one', 0, 3);
    await client.registry.link({ annotatorId, entryId: name, annotationIds: [capital] });
    expect(await proposed('زار')).toEqual([[name, 'linked']]);
  });

  it('makes an entry and its links in one step, shows them in their lines and takes them back in one', async () => {
    const { client, annotatorId, mark } = await opened();
    const ids = [await mark('one', 15, 20), await mark('one', 4, 9), await mark('two', 4, 9)].map(
      ({ id }) => id,
    );
    const { id } = await client.registry.create({ annotatorId, entry: draft('باريس'), link: ids });
    const { total, rows } = await client.registry.occurrences({ id, context: 4 });
    expect(total).toBe(3);
    expect(
      rows.map((row) => [row.articleId, row.start, row.before, row.quote, row.after, row.annotator]),
    ).toEqual([
      ['one', 4, 'زار ', 'باريس', ' ثم', 'سلمى'],
      ['one', 15, 'وب', 'باريس', ' بَا'.slice(0, 4), 'سلمى'],
      ['two', 4, 'إلى ', 'باريس', '.', 'سلمى'],
    ]);
    expect((await client.registry.list({})).rows[0]?.mentions).toBe(3);
    await client.history.undo({ annotatorId });
    expect((await client.registry.list({})).total).toBe(0);
    const [mention] = await client.annotations.list({ articleId: 'two', annotatorId });
    expect(mention?.attributes).toEqual({});
  });

  it('refuses a link to nowhere and a link of somebody else’s mention', async () => {
    const { client, annotatorId, mark } = await opened();
    const mention = await mark('one', 4, 9);
    await expect(mark('one', 15, 20, { entry: 'nowhere' })).rejects.toEqual(problem('entry-unknown'));
    const { id: entryId } = await client.registry.create({ annotatorId, entry: draft('باريس') });
    const { id: yusuf } = await client.annotators.create({ name: 'يوسف' });
    await expect(
      client.registry.link({ annotatorId: yusuf, entryId, annotationIds: [mention.id] }),
    ).rejects.toEqual(problem('annotation-unknown'));
  });

  it('merges with everybody’s links, splits some off, and removes without losing the mentions', async () => {
    const { client, annotatorId, mark } = await opened();
    const [first, second] = [await mark('one', 4, 9), await mark('one', 15, 20)];
    const identifiers = [{ scheme: 'wikidata', value: 'Q90' }];
    const from = await client.registry.create({
      annotatorId,
      entry: draft('باريز', { identifiers, note: 'بالزاي' }),
      link: [first.id],
    });
    const into = await client.registry.create({ annotatorId, entry: draft('باريس'), link: [second.id] });
    const { id: yusuf } = await client.annotators.create({ name: 'يوسف' });
    const merged = await client.registry.merge({ annotatorId: yusuf, from: from.id, into: into.id });
    expect(merged).toMatchObject({ mentions: 1, entry: { aliases: ['باريز'], identifiers, note: 'بالزاي' } });
    await expect(client.registry.get({ id: from.id })).rejects.toEqual(problem('entry-unknown'));
    expect((await client.registry.get({ id: into.id })).mentions).toBe(2);

    const split = await client.registry.split({
      annotatorId: yusuf,
      id: into.id,
      annotationIds: [second.id],
      entry: draft('باريس تكساس'),
    });
    expect((await client.registry.get({ id: split.entry.id })).mentions).toBe(1);
    expect(await client.registry.remove({ annotatorId: yusuf, id: into.id })).toEqual({ mentions: 1 });
    const after = await client.annotations.list({ articleId: 'one', annotatorId });
    expect(after.map(({ attributes }) => attributes)).toEqual([{}, { entry: split.entry.id }]);
    for (let steps = 0; steps < 3; steps++) await client.history.undo({ annotatorId: yusuf });
    expect((await client.registry.get({ id: from.id })).mentions).toBe(1);
    await expect(
      client.registry.split({ annotatorId, id: into.id, annotationIds: [first.id], entry: draft('أخرى') }),
    ).rejects.toEqual(problem('entry-mention'));
    await expect(client.registry.merge({ annotatorId, from: into.id, into: into.id })).rejects.toEqual(
      problem('entry-itself'),
    );
  });

  it('looks for all alike under every name of the entry', async () => {
    const { client, annotatorId, mark } = await opened([
      bundleOf('one', 'باريس مدينة النور'),
      bundleOf('two', 'إلى مدينة النور'),
    ]);
    const mention = await mark('one', 0, 5);
    const { id } = await client.registry.create({
      annotatorId,
      entry: draft('باريس', { aliases: ['مدينة النور', 'مدينة'] }),
      link: [mention.id],
    });
    const propose = async (
      like: { annotationId: string } | { surface: string },
      entryId: string | null = null,
    ) =>
      (await client.search.propose({ annotatorId, like, entryId })).rows.map((row) => [
        row.articleId,
        row.quote,
      ]);
    const all = [
      ['one', 'باريس'],
      ['one', 'مدينة النور'],
      ['two', 'مدينة النور'],
    ];
    expect(await propose({ annotationId: mention.id })).toEqual(all);
    expect(await propose({ surface: 'باريس' }, id)).toEqual(all);
    expect(await propose({ surface: 'باريس' })).toEqual([['one', 'باريس']]);
  });
});

describe('registry files', () => {
  const records = {
    entries: [
      { label: 'GPE', names: { ar: 'باريس', en: 'Paris' }, aliases: ['مدينة النور', 'باريسُ', 'a | b\\c'] },
      { label: 'ORG', names: { en: '=SUM(1)' }, identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
      { label: 'ORG', names: {} },
      { names: { ar: 'بلا نوع' } },
      { label: 'XXX', names: { ar: 'س' } },
    ],
  };

  it('reads JSON in one step, tells what is wrong with each entry it leaves out, and changes nothing the second time', async () => {
    const { client, annotatorId, upload } = await opened();
    const importFile = async () =>
      client.registry.importFile({ annotatorId, token: await upload('r.json', JSON.stringify(records)) });
    const report = await importFile();
    expect(report).toMatchObject({ created: 2, changed: 0, unchanged: 0 });
    expect(report.skipped).toEqual([
      { code: 'registry-record', params: { place: 'entries[3]', field: 'label' } },
      { code: 'entry-without-name', params: { place: 'entries[2]' } },
      { code: 'label-unknown', params: { place: 'entries[4]', value: 'XXX', layer: 'entity' } },
    ]);
    expect(await importFile()).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    await client.history.undo({ annotatorId });
    expect((await client.registry.list({})).total).toBe(0);
  });

  it.each(['json', 'csv'] as const)(
    'writes %s that brings everything back into another project',
    async (format) => {
      const { client, annotatorId, context, upload } = await opened();
      await client.registry.importFile({
        annotatorId,
        token: await upload('r.json', JSON.stringify(records)),
      });
      const before = await client.registry.list({});
      const delivery = await client.registry.exportFile({ format });
      const name = delivery.outcome === 'saved' ? delivery.name : '';
      const file = readFileSync(join(context.folder, name), 'utf8');
      if (format === 'csv') expect(file).toContain(`'=SUM(1)`);
      const other = await opened();
      const token = await other.upload(name, file);
      expect(await other.client.registry.importFile({ annotatorId: other.annotatorId, token })).toMatchObject(
        {
          created: 2,
          skipped: [],
        },
      );
      const decided = (rows: typeof before.rows) =>
        rows.map(({ entry: { createdAt: _made, updatedAt: _changed, ...entry } }) => entry);
      expect(decided((await other.client.registry.list({})).rows)).toEqual(decided(before.rows));
    },
  );

  it('adds what a file knows more of an entry of the same identifier or name', async () => {
    const { client, annotatorId, upload } = await opened();
    const { id } = await client.registry.create({ annotatorId, entry: draft('باريس') });
    const csv =
      'label,name_ar,name_en,aliases,identifiers\nGPE,باريس,Paris,لوتيتيا | باريز,wikidata:Q90\nGPE,بارى,,باريش,wikidata:Q90\nGPE,"غير مغلق\n';
    const report = await client.registry.importFile({ annotatorId, token: await upload('r.csv', csv) });
    expect(report).toMatchObject({
      created: 0,
      changed: 2,
      skipped: [{ code: 'csv-quote', params: { line: 4 } }],
    });
    expect((await client.registry.get({ id })).entry).toMatchObject({
      names: { ar: 'باريس', en: 'Paris' },
      aliases: ['لوتيتيا', 'باريز', 'بارى', 'باريش'],
      identifiers: [{ scheme: 'wikidata', value: 'Q90' }],
    });
  });

  it.each([['{"a": 1}'], ['نص عادي'], ['[{'], ['a,b\n1,2']])(
    'says that «%s» is no registry',
    async (content) => {
      const { client, annotatorId, upload } = await opened();
      const token = await upload('r.json', content);
      await expect(client.registry.importFile({ annotatorId, token })).rejects.toEqual(
        problem('registry-file'),
      );
    },
  );
});
