import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashiya } from '../helpers/command-line.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { filesIn, temporaryFolder } from '../helpers/projects.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

let folder: string;
let project: string;
beforeEach(async () => {
  folder = temporaryFolder();
  project = join(folder, 'p.hashiya');
  await hashiyaHere(['new', project]);
});

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const line = (fields: object) => `${JSON.stringify({ format: 'hashiya-article/1', ...fields })}\n`;
const titles = async () =>
  JSON.parse((await hashiyaHere(['list', project, '--json'])).stdout).map(
    ({ title }: { title: string }) => title,
  );

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const text = 'قالت باريس 👨‍👩‍👧 إن';
const entity = (spans: object[], label = 'GPE') => ({ annotator: 'سلمى', layer: 'entity', label, spans });

describe('a file that cannot be imported', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', 'e.txt', '', /The file is empty/],
    ['binary', 'b.txt', png, /not a text file \(byte 6/],
    [
      'a picture',
      'b.png',
      png,
      /format of this file is not known; it can be one of: txt, html, docx, csv, zip, jsonl/,
    ],
    ['no UTF-8', 'u.txt', Buffer.from('d8a8ff', 'hex'), /not valid UTF-8 \(first wrong byte: 2\)/],
    [
      'a span outside',
      'r.jsonl',
      line({ text, annotations: [entity([{ start: 5, end: 500 }])] }),
      /line 1, annotations\[0\]\.spans\[0\]: The span 5–500 lies outside/,
    ],
    [
      'a span inside a character',
      'r.jsonl',
      line({ text, annotations: [entity([{ start: 11, end: 13 }])] }),
      /line 1, annotations\[0\]: The span 11–13 begins or ends inside/,
    ],
    [
      'a wrong quote',
      'r.jsonl',
      line({ text, annotations: [entity([{ start: 5, end: 10, quote: 'لندن' }])] }),
      /covers “باريس”, but its quote is “لندن”/,
    ],
    [
      'an unknown label',
      'r.jsonl',
      line({ text, annotations: [entity([{ start: 5, end: 10 }], 'CITY')] }),
      /no label “CITY” in the layer entity/,
    ],
  ])('%s: one line, exit status 1, nothing stored', async (_name, name, content, said) => {
    const path = write(name, content);
    const before = filesIn(folder);
    const { status, stderr } = await hashiyaHere(['import', project, path]);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(new RegExp(`^hashiya: ${path}[,:] [^\\n]+\\n$`));
    expect(status).toBe(1);
    expect(filesIn(folder)).toEqual(before);
    expect(await titles()).toEqual([]);
  });

  it('is not even read where it is too large', async () => {
    const path = write('large.txt', '');
    truncateSync(path, 200 * 1024 * 1024);
    const { status, stderr } = await hashiyaHere(['import', project, path]);
    expect(status).toBe(1);
    expect(stderr).toBe(`hashiya: ${path}: The file has 200 MB; at most 100 MB are read.\n`);
  });

  it('stops no other; the report names it', async () => {
    const data = join(folder, 'data');
    mkdirSync(join(data, 'inner'), { recursive: true });
    for (const name of ['1.txt', '2.txt', 'inner/3.txt']) writeFileSync(join(data, name), `خبر ${name}`);
    writeFileSync(join(data, 'x.txt'), png);
    const { status, stdout, stderr } = await hashiya([
      'import',
      project,
      data,
      join(folder, 'no.txt'),
      '--json',
    ]);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.articles.map(({ source }: { source: string }) => source)).toEqual(
      ['1.txt', '2.txt', 'inner/3.txt'].map((name) => join(data, name)),
    );
    expect(report.skipped.map(({ path }: { path: string }) => path)).toEqual([
      join(data, 'x.txt'),
      join(folder, 'no.txt'),
    ]);
    expect(report).toMatchObject({
      annotations: 0,
      warnings: [],
      skipped: [{ reason: expect.stringContaining('not a text file') }, {}],
    });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    // Once more: everything is there already, which is no failure.
    const again = await hashiyaHere(['import', project, join(data, '1.txt'), '--json']);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout).skipped[0].reason).toContain('already has this article');
    const kept = await hashiyaHere(['import', project, join(data, '1.txt'), '--on-duplicate', 'keep']);
    expect(kept).toMatchObject({ status: 0, stderr: expect.stringContaining('100% the same as') });
    expect(await titles()).toHaveLength(4);
  });
});

