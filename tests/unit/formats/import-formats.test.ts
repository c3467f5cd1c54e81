import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { type ImportOptions, importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { metadataOf } from '../../../src-shared/arabic/metadata.ts';
import type { ImportReport } from '../../../src-shared/contract/imports.ts';
import { bundleOf, makeProject } from '../../helpers/projects.ts';
import { docxEntries, paragraph, zipOf } from '../../helpers/zip-files.ts';

type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

async function run(
  project: OpenProject,
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const all = { onDuplicate: 'skip', extendCodebook: false, proposals: true, ...options } as const;
  const sources = files.map(([path, content]) => ({ path, read: async () => Buffer.from(content) }));
  return importFiles(project, sources, all, unwatched);
}
const skips = (report: ImportReport) =>
  report.skipped.map(({ path, problem }) => [path, problem.params.line ?? null, problem.code]);

const body =
  'أعلنت وزيرة الموارد المائية، اليوم الخميس، أن الحكومة ستبدأ تطبيق تعرفة جديدة لمياه الشرب مطلع الشهر المقبل، مؤكدة أن نحو ثلثي الأسر لن تدفع شيئا.';
const page = `<html><head><meta property="og:site_name" content="الرافد"></head><body><article><h1>عنوان</h1><p>${body}</p></article></body></html>`;
const docx = zipOf(docxEntries(paragraph('عنوان المستند') + paragraph(body)));

describe('files of every format', () => {
  it('are known by themselves, alone and in an archive', async () => {
    const table = `title,text\nأ,"نص الجدول ${body}"\nب\n`;
    const inner = zipOf([{ name: 'x.txt', content: 'x' }]);
    const archive = zipOf([
      { name: 'a/خبر.txt', content: `خبر الأرشيف\n${body}` },
      { name: 'b.html', content: page.replace('عنوان', 'صفحة الأرشيف') },
      { name: 'c.docx', content: docx },
      { name: 'd.csv', content: table.replace('الجدول', 'جدول الأرشيف') },
      { name: 'e.jsonl', content: '{"format":"hashiya-article/1","text":"سجل"}\n{\n' },
      { name: 'f.png', content: 'x' },
      { name: 'g.zip', content: inner },
      { name: 'h', mode: 0o120777, content: '/etc/passwd' },
      { name: '__MACOSX/._a.txt', content: 'x' },
    ]);
    const project = await makeProject();
    const report = await run(project, [
      ['p.html', page],
      ['d.docx', docx],
      ['t.csv', table],
      ['all.zip', archive],
      ['bad.zip', archive.subarray(0, 100)],
      [
        'evil.zip',
        zipOf([
          { name: 'good.txt', content: body },
          { name: '../evil.txt', content: 'x' },
        ]),
      ],
    ]);
    expect(report.articles.map(({ title, source }) => [source, title])).toEqual([
      ['p.html', 'عنوان'],
      ['d.docx', 'عنوان المستند'],
      ['t.csv', 'أ'],
      ['all.zip/a/خبر.txt', 'خبر الأرشيف'],
      ['all.zip/b.html', 'صفحة الأرشيف'],
      ['all.zip/d.csv', 'أ'],
      ['all.zip/e.jsonl', 'سجل'],
    ]);
    expect(skips(report)).toEqual([
      ['t.csv', 3, 'csv-ragged'],
      ['all.zip/c.docx', null, 'article-duplicate'],
      ['all.zip/d.csv', 3, 'csv-ragged'],
      ['all.zip/e.jsonl', 2, 'record-not-json'],
      ['all.zip/f.png', null, 'format-unknown'],
      ['all.zip/g.zip', null, 'zip-in-zip'],
      ['all.zip/h', null, 'zip-entry-link'],
      ['bad.zip', null, 'zip-damaged'],
      ['evil.zip', null, 'zip-entry-name'],
    ]);
    expect([...iterateBundles(project)].map(({ article }) => article.sourceName)).toContain('خبر.txt');
  });

  it('that are damaged are told of by what they are named', async () => {
    const damaged = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)]);
    const report = await run(await makeProject(), [
      ['a.docx', damaged],
      ['a.zip', damaged],
    ]);
    expect(skips(report)).toEqual([
      ['a.docx', null, 'docx-damaged'],
      ['a.zip', null, 'zip-damaged'],
    ]);
  });

  it('take the format, the encoding and the columns that are named', async () => {
    const project = await makeProject();
    const inZip = zipOf([{ name: 'x.html', content: '<p>نص</p>' }]);
    const named = await run(project, [['a.zip', inZip]], { format: 'txt' });
    expect(named.articles.map(({ title }) => title)).toEqual(['<p>نص</p>']);
    const table = await run(project, [['b.csv', 'x,y\nنص,عنوان']], { columns: { text: 'x', title: 'y' } });
    expect(table.articles).toMatchObject([
      { title: 'عنوان', found: expect.arrayContaining([{ field: 'title', from: 'y' }]) },
    ]);
    const legacy = Buffer.from('cfc7dad4', 'hex');
    expect(skips(await run(project, [['c.txt', legacy]]))).toEqual([['c.txt', null, 'encoding-undecided']]);
    const told = await run(project, [['c.txt', legacy]], { encoding: 'windows-1256' });
    expect(told.articles.map(({ title }) => title)).toEqual(['داعش']);
  });
});

