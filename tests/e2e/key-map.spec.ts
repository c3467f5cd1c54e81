import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { axe } from '../helpers/axe.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

let host: HostHere;
let project: OpenProject;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

async function openLibrary(page: Page): Promise<void> {
  project = await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: false });
  const { id } = ensureAnnotator(project, 'سلمى');
  host.workbench.preferences.set({ annotators: { [project.id]: id } });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
}

async function openMap(page: Page): Promise<Locator> {
  await page.locator('body').press('Shift+Slash');
  const dialog = page.getByRole('dialog', { name: 'اختصارات المفاتيح' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  return dialog;
}

const keyOf = (dialog: Locator, what: string): Locator =>
  dialog.getByRole('button', { name: `تغيير مفتاح «\u2068${what}\u2069»`, exact: false }).first();

test('every key is found, changed and put back with the keyboard alone', async ({ page }) => {
  await openLibrary(page);
  const dialog = await openMap(page);
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveCount(10);
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await dialog.getByRole('searchbox').fill('تصدير');
  const exporting = keyOf(dialog, 'تصدير');
  await exporting.press('Enter');
  // What the browser keeps is refused; another key of the library names its holder and can be swapped with it.
  await page.keyboard.press('Control+KeyR');
  await expect(dialog.getByRole('status').filter({ hasText: 'المتصفح' })).toBeVisible();
  await page.keyboard.press('KeyI');
  await expect(dialog.getByRole('status').filter({ hasText: 'استيراد' })).toBeVisible();
  await dialog.getByRole('button', { name: 'بدّل بين المفتاحين' }).press('Enter');
  await expect(exporting).toContainText('I');
  await expect
    .poll(() => host.workbench.preferences.get().keys)
    .toEqual({ 'library.export': 'KeyI', 'library.import': 'KeyE' });
  await dialog.getByRole('button', { name: 'إعادة الكل إلى الأصل' }).press('Enter');
  await expect(exporting).toContainText('E');

  await exporting.press('Enter');
  await page.keyboard.press('Control+Shift+KeyE');
  await expect(exporting).toContainText('Ctrl Shift E');
  await expect
    .poll(() => host.workbench.preferences.get().keys)
    .toEqual({ 'library.export': '$mod+Shift+KeyE' });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // It holds at once and after a reload; the old key does nothing.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
  await page.locator('body').press('KeyE');
  await page.locator('body').press('Control+Shift+KeyE');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the keys are kept in a file and read from one', async ({ page }) => {
  await openLibrary(page);
  host.workbench.preferences.set({ keys: { 'library.export': 'KeyX' } });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
  const dialog = await openMap(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'حفظ في ملف' }).click();
  const path = await (await saving).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    format: 'hashiya-keys/1',
    keys: { 'library.export': 'KeyX' },
  });
  await dialog.getByRole('button', { name: 'إعادة الكل إلى الأصل' }).click();
  await expect.poll(() => host.workbench.preferences.get().keys).toEqual({});
  await dialog.locator('input[type=file]').setInputFiles(path);
  await expect.poll(() => host.workbench.preferences.get().keys).toEqual({ 'library.export': 'KeyX' });
});

test('an import is taken back with one step and done again', async ({ page }) => {
  await openLibrary(page);
  await page.locator('body').press('KeyI');
  const files = ['أول', 'ثان'].map((name) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`عنوان ${name}\n\nقال الوزير إن الاتفاق ${name} قريب.`),
  }));
  await page.getByRole('complementary').locator('input[type=file]').first().setInputFiles(files);
  await page
    .getByRole('button', { name: /استيراد \S*مقال|استيراد/ })
    .last()
    .click();
  await expect.poll(() => articleIds(project).length).toBe(2);
  const ids = articleIds(project);
  await page.getByRole('button', { name: 'تراجع عن: استيراد مقالات' }).press('Enter');
  await expect.poll(() => articleIds(project)).toEqual([]);
  await page.getByRole('button', { name: 'إعادة: استيراد مقالات' }).press('Enter');
  await expect.poll(() => articleIds(project)).toEqual(ids);
});
