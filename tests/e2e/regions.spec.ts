import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Region } from '../../src-shared/model/article.ts';
import {
  boxOf,
  expectSaved,
  hashiya,
  importInto,
  openAsAnnotator,
  projectOf,
  settled,
  surfaceOf,
} from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const paragraph = 'وقال الوزير إن باريس مستعدة، وإن الوفد قادم في الأسبوع المقبل مع خبراء من عشر دول.';
const lines = [
  'لقاء في باريس',
  'شارك المقال',
  'طباعة',
  paragraph,
  'مواد ذات صلة',
  ...Array(12).fill(paragraph),
];
const text = lines.join('\n');
/** Where a line of that number begins and ends, counted by adding up lengths and line breaks. */
const spanOf = (line: number) => {
  const start = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + (lines[line] ?? '').length };
};
const proposed = [
  { kind: 'title', ...spanOf(0), origin: 'rule' },
  { kind: 'boilerplate', ...spanOf(1), origin: 'rule', reason: 'share' },
  { kind: 'boilerplate', ...spanOf(2), origin: 'rule', reason: 'share' },
  { kind: 'body', ...spanOf(3), origin: 'rule' },
] satisfies Region[];

let home: string;
let host: HostProcess;
let path: string;
let articleId: string;

test.beforeEach(async () => {
  home = temporaryHome();
  ({ path } = projectOf(home, ['مقال آخر تمامًا.']));
  const file = join(home, 'with-regions.jsonl');
  const record = { title: 'لقاء في باريس', text, offsetUnit: 'utf16', regions: proposed };
  writeFileSync(file, JSON.stringify({ format: 'hashiya-article/1', ...record }));
  [articleId = ''] = importInto(path, file);
  host = await startHostProcess({ home, project: path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

/** What the file holds, read by another process. */
function storedArticle(): { text: string; regions: Region[]; annotations: unknown[] } {
  return JSON.parse(hashiya('show', path, articleId, '--json'));
}

async function openArticle(page: Page): Promise<void> {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.getByRole('button', { name: /لقاء في باريس/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'لقاء في باريس' })).toBeVisible();
  await expect(page.locator('.reader-fold')).toHaveCount(1);
}

const menuOf = (page: Page) => page.getByRole('menu', { name: 'نوع السطر' });
/** The selected character's offset in the line that has the browser's caret. */
const caretIn = async (page: Page) => {
  await settled(page);
  return page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    return [anchorNode?.textContent, anchorOffset];
  });
};

test('says what a line is with the keyboard alone; text, caret and marks stay; undo takes it back', async ({
  page,
}) => {
  await openArticle(page);
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+End');
  // «دول» of the last line, marked as a country.
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('4');
  await expectSaved(page);
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  const caret = await caretIn(page);
  const top = (await page.locator('.reader-line').last().boundingBox())?.y ?? 0;

  await page.keyboard.press('r');
  await expect(menuOf(page)).toBeVisible();
  await expect(menuOf(page).getByRole('menuitemradio', { name: 'بلا' })).toBeChecked();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const reasons = page.getByRole('menu', { name: 'غير تحريري' });
  await expect(reasons).toBeVisible();
  await reasons.getByRole('menuitemradio', { name: 'مواد ذات صلة' }).press('Enter');
  await expect(page.getByText('صار السطر: غير تحريري. وفيه وسم واحد باقٍ.')).toBeAttached();
  await expect(page.locator('.an-outside')).toHaveText('وسوم خارج المقال: 1');
  await expect(page.locator('.reader-fold')).toHaveCount(2);
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  await expect(surfaceOf(page)).toBeFocused();
  await expect.poll(() => caretIn(page)).toEqual(caret);
  await expectSaved(page);
  const last = { kind: 'boilerplate', ...spanOf(16), origin: 'human', reason: 'related' };
  await expect
    .poll(storedArticle)
    .toMatchObject({ text, regions: [...proposed, last], annotations: [expect.anything()] });

  await page.keyboard.press('Control+z');
  await expect(page.locator('.reader-fold')).toHaveCount(1);
  await expect(page.locator('.an-outside')).toHaveCount(0);
  await expectSaved(page);
  await expect.poll(() => storedArticle().regions).toMatchObject(proposed);
  await expect.poll(() => caretIn(page)).toEqual(caret);
  await expect
    .poll(async () => Math.abs(((await page.locator('.reader-line').last().boundingBox())?.y ?? 0) - top))
    .toBeLessThan(2);
});

test('brings folded lines back with one key, and confirms them or all with one', async ({ page }) => {
  await openArticle(page);
  const fold = page.locator('.reader-fold');
  const proposals = page.locator('.an-proposals');
  // Title and two lines of boilerplate; that a line is body is no proposal to speak of.
  await expect(proposals).toHaveText('اقتراحات آلية: 3');
  await fold.focus();
  await page.keyboard.press('k');
  await expect(proposals).toHaveText('اقتراحات آلية: 1');
  await expect(fold).toBeFocused();
  await page.keyboard.press('b');
  await expect(fold).toHaveCount(0);
  await expect(page.getByText('طباعة')).toBeVisible();
  await expect(surfaceOf(page)).toBeFocused();
  await expect.poll(() => caretIn(page)).toEqual(['شارك المقال', 0]);
  await page.keyboard.press('Shift+R');
  await expect(proposals).toBeHidden();
  await expectSaved(page);
  const kinds = () => storedArticle().regions.map(({ kind, origin }) => [kind, origin]);
  await expect.poll(kinds).toEqual([
    ['title', 'human'],
    ['body', 'human'],
    ['body', 'human'],
    ['body', 'human'],
  ]);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect(proposals).toHaveText('اقتراحات آلية: 3');
  await expect(fold).toHaveCount(1);
  await expectSaved(page);
  await expect.poll(() => storedArticle().regions).toMatchObject(proposed);
});

test('opens beside the line under the pointer, and for all selected lines', async ({ page }) => {
  await openArticle(page);
  const button = page.getByRole('button', { name: 'نوع السطر' });
  await expect
    .poll(async () => {
      const related = await boxOf(page, 'مواد');
      await page.mouse.move(related.left, related.middle);
      const box = await button.boundingBox();
      return Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - related.middle) < 12;
    })
    .toBe(true);
  await button.click();
  await menuOf(page).getByRole('menuitemradio', { name: 'مقال آخر' }).click();
  await expect(page.locator('.reader-fold')).toHaveCount(2);

  await expect(menuOf(page)).toBeHidden();
  // From the title to the end of the folded lines, which are stepped over but selected: all three are meant.
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('r');
  await expect(menuOf(page).getByText('نوع هذه الأسطر (3)')).toBeVisible();
  await menuOf(page).getByRole('menuitemradio', { name: 'متن' }).press('Enter');
  await expect(page.locator('.reader-fold')).toHaveCount(1);
  await expectSaved(page);
  await expect
    .poll(() => storedArticle().regions.map(({ kind }) => kind))
    .toEqual(['body', 'body', 'body', 'body', 'other-article']);
});

