import { expect, type Page, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, stored, surfaceOf } from '../helpers/annotate-page.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const text = 'قالت تونس إنها مستعدة. وقال الوفد إنه قادم.\nفقرة ثانية قصيرة.';

let home: string;
let host: HostProcess;
let project: { path: string; articleIds: string[] };

test.beforeEach(async () => {
  home = temporaryHome();
  project = projectOf(home, [text]);
  host = await startHostProcess({ home, project: project.path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const selectedText = (page: Page) => page.evaluate(() => String(getSelection()));

/** Marks «تونس», the second word, and leaves it selected. */
async function markTunis(page: Page): Promise<void> {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('x');
  await page.keyboard.press('4');
  await expect(page.locator('.an-inspector')).toBeVisible();
}

test('Shift extends by sentence and by paragraph', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect.poll(() => selectedText(page)).toBe('قالت تونس إنها مستعدة');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => selectedText(page)).toBe('قالت تونس إنها مستعدة. وقال الوفد إنه قادم');
});

test('E goes to the fields of the card, Escape back to its annotation', async ({ page }) => {
  await markTunis(page);
  await page.keyboard.press('e');
  const mention = page.getByRole('radiogroup', { name: 'صيغة الذكر' });
  const card = page.locator('.an-inspector');
  await expect(card.locator('.an-fields :focus')).toHaveCount(1);
  await mention.getByRole('radio', { name: 'اسم' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('الصورة المعيارية').focus();
  await page.keyboard.type('ت');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('الصورة المعيارية')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(surfaceOf(page)).toBeFocused();
  await expect(card).toBeVisible();
  await expectSaved(page);
  await expect
    .poll(() => stored(project.path, project.articleIds[0] ?? '').annotations[0]?.attributes)
    .toEqual({
      mention: 'name',
    });
});

test('Escape leaves the search of the queue for the text', async ({ page }) => {
  await markTunis(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('ab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(surfaceOf(page)).toBeFocused();
});

test('what the palette opens takes the keyboard, wherever it was opened from', async ({ page }) => {
  await page.goto(host.url);
  const library = page.getByRole('link', { name: 'المكتبة' });
  await library.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('الوسم');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'اسمك' })).toBeFocused();
  await page.keyboard.type('نوال');
  await page.keyboard.press('Enter');
  await expect(surfaceOf(page)).toBeFocused();

  await library.press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();
  await library.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('قالت');
  const article = page.getByRole('option', { name: 'قالت تونس' });
  await expect(article).toBeVisible();
  const isLit = async () => (await article.getAttribute('data-focused')) === 'true';
  await expect(async () => {
    if (!(await isLit())) await page.keyboard.press('ArrowDown');
    expect(await isLit()).toBe(true);
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(surfaceOf(page)).toBeFocused();

  // What acts in place leaves the keyboard where it was.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('داكن');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(surfaceOf(page)).toBeFocused();
});
