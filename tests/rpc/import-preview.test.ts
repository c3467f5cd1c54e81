import { describe, expect, it } from 'vitest';
import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import { legacyBytes } from '../helpers/legacy-encodings.ts';
import { bundleOf } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const body =
  'أعلنت وزيرة الموارد المائية، اليوم الخميس، أن الحكومة ستبدأ تطبيق تعرفة جديدة لمياه الشرب مطلع الشهر المقبل، مؤكدة أن نحو ثلثي الأسر لن تدفع شيئا.';
const text = `عنوان الخبر في الصفحة الأولى\nكتب: مراد العياري\n14 أيار/مايو 2026\n\n${body}\n\nاقرأ أيضا\nخبر آخر`;

async function opened(bundles: Parameters<typeof rpcContext>[0] = []) {
  const client = directClient(await rpcContext(bundles));
  const upload = async (path: string, content: string | Uint8Array) =>
    (await client.imports.upload({ path, content: new Blob([Buffer.from(content)]) })).token;
  const report = async (input: Parameters<typeof client.imports.run>[0]) => {
    const events: ImportEvent[] = [];
    for await (const event of await client.imports.run(input)) events.push(event);
    const last = events.at(-1);
    if (last?.kind !== 'done') throw new Error('no report');
    return last.report;
  };
  return { client, upload, report };
}

describe('a preview', () => {
  it('shows what a file would bring, guesses with their source, and keeps nothing', async () => {
    const { client, upload } = await opened([bundleOf('old', `${body} ثم`)]);
    const token = await upload('رصد/خبر.txt', legacyBytes(text, 'windows-1256'));
    const preview = await client.imports.preview({ token });
    expect(preview).toMatchObject({
      format: 'txt',
      encoding: {
        encoding: 'windows-1256',
        alternatives: [{ encoding: 'windows-1256', sampleLine: 'عنوان الخبر في الصفحة الأولى' }],
      },
      more: 0,
      problems: [],
    });
    const [article] = preview.articles;
    expect(article).toMatchObject({
      path: 'رصد/خبر.txt',
      line: null,
      text,
      metadata: { title: 'عنوان الخبر في الصفحة الأولى', author: 'مراد العياري', published: '2026-05-14' },
      guesses: { author: [{ value: 'مراد العياري', from: 'byline-cue', confidence: 'high' }] },
      warnings: [{ code: 'encoding-guessed' }],
    });
    expect(article?.regions.map(({ kind }) => kind)).toEqual([
      'title',
      'byline',
      'published',
      'body',
      'boilerplate',
      'boilerplate',
    ]);
    expect(article?.nearDuplicates.map(({ otherId }) => otherId)).toEqual(['old']);
    expect((await client.articles.list({})).total).toBe(1);
    // It is still there for the import itself.
    expect(await client.imports.preview({ token })).toEqual(preview);
  });

  it('asks for an encoding that cannot be told, with what it would read in each', async () => {
    const { client, upload } = await opened();
    const token = await upload('a.txt', Buffer.from('cfc7dad4', 'hex'));
    expect(await client.imports.preview({ token })).toMatchObject({
      encoding: {
        encoding: null,
        alternatives: [
          { encoding: 'windows-1256', sampleLine: 'داعش' },
          { encoding: 'iso-8859-6', sampleLine: 'داغش' },
        ],
      },
      articles: [],
      problems: [{ path: 'a.txt', problem: { code: 'encoding-undecided' } }],
    });
    const told = await client.imports.preview({ token, encoding: 'windows-1256' });
    expect(told.articles.map((article) => article.text)).toEqual(['داعش']);
  });

  it('of a table shows the first rows and counts the others; of what is no article, why', async () => {
    const { client, upload } = await opened();
    const rows = Array.from({ length: 30 }, (_, index) => `عنوان ${index},نص ${index}`);
    const token = await upload('t.csv', ['title,text', 'أ', ...rows].join('\n'));
    const preview = await client.imports.preview({ token });
    expect(preview).toMatchObject({
      format: 'csv',
      more: 10,
      problems: [{ problem: { code: 'csv-ragged', params: { line: 2 } } }],
    });
    expect(preview.articles.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 3),
    );
    expect(preview.articles[0]?.guesses.title?.[0]).toEqual({
      value: 'عنوان 0',
      from: 'title',
      confidence: 'high',
    });
    const picture = await upload('a.png', 'x');
    expect(await client.imports.preview({ token: picture })).toMatchObject({
      format: null,
      problems: [{ problem: { code: 'format-unknown' } }],
    });
  });
});