test('shows what somebody else says of the lines, where the person is', async ({ page, browser }) => {
  await openArticle(page);
  const other = await browser.newPage();
  await openArticle(other);
  await surfaceOf(other).focus();
  await other.keyboard.press('Control+End');
  const end = [paragraph, paragraph.length];
  await expect.poll(() => caretIn(other)).toEqual(end);
  await page.locator('.reader-fold').focus();
  await page.keyboard.press('b');
  await expect(other.locator('.reader-fold')).toHaveCount(0);
  await expect.poll(() => caretIn(other)).toEqual(end);
  await other.close();
});

for (const look of [
  { language: 'ar', theme: 'light', width: 1440, height: 900, surface: 'نص المقال', menu: 'نوع السطر' },
  {
    language: 'en',
    theme: 'dark',
    width: 1024,
    height: 700,
    surface: 'Text of the article',
    menu: 'What this line is',
  },
] as const) {
  test(`is accessible, ${look.language}, ${look.theme}, ${look.width} wide`, async ({ page }) => {
    await page.setViewportSize(look);
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
    await openArticle(page);
    if (look.language === 'en') await page.getByRole('button', { name: 'English interface' }).click();
    const surface = page.getByRole('document', { name: look.surface });
    const menu = page.getByRole('menu', { name: look.menu });
    await surface.focus();
    await page.keyboard.press('r');
    await expect(menu).toBeVisible();
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(surface).toBeFocused();
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
}
