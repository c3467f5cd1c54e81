import { expect, type Page, test } from '@playwright/test';
import {
  boxOf,
  expectSaved,
  openAsAnnotator,
  projectOf,
  stored,
  surfaceOf,
} from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const first = 'قمة المياه\nأعلن الوزير خطة. وقال إن إعلان باريس مهم.\nثم عادت اللجنة بباريس.';
const second = 'لقاء\nوصل الوفد إلى باريس أمس.';
const third = 'الطقس\nأمطار غزيرة.';

let home: string;
let host: HostProcess;
let project: { path: string; articleIds: string[] };

test.beforeEach(async () => {
  home = temporaryHome();
  project = projectOf(home, [first, second, third]);
  host = await startHostProcess({ home, project: project.path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const field = (page: Page) => page.getByRole('searchbox', { name: 'ابحث في النصوص' });
const results = (page: Page) => page.getByRole('list', { name: 'المقالات التي وُجدت' });
const lines = (page: Page) => page.getByRole('grid', { name: 'السياقات' });
const lineRows = (page: Page) => lines(page).locator('tbody tr');

async function openSearch(page: Page): Promise<void> {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.getByRole('link', { name: 'البحث' }).click();
  await expect(field(page)).toBeFocused();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Mentions stored in an article: label, start, end and quote. */
const mentions = (article: number) =>
  stored(project.path, project.articleIds[article] ?? '').annotations.flatMap(({ label, spans }) =>
    spans.map(({ start, end, quote }) => [label, start, end, quote]),
  );

test('finds texts whatever their spelling and opens the article at the hit', async ({ page }) => {
  await openSearch(page);
  await expect(page.getByText('اكتب كلمات')).toBeVisible();
  await page.getByRole('button', { name: 'طريقة البحث' }).click();
  await expect(page.getByRole('dialog', { name: 'طريقة البحث' })).toContainText('كما كُتبت حرفيًا');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await field(page).focus();
  await page.keyboard.type('اعلان');
  await expect(page.getByRole('status').filter({ hasText: 'مقال واحد' })).toBeVisible();
  await expect(results(page).locator('.result-hit mark')).toHaveText(['إعلان']);
  await expectAccessible(page);

  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('heading').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(surfaceOf(page)).toBeFocused();
  await expect(page.locator('.paint-hit')).toHaveCount(1);
  await expect(async () => {
    const painted = await page.locator('.paint-hit').boundingBox();
    const { left, right } = await boxOf(page, 'إعلان');
    expect(painted?.x).toBeCloseTo(left, 0);
    expect(painted?.width).toBeCloseTo(right - left, 0);
  }).toPass();

  // Another article has nothing to do with the search.
  await page.keyboard.press('n');
  await expect(surfaceOf(page)).toContainText('وصل الوفد');
  await expect(page.locator('.paint-hit')).toHaveCount(0);
});

test('says that nothing has it', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('زرافة');
  await expect(page.getByText('لا مقال فيه كل هذا')).toBeVisible();
  await expectAccessible(page);
});

test('says how it reads what stands after a quotation mark that is not closed', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('«باريس');
  await expect(page.getByText('علامة التنصيص غير مغلقة')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('»');
  await expect(page.getByText('علامة التنصيص غير مغلقة')).toBeHidden();
});

test('looks for the words of the command palette', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('باريس');
  await page.getByRole('option', { name: /ابحث في النصوص عن/ }).click();
  await expect(field(page)).toHaveValue('باريس');
  await expect(results(page).locator('.result')).toHaveCount(2);
});

test('shows every hit in its line, sorted, and keeps to one article', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('باريس');
  await expect(results(page).locator('.result')).toHaveCount(2);
  await page
    .getByRole('radio', { name: 'سياقات' })
    .or(page.getByText('سياقات', { exact: true }))
    .first()
    .click();
  await expect(lineRows(page)).toHaveCount(3);
  await page.getByText('ما بعد', { exact: true }).click();
  // By hand: «.» has no word, then «أمس», then «مهم»; the last hit stands at the end of its text.
  await expect(lineRows(page).locator('.kwic-after')).toHaveText([/^باريس\.$/, /^باريس أمس/, /^باريس مهم/]);
  await expectAccessible(page);

  // Hits begin one below the other.
  const edges = () =>
    lineRows(page)
      .locator('mark')
      .evaluateAll((marks) => [
        ...new Set(marks.map((mark) => Math.round(mark.getBoundingClientRect().right))),
      ]);
  await expect.poll(edges).toHaveLength(1);

  await lines(page).focus();
  await page.keyboard.press('Shift+Slash');
  for (const said of ['من سياق إلى آخر', 'تحديد كل السياقات', 'سياقات هذا المقال وحده']) {
    await expect(page.getByRole('dialog')).toContainText(said);
  }
  await page.keyboard.press('Escape');
  await lines(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await expect(lineRows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'كل المقالات من جديد' }).click();
  await expect(lineRows(page)).toHaveCount(3);
  await lines(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(surfaceOf(page)).toBeFocused();
  await expect(page.locator('.paint-hit')).toHaveCount(2);
});

test('tags the chosen lines in one step, and takes them back in one', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('باريس');
  await expect(results(page).locator('.result')).toHaveCount(2);
  await page.getByText('سياقات', { exact: true }).click();
  await expect(lineRows(page)).toHaveCount(3);
  await lines(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 سياقات محددة')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('سياقان محددان')).toBeVisible();
  await page.getByRole('button', { name: /الوسم بـ/ }).click();
  await page.getByRole('option', { name: 'دولة' }).click();
  await page.getByRole('button', { name: 'وسم موضعين' }).click();
  await expect(page.getByText('وُسم موضعان')).toBeVisible();
  await expect(lineRows(page).locator('.ref')).toHaveText(['دولة', 'دولة']);
  // By hand: 11 + 17 + 25 characters are the lines and sentences before, «ثم عادت اللجنة ب» 16; «لقاء», «وصل الوفد إلى» with their ends 5 + 14.
  await expect.poll(() => mentions(0)).toEqual([['GPE', 69, 74, 'باريس']]);
  await expect.poll(() => mentions(1)).toEqual([['GPE', 19, 24, 'باريس']]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'تراجع', exact: true }).click();
  await expect(page.getByText('جرى التراجع')).toBeVisible();
  await expect(lineRows(page).locator('.ref')).toHaveCount(0);
  await expect.poll(() => [mentions(0), mentions(1)]).toEqual([[], []]);
});

test('tags all like a mention from the text, in this article or all, and takes it back in one step', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.goto(`${host.url.replace(/#.*/, '')}#/annotate/${project.articleIds[1]}`);
  await expect(surfaceOf(page)).toContainText('وصل الوفد');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expectSaved(page);
  await expect.poll(() => mentions(1)).toEqual([['GPE', 19, 24, 'باريس']]);
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: /وسم كل ما يماثل/ });
  await expect(lineRows(page).locator('.ref')).toHaveText(['دولة']);
  await expectAccessible(page);
  await dialog.getByText('كل المقالات', { exact: true }).click();
  await expect(lineRows(page)).toHaveCount(2);
  await dialog.getByText('وبعد السوابق أيضًا').click();
  await expect(lineRows(page)).toHaveCount(3);
  await dialog.getByRole('button', { name: 'تحديد الكل' }).click();
  await dialog.getByRole('button', { name: 'وسم 3 مواضع' }).click();
  // One is the mention itself.
  await expect(dialog.getByText('وُسم موضعان')).toBeVisible();
  await expect(lineRows(page).locator('.ref')).toHaveText(['دولة', 'دولة', 'دولة']);
  await expect
    .poll(() => mentions(0))
    .toEqual([
      ['GPE', 42, 47, 'باريس'],
      ['GPE', 69, 74, 'باريس'],
    ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect.poll(() => mentions(0)).toEqual([]);
  await expect.poll(() => mentions(1)).toEqual([['GPE', 19, 24, 'باريس']]);
});
