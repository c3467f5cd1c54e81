import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashiya } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/projects.ts';

interface Row {
  readonly articleId: string;
  readonly title: string;
  readonly hits: readonly { start: number; end: number; quote: string; before: string; after: string }[];
}

/** A project of these files, by name; and what a search of it prints, with the stored texts. */
async function projectOf(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const project = join(folder, 'p.hashiya');
  mkdirSync(join(folder, 'in'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'in', name), text);
  expect(await hashiya(['new', project])).toMatchObject({ status: 0, stderr: '' });
  expect((await hashiya(['import', project, join(folder, 'in')])).status).toBe(0);
  const search = async (...args: string[]): Promise<Row[]> => {
    const { status, stdout } = await hashiya(['search', project, ...args, '--json']);
    expect(status).toBe(0);
    return JSON.parse(stdout);
  };
  const textOf = async (articleId: string): Promise<string> =>
    JSON.parse((await hashiya(['show', project, articleId, '--json'])).stdout).text;
  return { project, search, textOf };
}

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

describe('search', () => {
  it('prints every hit with its exact characters and offsets into the stored text', async () => {
    const { search, textOf } = await projectOf({
      'a.txt': 'خبر 😀 أول\r\nوصل الرئيس الأمريكيّ إلى باريس في ٢٦ يونيو، وأضاف الأمريكى:\n«لداعِش».',
      'b.txt': 'خبر ثان\nلا شيء هنا.',
    });
    const [row, ...others] = await search('امريكي');
    expect(others).toEqual([]);
    const text = await textOf(row?.articleId ?? '');
    expect(row?.hits.map((hit) => hit.quote)).toEqual(['أمريكيّ', 'أمريكى']);
    for (const { start, end, quote, before, after } of row?.hits ?? []) {
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(start - before.length, start)).toBe(before);
      expect(text.slice(end, end + after.length)).toBe(after);
    }
    expect((await search('26 يونيو'))[0]?.hits.map((hit) => hit.quote)).toEqual(['٢٦ يونيو']);
    expect(await search('خبر', '--limit', '1')).toHaveLength(1);
    expect(await search('خبر')).toHaveLength(2);
    expect(await search('لندن')).toEqual([]);
  });

  it('prints lines that other programs can cut, and answers a wrong limit or no query with usage', async () => {
    const { project } = await projectOf({ 'a.txt': 'عنوان\nفي باريس وبباريس' });
    const { stdout } = await hashiya(['search', project, 'باريس']);
    const lines = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t').slice(1));
    expect(lines).toEqual([
      ['عنوان', 'عنوان في', 'باريس', 'وبباريس'],
      ['عنوان', 'عنوان في باريس وب', 'باريس', ''],
    ]);
    for (const limit of ['0', '-1', 'x', '1.5']) {
      const { status, stdout, stderr } = await hashiya(['search', project, 'باريس', `--limit=${limit}`]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^hashiya: [^\n]+--limit[^\n]+\n$/);
    }
    expect((await hashiya(['search', project])).status).toBe(2);
    expect(await hashiya(['search', project, '* " OR NEAR('])).toMatchObject({ status: 0, stdout: '' });
  });

  // Counted in the files themselves with `grep -o`, spelling by spelling. «الحیاة» has a Farsi yeh; nothing there is «سيحضره».
  it.skipIf(!existsSync(corpus))('finds the forms that scraped articles have', async () => {
    const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
    const { search } = await projectOf(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(corpus, name), 'utf8')])),
    );
    const expected: Readonly<Record<string, Record<string, number>>> = {
      امريكي: { أمريكي: 1, امريكي: 2 },
      'الامم المتحدة': { 'الأمم المتحدة': 1 },
      سيحضره: {},
      '26 يونيو': { '26 يونيو': 1 },
      داعش: { داعش: 34 },
      الحياة: { الحیاة: 1 },
    };
    for (const [query, forms] of Object.entries(expected)) {
      const quotes = (await search(query)).flatMap(({ hits }) => hits.map((hit) => hit.quote));
      const found = Object.entries(Object.groupBy(quotes, (quote) => quote));
      expect(Object.fromEntries(found.map(([form, all]) => [form, all?.length]))).toEqual(forms);
    }
  });
});
