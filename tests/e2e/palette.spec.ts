import { expect, type Page, test } from '@playwright/test';
import { openAsAnnotator, projectOf, surfaceOf } from '../helpers/annotate-page.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { slowHost } from '../helpers/slow-host.ts';

const first = 'قمة المياه\nأعلن الوزير خطة.';
const second = 'لقاء الطقس\nوصل الوفد إلى باريس أمس.';

let home: string;
let host: HostProcess;

test.beforeEach(async () => {
  home = temporaryHome();
  host = await startHostProcess({ home, project: projectOf(home, [first, second]).path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const items = (page: Page) => page.getByRole('option');

test('Enter before the articles are known waits for them, and never searches the texts in their place', async ({
  page,
}) => {
  const late = await slowHost(page);
  await openAsAnnotator(page, host.url, 'نوال');
  late(700);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('الطقس');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'لقاء الطقس' }).or(surfaceOf(page))).toBeVisible();
  await expect(surfaceOf(page)).toContainText('وصل الوفد');
  await expect(page).toHaveURL(/#\/annotate\//);
});

test('a command that is meant stands first whatever arrives after it; the search of the texts last', async ({
  page,
}) => {
  const late = await slowHost(page);
  await openAsAnnotator(page, host.url, 'نوال');
  late(500);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ال');
  await expect(items(page).first()).toHaveAttribute('data-focused', 'true');
  const meant = await items(page).first().textContent();
  await expect(items(page).last()).toContainText('ابحث في النصوص');
  await expect(items(page).first()).toHaveText(meant ?? '');
  await expect(items(page).first()).toHaveAttribute('data-focused', 'true');
  const names = await items(page).allTextContents();
  expect(names.indexOf('قمة المياه')).toBeGreaterThan(names.lastIndexOf('المظهر: داكن'));
});

test('offers the articles shown last before anything is typed', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  for (const title of ['قمة المياه', 'لقاء الطقس']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(title);
    await expect(items(page).filter({ hasText: title }).first()).toHaveAttribute('data-focused', 'true');
    await page.keyboard.press('Enter');
    await expect(surfaceOf(page)).toContainText(title);
  }
  await page.keyboard.press('Control+k');
  await expect(items(page).nth(0)).toContainText('لقاء الطقس');
  await expect(items(page).nth(1)).toContainText('قمة المياه');
});