describe('proposals', () => {
  const text = `الرئيسية / أخبار / محليات\nعنوان الخبر الأول في الصفحة\n768\nكتب: مراد العياري\n14 أيار/مايو 2026\n\n${body}\n\nاقرأ أيضا\nخبر آخر`;
  it('say what each line is and what is known, and leave the text as it was', async () => {
    const project = await makeProject();
    const { articles } = await run(project, [['a.txt', text]]);
    const [stored] = [...iterateBundles(project)];
    expect(stored?.article).toMatchObject({
      text,
      title: 'عنوان الخبر الأول في الصفحة',
      author: 'مراد العياري',
      published: '2026-05-14',
    });
    expect(
      stored?.regions.map(({ kind, start, end, origin }) => [kind, text.slice(start, end), origin]),
    ).toEqual([
      ['boilerplate', 'الرئيسية / أخبار / محليات', 'rule'],
      ['title', 'عنوان الخبر الأول في الصفحة', 'rule'],
      ['boilerplate', '768', 'rule'],
      ['byline', 'كتب: مراد العياري', 'rule'],
      ['published', '14 أيار/مايو 2026', 'rule'],
      ['body', body, 'rule'],
      ['boilerplate', 'اقرأ أيضا', 'rule'],
      ['boilerplate', 'خبر آخر', 'rule'],
    ]);
    expect(articles[0]?.found.map(({ field }) => field)).toEqual(['title', 'author', 'published']);
  });

  it('that are hardly better than none are left to a person', async () => {
    const project = await makeProject();
    // A name and nothing that says whose: a byline, or the person the article is about.
    const doubtful = `عنوان الخبر الأول في الصفحة\nمراد العياري\n14 أيار/مايو 2026\n\n${body}`;
    expect(metadataOf(doubtful, null).author).toMatchObject([{ value: 'مراد العياري', confidence: 'low' }]);
    await run(project, [['a.txt', doubtful]]);
    expect([...iterateBundles(project)][0]?.article).toMatchObject({ author: null, published: '2026-05-14' });
  });

  it('are left out when not wanted, and never made of records', async () => {
    const project = await makeProject();
    await run(project, [['a.txt', text]], { proposals: false });
    await run(project, [['b.jsonl', JSON.stringify({ format: 'hashiya-article/1', text: `${text} 2` })]]);
    for (const { article, regions } of iterateBundles(project)) {
      expect(regions).toEqual([]);
      expect(article).toMatchObject({ title: 'الرئيسية / أخبار / محليات', author: null, published: null });
    }
  });
});

