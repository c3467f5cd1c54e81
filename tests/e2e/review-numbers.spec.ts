import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { AgreementReport } from '../../src-shared/contract/agreement.ts';
import { hashiya } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

let home: string;
let host: HostProcess;

test.beforeEach(async () => {
  home = temporaryHome();
  // The bundled sample, in which سلمى and يوسف finished five articles.
  host = await startHostProcess({ home });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

/** The report of the same project from the command line, an independent way to it. */
const reported = (...more: string[]): AgreementReport =>
  JSON.parse(
    hashiya(
      'agreement',
      join(home, 'projects', 'sample.hashiya'),
      '--annotators',
      'سلمى,يوسف',
      ...more,
      '--json',
    ),
  );

async function openReview(page: Page): Promise<void> {
  await page.goto(host.url);
  await page.getByRole('link', { name: 'المراجعة' }).click();
  await page.getByRole('main').getByRole('button', { name: 'سلمى' }).click();
  await expect(page.getByRole('heading', { name: 'المراجعة والتحكيم' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

const numbers = (page: Page) => page.getByRole('region', { name: 'الأرقام الرئيسة' });
const confusion = (page: Page) => page.getByRole('table', { name: 'خلط الأنواع واتفاق كل نوع' });
const list = (page: Page) => page.getByRole('region', { name: 'الخلافات' });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).include('.rv').exclude('.dis').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the numbers are those of the service, with their intervals and what they are of', async ({ page }) => {
  await openReview(page);
  const { metrics, pairs, labels, articles } = reported();
  for (const name of ['f1Exact', 'f1Overlap', 'uAlpha', 'gamma']) {
    const { value = null, low = null, high = null, n } = metrics[name] ?? {};
    if (value === null || low === null || high === null) throw new Error(`${name} is undefined`);
    const shown = numbers(page);
    await expect(shown).toContainText(value.toFixed(3));
    await expect(shown).toContainText(`[${low.toFixed(3)}, ${high.toFixed(3)}]`);
    await expect(shown).toContainText(`ن = ${n}`);
  }
  await expect(page.getByText(`${articles.compared} مقالات مقارَنة`)).toBeVisible();
  await expect(page.getByText(/البذرة 7/)).toBeVisible();
  const [pair] = pairs;
  await expect(page.getByRole('button', { name: /F1 صارم: / }).first()).toHaveText(
    pair?.f1Exact?.toFixed(2) ?? '',
  );
  await expect(confusion(page).getByRole('row')).toHaveCount(labels.length + 2);
  await expectAccessible(page);
  for (const tab of ['المقالات', 'السمات', 'الواسمون', 'الأسباب', 'كل الأرقام', 'رأي ثانٍ']) {
    await page.getByRole('radiogroup', { name: 'الجدول' }).getByText(tab, { exact: true }).click();
    await expectAccessible(page);
  }

  await page.getByRole('radio', { name: 'ادّعاءات' }).click();
  const claims = reported('--layer', 'claim').metrics.uAlpha?.value;
  await expect(numbers(page)).toContainText(claims?.toFixed(3) ?? '–');
  await page.getByRole('radio', { name: 'مواقف' }).click();
  const stances = reported('--layer', 'stance').metrics.tripleExact?.value;
  await expect(numbers(page)).toContainText(stances?.toFixed(3) ?? '–');
  await expectAccessible(page);
});

test('a cell, reached with the arrows, narrows the list to what it counts, and gives it back', async ({
  page,
}) => {
  await openReview(page);
  const { confusion: counted, causes } = reported();
  const all = Object.values(causes).reduce((sum, count) => sum + count, 0);
  await expect(list(page)).toContainText(`الكل ${all}`);
  const first = confusion(page).getByRole('button').first();
  await expect(first).toBeVisible();
  await first.focus();
  // To the last of the row: the marks of سلمى's first label for which يوسف has none; the bar of the label stands behind it.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  const cell = page.locator('.rv-conf :focus');
  const label = counted.labels.indexOf('PER');
  const expected = counted.counts[label]?.at(-1) ?? 0;
  await expect(cell).toHaveText(String(expected));
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(list(page)).toContainText(`الكل ${expected}`);
  await page.keyboard.press('Enter');
  await expect(list(page)).toContainText(`الكل ${all}`);
});

test('nothing to compare is said in words, and a report is taken away', async ({ page }) => {
  await openReview(page);
  await expect(numbers(page)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'تصدير التقرير' }).click();
  await page.getByRole('menuitem', { name: 'صفحة (HTML)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/agreement-entity\.html$/);
  const written = readFileSync(await file.path(), 'utf8');
  expect(written).toContain('dir="rtl"');
  expect(written).toContain(reported().metrics.f1Exact?.value?.toFixed(4) ?? '–');

  await page.getByRole('button', { name: /إخراج .*يوسف/ }).click();
  await expect(page.getByText('يحتاج قياس الاتفاق إلى واسمَين أو أكثر؛')).toBeVisible();
  await expect(numbers(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'إضافة واسم إلى المقارنة' }).click();
  await page.getByRole('menuitem', { name: 'يوسف' }).click();
  await expect(numbers(page)).toBeVisible();
});
