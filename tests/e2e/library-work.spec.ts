import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { axe } from '../helpers/axe.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

let host: HostHere;
let project: OpenProject;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

const rows = (page: Page) => page.getByRole('grid').locator('tbody tr');
const titles = (page: Page) => rows(page).locator('.article-title');
const bar = (page: Page) => page.getByRole('region', { name: /المقالات المحددة|Selected articles/ });

/** The library of the sample, which has ten articles of ten outlets, for سلمى; for nobody where `name` is null. */
async function openLibrary(page: Page, name: string | null = 'سلمى'): Promise<void> {
  project = await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: true });
  if (name) {
    const { id } = ensureAnnotator(project, name);
    host.workbench.preferences.set({ annotators: { [project.id]: id } });
  }
  await page.goto(host.url);
  await expect(titles(page)).toHaveCount(10);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Everything the project holds, read behind the page's back. */
const everything = () => JSON.stringify(articleIds(project).map((id) => readBundle(project, id)));

/** The state of this annotator in every article; undefined where nothing was said. */
function statesOf(name: string): (string | undefined)[] {
  const { id } = ensureAnnotator(project, name);
  return articleIds(project).map(
    (articleId) => readBundle(project, articleId).status.find((one) => one.annotatorId === id)?.state,
  );
}

test('filters by outlet, date, state, label and length, all at once, from the keyboard', async ({ page }) => {
  await openLibrary(page);
  const outlets = await rows(page).locator('.col-outlet').allInnerTexts();
  await page.getByRole('button', { name: 'المنفذ: الكل' }).focus();
  await page.keyboard.press('Enter');
  const options = page.getByRole('option');
  await expect(options).toHaveCount(new Set(outlets).size);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'المنفذ: منفذان' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'نتيجتان' })).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(10);

  // Every article of the sample is of 2026; these are those of May, by the dates shown.
  await expect(titles(page)).toHaveCount(10);
  const inMay = (await rows(page).locator('.col-published').allInnerTexts()).filter((date) =>
    date.includes('مايو'),
  );
  await page.getByRole('button', { name: 'التاريخ: الكل' }).click();
  await page.getByLabel('من', { exact: true }).fill('٢٠٢٦/٥');
  await page.getByLabel('إلى', { exact: true }).fill('2026-13');
  await expect(page.getByText('هذا ليس تاريخًا')).toBeVisible();
  await page.getByLabel('إلى', { exact: true }).fill('2026-05');
  await expect(rows(page)).toHaveCount(inMay.length);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'مسح الكل' }).click();
  await expect(rows(page)).toHaveCount(10);

  const done = statesOf('سلمى').filter((state) => state === 'done').length;
  await page.getByRole('button', { name: 'الحالة: الكل' }).click();
  await page.getByText('منجز', { exact: true }).click();
  await expect(rows(page)).toHaveCount(done);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'الوسم: الكل' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /الوسم/ }).click();
  await page
    .getByRole('option', { name: /ادّعاء: / })
    .first()
    .click();
  const claimed = articleIds(project).filter((id) => {
    const { annotations, status } = readBundle(project, id);
    const mine = ensureAnnotator(project, 'سلمى').id;
    return (
      annotations.some(({ layer }) => layer === 'claim') &&
      status.some((one) => one.annotatorId === mine && one.state === 'done')
    );
  });
  await expect(rows(page)).toHaveCount(claimed.length);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'الطول: الكل' }).click();
  await page.getByLabel('من', { exact: true }).fill('100000');
  await expect(page.getByText('لا مقال يوافق عوامل التصفية هذه.')).toBeVisible();
  await expectAccessible(page);
});

test('keeps filters while the person is elsewhere, and saves them under a name', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'المنفذ: الكل' }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(1);
  await expect(titles(page)).toHaveCount(1);
  const [title = ''] = await titles(page).allInnerTexts();
  await page.getByRole('link', { name: 'الوسم' }).click();
  await page.getByRole('link', { name: 'المكتبة' }).click();
  await expect(titles(page)).toHaveText([title]);

  await page.getByRole('button', { name: 'عمليات بحث محفوظة' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'حفظ البحث' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('منفذ واحد');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'حفظ البحث' })).toBeFocused();
  await page.getByRole('button', { name: 'مسح الكل' }).click();
  await expect(rows(page)).toHaveCount(10);

  await page.reload();
  await expect(rows(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'عمليات بحث محفوظة' }).click();
  await page.getByRole('button', { name: /تغيير اسم/ }).click();
  await expect(page.getByLabel('الاسم')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('اسم آخر');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /تطبيق .*اسم آخر/ }).click();
  await expect(titles(page)).toHaveText([title]);
  await page.getByRole('button', { name: 'عمليات بحث محفوظة' }).click();
  await page.getByRole('button', { name: /حذف .*اسم آخر/ }).click();
  await expect(page.getByText('لا بحث محفوظًا بعد.')).toBeVisible();
});

