import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axe } from '../helpers/axe.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

let host: HostHere;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

const inArabic = (text: string) => Buffer.from(text, 'utf8');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

async function openProject(page: Page, sample: boolean): Promise<void> {
  await host.workbench.create(join(host.home, 'project.hashiya'), { name: 'تجربة', sample });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
}

const rows = (page: Page) => page.getByRole('grid', { name: 'المقالات' }).locator('tbody tr');
const titles = (page: Page) => rows(page).locator('.article-title');

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('imports what is good and says why the rest is not', async ({ page }) => {
  await openProject(page, false);
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: 'استيراد' });
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'اختر ملفات' }).click();
  await (await chooser).setFiles([
    file('أول.txt', inArabic('إعلان باريس\n\nقال الوزير إن المياه كافية.')),
    file('second.txt', inArabic('عنوان ثان\n\nأعلنت الشركة الخطة.')),
    file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01])),
    file('empty.txt', Buffer.alloc(0)),
  ]);
  await expect(panel.getByText('1 من 4', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'استيراد ملفين' }).click();

  await expect(panel.getByRole('status')).toContainText('استُورد مقالان');
  await expect(panel.getByText(/picture\.txt.*: هذا ليس ملفًا نصيًا/)).toBeVisible();
  await expect(panel.getByText(/empty\.txt.*: الملف فارغ/)).toBeVisible();
  await expect(titles(page)).toHaveText(['إعلان باريس', 'عنوان ثان']);
  await expect(page.getByText('مقالان', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('takes files dropped anywhere, and leaves nothing behind when cancelled', async ({ page }) => {
  await openProject(page, false);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (let count = 0; count < 300; count++) {
      dataTransfer.items.add(new File([`مقال ${count}\n\n`, 'كلام كثير. '.repeat(2_000)], `${count}.txt`));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  const panel = page.getByRole('complementary', { name: 'استيراد' });
  await expect(panel.getByText('1 من 300', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'استيراد 300 ملف' }).click();
  await panel.getByRole('button', { name: 'إلغاء' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'لم يُستورد شيء' })).toBeVisible();
  await expect(panel.getByText('1 من 300', { exact: true })).toBeVisible();
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
});

test('keeps the list of files when the host goes away', async ({ page }) => {
  await openProject(page, false);
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: 'استيراد' });
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'اختر ملفات' }).click();
  await (await chooser).setFiles([file('a.txt', inArabic('نص'))]);
  await host.close();
  await expect(page.getByText('لا اتصال')).toBeVisible();
  await panel.getByRole('button', { name: 'استيراد ملف واحد' }).click();
  await expect(panel.getByRole('alert')).toContainText('الملفات باقية هنا');
  await expect(panel.getByText('a.txt', { exact: true })).toBeVisible();
  await expect(panel.getByText('1 من 1', { exact: true })).toBeVisible();
});

test('finds titles whatever their spelling, sorts, and opens for the person who annotates', async ({
  page,
}) => {
  await openProject(page, true);
  await expect(titles(page)).toHaveCount(10);
  const all = await titles(page).allInnerTexts();

  const words = page.getByRole('columnheader', { name: 'الكلمات' });
  await words.getByRole('button').click();
  await expect(words).toHaveAttribute('aria-sort', 'ascending');
  const counts = async () => (await rows(page).locator('.col-words').allInnerTexts()).map(Number);
  await expect(async () => {
    const shown = await counts();
    expect(shown).toHaveLength(all.length);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  }).toPass();

  // One title of the sample, typed without its hamza and with other final letters.
  const wanted = all.find((title) => title.includes('إ') || title.includes('أ')) ?? '';
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(wanted.replaceAll(/[أإ]/g, 'ا'));
  await expect(titles(page)).toHaveText([wanted]);
  await expect(page.getByRole('status').filter({ hasText: 'نتيجة واحدة' })).toBeVisible();

  const field = page.getByRole('searchbox');
  await field.fill('"باريس');
  await expect(page.getByText('يُبحث عن كل ما بعدها كما كُتب حرفيًا')).toBeVisible();
  await field.fill(wanted);
  await expect(page.getByText('علامة التنصيص غير مغلقة')).toBeHidden();
  await expect(titles(page)).toHaveText([wanted]);

  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/annotate\/./);
  await page.getByRole('button', { name: 'سلمى' }).click();
  await expect(page.getByRole('button', { name: /الوسم باسم .*سلمى/ })).toBeVisible();
  await expect(page).toHaveTitle('الوسم · تجربة · حاشية');
});

test('another project begins in its own library, whoever opened it', async ({ page }) => {
  await host.workbench.create(join(host.home, 'first.hashiya'), { name: 'الأول', sample: true });
  await host.workbench.create(join(host.home, 'second.hashiya'), { name: 'الثاني' });
  await page.goto(host.url);
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
  await page.getByRole('button', { name: 'الثاني' }).click();
  await page.getByRole('menuitem', { name: 'الأول' }).click();
  await expect(titles(page)).not.toHaveCount(0);
  await titles(page).first().click();
  await expect(page).toHaveURL(/#\/annotate\/./);

  host.workbench.open(join(host.home, 'second.hashiya'));
  await expect(page).toHaveURL(/#\/library$/);
  await expect(page).toHaveTitle('المكتبة · الثاني · حاشية');
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
});

test('language and theme change at once and are kept', async ({ page }) => {
  await openProject(page, true);
  const html = page.locator('html');
  await page.getByRole('button', { name: 'English interface' }).click();
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => host.workbench.preferences.get()).toMatchObject({ language: 'en', theme: 'dark' });

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('hands the export to the browser', async ({ page }) => {
  await openProject(page, true);
  await page.getByRole('button', { name: 'تصدير' }).click();
  const dialog = page.getByRole('dialog', { name: 'تصدير' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'تصدير' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  // The signature of a zip's first entry: PKWARE APPNOTE 4.3.7.
  expect(readFileSync(await download.path()).subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004', 'latin1'));
  await expect(dialog.getByText(download.suggestedFilename())).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('everything is reached and closed from the keyboard', async ({ page }) => {
  await openProject(page, true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'انتقل إلى المحتوى' })).toBeFocused();
  await page.keyboard.press('Shift+Slash');
  const keyMap = page.getByRole('dialog', { name: 'اختصارات المفاتيح' });
  await expect(keyMap).toContainText('Ctrl K');
  await page.keyboard.press('Escape');
  await expect(keyMap).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('english');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // Typed with an Arabic layout the same key gives another letter.
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ه', code: 'KeyI', bubbles: true })),
  );
  await expect(page.getByRole('complementary', { name: 'Import' })).toBeFocused();
});

for (const look of [
  { language: 'ar', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const) {
  test(`axe finds nothing, ${look.language} ${look.theme}`, async ({ page }) => {
    host.workbench.preferences.set(look);
    await host.workbench.create(join(host.home, 'project.hashiya'), { name: 'تجربة', sample: true });
    await page.goto(host.url);
    await expect(page.getByRole('grid').locator('tbody tr').first()).toBeVisible();
    await expectAccessible(page);
    for (const key of ['e', 'Control+k', 'Shift+Slash']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.keyboard.press('i');
    await expect(page.getByRole('complementary')).toBeVisible();
    await expectAccessible(page);
  });
}