describe('options', () => {
  it('name the encoding, the owner and whether the codebook may grow', async () => {
    const legacy = write('l.txt', Buffer.from('cfc7dad4', 'hex'));
    expect((await hashiyaHere(['import', project, legacy, '--encoding', 'windows-1256'])).status).toBe(0);
    const { annotator: _, ...ownerless } = entity([{ start: 5, end: 10 }], 'CITY');
    const records = write('r.jsonl', line({ text, annotations: [ownerless] }));
    const options = ['--annotator', 'يوسف', '--extend-codebook', '--json'];
    const { stdout } = await hashiyaHere(['import', project, records, ...options]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ annotations: 1, skipped: [], warnings: [{ path: records }] });
    const article = JSON.parse(
      (await hashiyaHere(['show', project, report.articles[0].id, '--json'])).stdout,
    );
    expect(article.annotations[0]).toMatchObject({
      annotator: 'يوسف',
      label: 'CITY',
      spans: [{ quote: 'باريس' }],
    });
    expect(await titles()).toEqual(['داعش', text]);
    expect(await hashiyaHere(['import', project, legacy, '--encoding', 'klingon'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'hashiya: The encoding “klingon” is not known.\n',
    });
  });

  it('name the columns of a table, and leave lines and guesses alone', async () => {
    const table = write('t.csv', 'sep=;\nرأس;المتن كله\nأ;"اقرأ أيضا\nنص"\nب\n');
    const refused = await hashiyaHere(['import', project, table]);
    expect(refused).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('the columns are: رأس, المتن كله'),
    });
    const columns = ['--column', 'text=المتن كله', '--column', 'title=رأس'];
    const { stdout } = await hashiyaHere(['import', project, table, ...columns, '--no-proposals', '--json']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      articles: [{ title: 'أ', source: table, found: [{ field: 'title', from: 'رأس' }] }],
      skipped: [{ path: table, reason: 'line 5: The row has 1 cell; the header has 2.' }],
      nearDuplicates: [],
    });
    const shown = await hashiyaHere(['show', project, report.articles[0].id, '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ text: 'اقرأ أيضا\nنص', regions: [] });
  });

  it('are asked for where an encoding cannot be told', async () => {
    const legacy = write('l.txt', Buffer.from('cfc7dad4', 'hex'));
    expect(await hashiyaHere(['import', project, legacy])).toMatchObject({
      status: 1,
      stderr: `hashiya: ${legacy}: The encoding cannot be told for sure; name it. It may be: windows-1256 «داعش», iso-8859-6 «داغش».\n`,
    });
  });

  it('are answered in Arabic where the person’s language is', async () => {
    const path = write('e.txt', '');
    const { stderr } = await hashiya(['import', project, path], { language: 'ar_SY.UTF-8' });
    expect(stderr).toBe(`hashiya: ${path}: الملف فارغ.\n`);
  });
});

it('tells of each article only the likest of those that are nearly the same, and how many more there are', async () => {
  const news = Array.from({ length: 60 }, (_, index) => `كلمة${index} خبر${index}`).join(' ');
  const paths = ['أ', 'ب', 'ت'].map((end) => write(`${end}.txt`, `${news} ${end}`));
  const { stderr } = await hashiyaHere(['import', project, ...paths, '--no-proposals']);
  const notes = stderr.trimEnd().split('\n');
  expect(notes).toHaveLength(2);
  expect(notes[0]).not.toContain('more');
  expect(notes[1]).toMatch(/the same as .*, and much the same as 1 more$/);
});

describe('an interrupt', () => {
  it('leaves nothing behind', async () => {
    const records = Array.from({ length: 60_000 }, (_, index) => line({ text: `${text} ${index}` })).join('');
    const path = write('many.jsonl', records);
    const { status, stdout, stderr } = await hashiya(['import', project, path], {
      // SQLite's log beside the project shows that the import has begun; 60,000 records take far longer than a look at it.
      onStart(child) {
        const look = setInterval(() => {
          if (!existsSync(`${project}-wal`)) return;
          clearInterval(look);
          child.kill('SIGINT');
        }, 5);
      },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'hashiya: Cancelled; nothing was changed.\n',
    });
    expect(await titles()).toEqual([]);
    expect(filesIn(folder)).toEqual(['many.jsonl', 'p.hashiya']);
  });
});

describe('real articles', () => {
  it.skipIf(!existsSync(corpus))('come out as the very bytes that went in', async () => {
    expect((await hashiyaHere(['import', project, corpus])).status).toBe(0);
    const out = join(folder, 'texts');
    expect(await hashiyaHere(['export', project, '--format', 'txt', '--out', out])).toMatchObject({
      status: 0,
      stderr: '',
    });
    const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(corpus, name)))).toBe(true);
    }
  });

  it('and the sample make the same project again, in every unit', async () => {
    const first = join(folder, 'sample');
    await hashiyaHere(['new', first, '--sample']);
    for (const unit of ['utf16', 'codepoint', 'byte']) {
      const second = join(folder, `copy-${unit}`);
      const data = [1, 2].map((number) => join(folder, `${unit}-${number}.jsonl`));
      const exported = (from: string, to = '') =>
        hashiyaHere(['export', from, '--format', 'jsonl', '--offset-unit', unit, '--out', to]);
      expect((await exported(first, data[0])).status).toBe(0);
      await hashiyaHere(['new', second]);
      // The sample has a repost: the one thing to be told of it.
      const { status, stderr } = await hashiyaHere(['import', second, data[0] ?? '']);
      expect(status).toBe(0);
      expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('the same as')]);
      expect((await exported(second, data[1])).status).toBe(0);
      expect(readFileSync(data[1] ?? '').equals(readFileSync(data[0] ?? ''))).toBe(true);
      expect((await hashiyaHere(['check', second])).status).toBe(0);
    }
  }, 240_000);
});