test('selects from the keyboard and hands out what is selected, one undo for all', async ({ page }) => {
  await openLibrary(page, 'مريم');
  const before = everything();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Space');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 مقالات محددة');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await rows(page).nth(1).locator('.col-check').click();
  await rows(page)
    .nth(4)
    .locator('.col-check')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 مقالات محددة');
  await expect(page.getByRole('checkbox')).toBeChecked({ indeterminate: true });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('10 مقالات محددة');
  await expectAccessible(page);

  // مريم has nothing yet: with no overlap ten articles are shared between her and نورا, five each.
  ensureAnnotator(project, 'نورا');
  await bar(page).getByRole('button', { name: 'نورا' }).click();
  await bar(page).getByText('بلا', { exact: true }).click();
  await bar(page).getByLabel('البذرة').fill('7');
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'إسناد', exact: true }).click();
  await expect(page.getByText('10 إسنادات جديدة')).toBeVisible();
  await expect.poll(() => statesOf('نورا').filter((state) => state === 'todo')).toHaveLength(5);
  const [mine, hers] = [statesOf('مريم'), statesOf('نورا')];
  expect(mine.filter((state) => state === 'todo')).toHaveLength(5);
  expect(hers).toEqual(mine.map((state) => (state === undefined ? 'todo' : undefined)));

  await bar(page).getByRole('button', { name: 'ضبط الحالة' }).click();
  await page.getByRole('menuitem', { name: 'منجز' }).click();
  await expect(page.getByText('تغيرت 20 حالة')).toBeVisible();
  await expect.poll(() => statesOf('نورا')).toEqual(Array.from({ length: 10 }, () => 'done'));
  await page.getByRole('button', { name: 'تراجع', exact: true }).click();
  await expect(page.getByText('جرى التراجع عن: ضبط الحالة')).toBeVisible();
  await expect.poll(() => statesOf('نورا')).toEqual(hers);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('جرى التراجع عن: إسناد مقالات')).toBeVisible();
  await expect.poll(() => everything()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('أُعيد: إسناد مقالات')).toBeVisible();
  await expect.poll(() => statesOf('نورا')).toEqual(hers);
});

test('deletes articles with all that is in them, and brings everything back', async ({ page }) => {
  await openLibrary(page);
  const before = everything();
  const all = await titles(page).allInnerTexts();
  const annotations = articleIds(project)
    .slice(1, 3)
    .flatMap((id) => readBundle(project, id).annotations).length;
  await rows(page).nth(1).locator('.col-check').click();
  await rows(page).nth(2).locator('.col-check').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'حذف المقالات' });
  await expect(dialog).toContainText('مقالان');
  await expect(dialog).toContainText(String(annotations));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(rows(page)).toHaveCount(10);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'حذف', exact: true }).click();
  await expect(titles(page)).toHaveText(all.filter((_, index) => index !== 1 && index !== 2));
  await expect(page.getByText('حُذف مقالان')).toBeVisible();
  await expect(bar(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'تراجع', exact: true }).click();
  await expect(titles(page)).toHaveText(all);
  await expect.poll(() => everything()).toBe(before);
});

test('corrects what is said of an article, with its history, and never its text', async ({ page }) => {
  await openLibrary(page);
  const [articleId = ''] = articleIds(project);
  const { article } = readBundle(project, articleId);
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'بيانات المقال' });
  await expect(dialog.getByLabel('العنوان')).toBeFocused();
  await expect(dialog.getByLabel('العنوان')).toHaveValue(article.title);
  await dialog.getByLabel('العنوان').fill('عنوان مصحّح');
  await dialog.getByLabel('المنفذ').fill('');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(titles(page).first()).toHaveText('عنوان مصحّح');
  await expect
    .poll(() => readBundle(project, articleId).article)
    .toEqual({ ...article, title: 'عنوان مصحّح', outlet: null });

  await page.keyboard.press('Control+z');
  await expect(titles(page).first()).toHaveText(article.title);
  await expect.poll(() => readBundle(project, articleId).article).toEqual(article);
  await rows(page).first().locator('.col-check').click();
  await bar(page).getByRole('button', { name: 'تعديل البيانات' }).click();
  const entries = dialog.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('تراجع');
  await expect(entries.last()).toContainText('عنوان مصحّح');
  await expectAccessible(page);
});

test('asks who the person is before anything is done in their name', async ({ page }) => {
  await openLibrary(page, null);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('عرّف بنفسك أولًا');
  await expect(bar(page).getByRole('button')).toHaveText(['إلغاء']);
});

for (const look of [
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const) {
  test(`axe finds nothing in a narrow window, ${look.language} ${look.theme}`, async ({ page }) => {
    host.workbench.preferences.set(look);
    await page.setViewportSize({ width: 1024, height: 700 });
    await openLibrary(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await expect(bar(page)).toBeVisible();
    await bar(page).locator('.person').nth(1).click();
    await page.locator('.filter-chip-open').nth(2).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    // Nothing lies beside the window or under the bar.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
  });
}
