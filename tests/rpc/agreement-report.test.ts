import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeReport } from '../../src-main/services/agreement-export.ts';
import type { Language } from '../../src-shared/i18n/message-texts.ts';
import { agreementProject, disagreementsOf, mention, reportOf } from '../helpers/agreement-projects.ts';
import { temporaryFolder } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const text = 'وصل الوفد إلى باريس أمس';

/** In «a» both mark the same, in «b» the second marks another stretch under the same label. */
const half = () =>
  agreementProject(
    ['سلمى', 'يوسف'],
    [
      { id: 'a', text, marks: [mention('1', 'سلمى', [[14, 19]]), mention('2', 'يوسف', [[14, 19]])] },
      { id: 'b', text, marks: [mention('3', 'سلمى', [[14, 19]]), mention('4', 'يوسف', [[4, 9]])] },
    ],
  );

it('says between what a label lies by the same resamples as the numbers', async () => {
  const report = reportOf(await half(), ['سلمى', 'يوسف'], { bootstrap: 400 });
  // By hand: of two articles a resample is a twice (F1 1), b twice (0) or both (0.5); a quarter each of the first two, far more than 2.5 %.
  expect(report.labels).toMatchObject([{ label: 'GPE', f1Exact: 0.5, low: 0, high: 1 }]);
  expect(report.metrics.f1Exact).toMatchObject({ value: 0.5, low: 0, high: 1 });
  expect(reportOf(await half(), ['سلمى', 'يوسف']).labels).toMatchObject([{ low: null, high: null }]);
});

it('lists what a cell of the confusion matrix counts', async () => {
  const project = await agreementProject(
    ['سلمى', 'يوسف'],
    [
      {
        id: 'a',
        text,
        marks: [
          mention('1', 'سلمى', [[14, 19]]),
          mention('2', 'يوسف', [[14, 19]], { label: 'LOC' }),
          mention('3', 'سلمى', [[4, 9]], { label: 'ORG' }),
          mention('4', 'يوسف', [[20, 23]], { label: 'DTM' }),
        ],
      },
    ],
  );
  const people = ['سلمى', 'يوسف'];
  const { confusion } = reportOf(project, people);
  const sides = [...confusion.labels, null];
  for (const [row, first] of sides.entries()) {
    for (const [column, second] of sides.entries()) {
      const { total } = disagreementsOf(project, people, { labels: [first, second] });
      // Here nobody agrees with anybody, so that every mark of the matrix is a disagreement.
      expect(total, `${first} ${second}`).toBe(confusion.counts[row]?.[column]);
    }
  }
  expect(disagreementsOf(project, people, { labels: ['GPE', 'LOC'] }).total).toBe(1);
  expect(disagreementsOf(project, people, { labels: ['LOC', 'GPE'] }).total).toBe(0);
});

it('counts what everybody has done, also where nobody else did', async () => {
  const client = directClient(await rpcContext([]));
  await client.annotators.create({ name: 'سلمى' });
  expect(await client.agreement.work()).toEqual([
    { annotatorId: expect.any(String), done: 0, hasBegun: false },
  ]);
});

const hostile = '=HYPERLINK("http://x")<script>alert(1)</script>';

async function written(format: 'html' | 'csv', language: Language): Promise<string> {
  const project = await agreementProject(
    [hostile, 'يوسف'],
    [{ id: 'a', text, marks: [mention('1', hostile, [[14, 19]]), mention('2', 'يوسف', [[4, 9]])] }],
  );
  const report = reportOf(project, [hostile, 'يوسف'], { bootstrap: 20, seed: 42 });
  const path = join(temporaryFolder(), `report.${format}`);
  writeReport(project, path, { report, format, language });
  return readFileSync(path, 'utf8');
}

it('writes a page that holds all that is needed to compute it again, and runs nothing', async () => {
  const page = await written('html', 'ar');
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/(src|href)=/);
  for (const said of [
    'hashiya 0.0.0',
    '42',
    'title+body',
    'يوسف',
    'F1 بالتطابق التام',
    'المخطط',
    'الإصدار 1',
    '2026-',
  ])
    expect(page).toContain(said);
  const english = await written('html', 'en');
  expect(english).toContain('<html lang="en" dir="ltr">');
  expect(english).toContain('F1, exact');
});

it('writes a table that no spreadsheet calculates', async () => {
  const table = await written('csv', 'en');
  expect(table.startsWith('\ufeff')).toBe(true);
  const cells = table.split(/\r\n/).flatMap((line) => line.split(','));
  expect(cells.filter((cell) => /^"?[=+@]/.test(cell.trim()))).toEqual([]);
  expect(table).toContain(`'=HYPERLINK`);
  expect(table).toMatch(/^settings,Seed,42\r$/m);
  // The number of articles, and the one that was compared.
  expect(table).toMatch(/^articles,a,a,1,1,0,\r$/m);
});