describe('a preview of a table', () => {
  it('tells its columns, what they are taken for and its first rows, also where no column of texts is known', async () => {
    const { client, upload } = await opened();
    const token = await upload('t.csv', 'رقم;العنوان;الخبر\n1;أول;نص أول\n2;ثان;نص ثان\n');
    const preview = await client.imports.preview({ token });
    expect(preview).toMatchObject({
      table: {
        columns: ['رقم', 'العنوان', 'الخبر'],
        fields: { title: 'العنوان' },
        rows: [
          ['1', 'أول', 'نص أول'],
          ['2', 'ثان', 'نص ثان'],
        ],
      },
      articles: [],
      problems: [{ problem: { code: 'csv-columns-missing' } }],
    });
    const told = await client.imports.preview({ token, columns: { text: 'الخبر' } });
    expect(told.table?.fields).toEqual({ title: 'العنوان', text: 'الخبر' });
    expect(told.articles.map((article) => article.text)).toEqual(['نص أول', 'نص ثان']);
  });
});

describe('a review', () => {
  it('says of one file alone which columns hold what, and that a duplicate is kept', async () => {
    const { client, upload, report } = await opened([bundleOf('old', text)]);
    const tokens = [
      await upload('t.csv', 'أ,ب\nعنوان,نص'),
      await upload('u.csv', 'أ,ب\nعنوان,نص آخر'),
      await upload('a.txt', text),
      await upload('b.txt', text),
    ];
    const [t = '', , a = ''] = tokens;
    expect((await client.imports.preview({ token: a })).articles.map((one) => one.duplicateOf)).toEqual([
      'old',
    ]);
    const { articles, skipped } = await report({
      tokens,
      reviews: { [t]: { columns: { text: 'ب', title: 'أ' } }, [a]: { onDuplicate: 'keep' } },
    });
    expect(articles.map(({ source }) => source)).toEqual(['t.csv', 'a.txt']);
    expect(skipped).toMatchObject([
      { path: 'u.csv', problem: { code: 'csv-columns-missing' } },
      { path: 'b.txt', problem: { code: 'article-duplicate' } },
    ]);
  });

  it('decides the encoding, the metadata and the lines of its file, and of no other', async () => {
    const { client, upload, report } = await opened();
    const tokens = [await upload('a.txt', text), await upload('b.txt', Buffer.from('cfc7dad4', 'hex'))];
    const [a = '', b = ''] = tokens;
    const regions = [{ kind: 'title' as const, start: 0, end: 28, origin: 'human' as const }];
    const { articles, skipped } = await report({
      tokens,
      reviews: {
        [a]: { metadata: { title: 'عنواني', author: null }, regions },
        [b]: { encoding: 'windows-1256' },
      },
    });
    expect(skipped).toEqual([]);
    expect(articles.map(({ title }) => title)).toEqual(['عنواني', 'داعش']);
    const stored = await client.articles.get({ articleId: articles[0]?.id ?? '' });
    expect(stored).toMatchObject({
      article: { title: 'عنواني', author: null, published: '2026-05-14', text },
      regions,
    });
  });

  it('whose lines lie outside the text refuses that file alone', async () => {
    const { upload, report } = await opened();
    const tokens = [await upload('a.txt', 'خبر'), await upload('b.txt', 'نبأ')];
    const regions = [{ kind: 'body' as const, start: 0, end: 99, origin: 'human' as const }];
    const { articles, skipped } = await report({ tokens, reviews: { [tokens[0] ?? '']: { regions } } });
    expect(articles.map(({ title }) => title)).toEqual(['نبأ']);
    expect(skipped).toMatchObject([{ path: 'a.txt', problem: { code: 'span-outside-text' } }]);
  });
});