describe('near-duplicates', () => {
  const words = Array.from({ length: 60 }, (_, index) => `كلمة${index}`);
  const original = `عنوان\n${words.join(' ')}.`;
  const changed = `عنوان\n${words.with(-1, 'غيرها').join(' ')}.`;
  it('are kept and reported, from the project and from the same import', async () => {
    const project = await makeProject([bundleOf('old', original)]);
    const report = await run(project, [
      ['1.txt', changed],
      ['2.txt', `عنوان\n${words.toReversed().join(' ')}.`],
      ['3.txt', changed.replace('كلمة0 ', 'أولى ')],
    ]);
    const [first, , third] = report.articles;
    expect(report.articles).toHaveLength(3);
    expect(
      report.nearDuplicates.map(({ path, id, otherId, otherTitle }) => [path, id, otherId, otherTitle]),
    ).toEqual([
      ['1.txt', first?.id, 'old', 'old'],
      ['3.txt', third?.id, first?.id, 'عنوان'],
      ['3.txt', third?.id, 'old', 'old'],
    ]);
    // 61 words with the title make 57 shingles of five; another last word changes one, so that 56 of 58 are common.
    expect(report.nearDuplicates[0]?.similarity).toBeCloseTo(56 / 58);
  });

  it('of the same text are whole ones, where they are kept at all', async () => {
    const project = await makeProject([bundleOf('old', original)]);
    expect((await run(project, [['1.txt', original]])).nearDuplicates).toEqual([]);
    const { nearDuplicates } = await run(project, [['1.txt', original]], { onDuplicate: 'keep' });
    expect(nearDuplicates.map(({ otherId, similarity }) => [otherId, similarity])).toEqual([['old', 1]]);
  });

  it('are not made of what two pages of a site share around different articles', async () => {
    const around = (inner: string) =>
      `الرئيسية / أخبار\n${inner}\nاقرأ أيضا\n${Array.from({ length: 30 }, (_, index) => `رابط رقم ${index}`).join('\n')}`;
    const project = await makeProject();
    const other =
      'قال رئيس اتحاد كرة القدم في مؤتمر صحافي إن القرعة ألغيت بعد اعتراض الأندية، وإن موعدا جديدا سيحدد في اجتماع يعقد الأسبوع المقبل في مقر الاتحاد.';
    const report = await run(project, [
      ['1.txt', around(`عنوان أول\n${body}`)],
      ['2.txt', around(`عنوان ثان\n${other}`)],
    ]);
    expect(report.nearDuplicates).toEqual([]);
  });
});

// Scraped articles that may not be copied into this repository; what a person who read the pages finds in them.
const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const known: Readonly<Record<string, object>> = {
  '001': {
    title: 'سبع دول في التحالف ضد داعش تقرر تحرير الرقة و الموصل و قصف ليبيا',
    outlet: null,
    published: null,
  },
  '002': {
    title: 'فرنسا تستضيف اجتماعا رفيع المستوى لـ«القضاء على داعش كليا ونهائيا»',
    outlet: 'بوابة الوسط',
    published: '2019-06-26',
  },
  '003': {
    title: 'لندن تستضيف عشرين دولة مشاركة في التحالف ضد داعش التكفيري',
    outlet: 'الحیاة',
    published: null,
  },
};

describe.skipIf(!existsSync(corpus))('the scraped corpus', () => {
  it('comes in with titles, outlets and dates, and its text untouched', async () => {
    const project = await makeProject();
    const names = readdirSync(corpus).filter((name) => name.slice(0, 3) in known);
    const files = names.map((name) => [name, readFileSync(new URL(name, corpus))] as const);
    const report = await run(project, files);
    expect(report.skipped).toEqual([]);
    const stored = [...iterateBundles(project)];
    expect(stored.map(({ article }) => article)).toMatchObject(names.map((name) => known[name.slice(0, 3)]));
    expect(stored.map(({ article }) => Buffer.from(article.text))).toEqual(files.map(([, bytes]) => bytes));
    console.info(
      JSON.stringify(
        report.articles.map(({ source, found }) => [source, found]),
        null,
        1,
      ),
    );
  });
});
