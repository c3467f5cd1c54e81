import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openAsAnnotator, projectOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const secret = 'زعفران 77';

let home: string;
let host: HostProcess;
test.beforeEach(() => {
  home = temporaryHome();
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

test('a backup is made and restored, a report of a problem shown and saved; of a damaged file the backups are offered, and what is readable is salvaged', async ({
  page,
}) => {
  const { path } = projectOf(home, ['قمة المياه\nأعلن الوزير خطة.', 'لقاء الطقس\nوصل الوفد أمس.']);
  host = await startHostProcess({ home, project: path });
  await openAsAnnotator(page, host.url, 'نوال');
  const backups = page.getByRole('dialog', { name: 'النسخ الاحتياطية' });
  const openBackups = async (): Promise<void> => {
    await page.locator('.proj').click();
    await page.getByRole('menuitem', { name: /النسخ الاحتياطية/ }).click();
  };
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette input')).toBeFocused();
  await page.keyboard.type('الاحتياطية');
  const command = page.getByRole('option', { name: 'النسخ الاحتياطية…' });
  await expect(command).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await backups.getByRole('button', { name: 'أنشئ نسخة الآن' }).click();
  await expect(backups.getByRole('status')).toHaveText('أُنشئت نسخة احتياطية.');
  const { violations } = await axe(page).include('[role=dialog]').analyze();
  expect(violations).toEqual([]);
  await backups
    .getByRole('button', { name: /^استعادة نسخة/ })
    .first()
    .click();
  const question = page.getByRole('dialog', { name: 'استعادة هذه النسخة؟' });
  await expect(question).toContainText('مقالان');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await openBackups();
  await expect(backups.getByText('قبل استعادة نسخة')).toBeVisible();

  // A copy that the person keeps, protected, and restores from.
  await backups.getByRole('button', { name: 'حفظ نسخة محمية…' }).click();
  const copy = page.getByRole('dialog', { name: 'حفظ نسخة محمية' });
  for (const label of ['عبارة المرور', 'العبارة نفسها مرة أخرى']) {
    await copy.getByLabel(label, { exact: true }).fill(secret);
  }
  const keeping = page.waitForEvent('download');
  await copy.getByRole('button', { name: 'حفظ', exact: true }).click();
  const kept = join(home, 'محفوظة.hashiya');
  await (await keeping).saveAs(kept);
  expect(readFileSync(kept).includes('SQLite')).toBe(false);
  await copy.getByRole('button', { name: 'رجوع' }).click();
  await backups.getByRole('button', { name: 'استعادة من ملف…' }).click();
  const from = page.getByRole('dialog', { name: 'استعادة من ملف' });
  const choosing = page.waitForEvent('filechooser');
  await from.getByRole('button', { name: 'اختر الملف' }).click();
  await (await choosing).setFiles(kept);
  await from.getByLabel(/^عبارة مرور/).fill('غيرها');
  await from.getByRole('button', { name: 'فتح القفل' }).click();
  await expect(from.getByText('عبارة المرور لا تفتح هذا الملف.')).toBeVisible();
  expect((await axe(page).include('[role=dialog]').analyze()).violations).toEqual([]);
  await from.getByLabel(/^عبارة مرور/).fill(secret);
  await from.getByRole('button', { name: 'فتح القفل' }).click();
  await expect(from).toContainText('مقالان');
  await from.getByRole('button', { name: 'استعادة', exact: true }).click();
  await expect(from).toBeHidden();
  await openBackups();
  await expect(backups.getByText('قبل استعادة نسخة')).toHaveCount(2);

  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'البحث' }).click();
  await expect(page.getByRole('heading', { name: 'البحث' })).toBeVisible();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('قال الوزير');
    });
    void Promise.reject('قال الوزير');
    // So that the next screen cannot be drawn.
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = () => {
      ResizeObserver.prototype.observe = observe;
      throw new TypeError('قال الوزير');
    };
  });
  await page.getByRole('link', { name: 'المكتبة' }).click();
  const broken = page.getByRole('alert').filter({ hasText: 'توقفت هذه الشاشة' });
  await expect(broken).toContainText('This screen stopped working');
  await broken.getByRole('button', { name: 'الإبلاغ عن مشكلة…' }).click();
  const report = page.getByRole('dialog', { name: 'الإبلاغ عن مشكلة' });
  const content = report.getByRole('textbox', { name: 'نص البلاغ' });
  await expect(content).toHaveValue(/error page, screen: TypeError at [\w-]+\.js:\d+:\d+ /);
  const shown = await content.inputValue();
  expect(shown).toMatch(/error page, listener: RangeError$/m);
  expect(shown).toMatch(/error page, promise: thrown value$/m);
  expect(shown).toMatch(/info {2}job backup done after \d+ ms$/m);
  expect(shown).not.toMatch(/[\u0600-\u06ff]/);
  expect(shown).not.toContain(home);
  expect(shown).not.toContain(secret);
  expect((await axe(page).include('[role=dialog]').analyze()).violations).toEqual([]);
  const saving = page.waitForEvent('download');
  await report.getByRole('button', { name: 'احفظ البلاغ' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(shown);

  await host.stop();
  expect(readFileSync(join(home, 'logs', 'hashiya.log'), 'utf8')).toMatch(/ info {2}stopped\n$/);
  const bytes = readFileSync(path);
  // Everything behind the header of the first page: SQLite no longer knows which tables there are.
  writeFileSync(path, bytes.fill(0, 100, 4_096));
  host = await startHostProcess({ home, project: path });
  await page.goto(host.url);
  const banner = page.getByRole('status').filter({ hasText: 'تالف' });
  await banner.getByRole('button', { name: 'اعرض النسخ' }).click();
  await expect(page.getByRole('dialog').getByText('قبل استعادة نسخة')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await banner.getByRole('button', { name: /إنقاذ/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  const salvaged = page.getByRole('dialog', { name: 'ما أُنقذ' });
  await expect(salvaged).toContainText('مقالان');
  await salvaged.getByRole('button', { name: 'إغلاق' }).last().click();
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
  await expect(banner).toBeHidden();
});
