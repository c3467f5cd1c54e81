import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  boxOf,
  breakableLine,
  expectSaved,
  importInto,
  openAsAnnotator,
  projectOf,
  stored,
  surfaceOf,
} from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const first = 'ستلتقي اللجنة مجددًا بباريس في 1 سبتمبر.\nوقال الوزير إن باريس مستعدة، وإن الوفد قادم.';
const second = 'أعلنت تونس خطة جديدة للمياه.';

// By hand: «ستلتقي » 7, «اللجنة » 7, «مجددًا » 7 code units, then the proclitic «ب».
const paris = { role: 'mention', start: 22, end: 27, quote: 'باريس' };

let home: string;
let host: HostProcess;
let project: { path: string; articleIds: string[] };

test.beforeEach(async () => {
  home = temporaryHome();
  project = projectOf(home, [first, second]);
  host = await startHostProcess({ home, project: project.path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const spansIn = (article = 0) =>
  stored(project.path, project.articleIds[article] ?? '').annotations.map(({ label, spans }) => [
    label,
    spans,
  ]);

/** Arrow keys from the start of the text to the caret before «بباريس»: as many as there are characters before it. */
async function walkToParis(page: Page): Promise<void> {
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
}

test('marks «باريس» inside «بباريس» with the mouse, exactly, and keeps it', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  const word = await boxOf(page, 'بباريس');
  await page.mouse.dblclick((word.left + word.right) / 2, word.middle);
  const toolbar = page.getByRole('toolbar', { name: 'وسم التحديد' });
  await expect(toolbar.getByTitle('ما سيوسم')).toHaveText('بباريس');
  await toolbar
    .getByRole('radio', { name: 'بعد السابقة' })
    .or(toolbar.getByText('بعد السابقة'))
    .first()
    .click();
  await expect(page.locator('.cut .off')).toHaveText('ب');
  await expect(page.locator('.cut .kept')).toHaveText('باريس');
  await toolbar.getByRole('button', { name: 'دولة' }).click();
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['GPE', [paris]]]);

  await expect(async () => {
    const letters = await boxOf(page, 'باريس');
    const painted = await page.locator('.paint-tint').first().boundingBox();
    expect(painted?.x).toBeCloseTo(letters.left, 0);
    expect((painted?.x ?? 0) + (painted?.width ?? 0)).toBeCloseTo(letters.right, 0);
  }).toPass();
  await page.reload();
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  await expect(
    page.getByRole('complementary', { name: 'الحاشية' }).getByRole('button', { name: 'باريس' }),
  ).toBeVisible();
});

test('does the whole work with the keyboard alone', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('x');
  await expect(page.locator('.cut .kept')).toHaveText('باريس');
  await page.keyboard.press('4');
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  await expect(page.getByText('وُسِم «⁨باريس⁩» دولة')).toBeAttached();
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['GPE', [paris]]]);

  // Another label; the boundary one letter later and back; a removal.
  await page.keyboard.press('5');
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['LOC', [paris]]]);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['LOC', [{ ...paris, start: 21, quote: 'بباريس' }]]]);
  await page.keyboard.press('Alt+ArrowRight');
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['LOC', [{ ...paris, start: 21, end: 26, quote: 'بباري' }]]]);
  await page.keyboard.press('Delete');
  await expect(page.locator('.paint-tint')).toHaveCount(0);
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([]);

  // Everything is undone step by step and done again, also after a reload.
  await page.keyboard.press('Control+z');
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect(page.locator('.an-inspector header b')).toHaveText('دولة');
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['GPE', [paris]]]);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.an-inspector header b')).toHaveText('مكان');
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['LOC', [paris]]]);
});

test('steps through annotations with Tab, and Escape lets Tab leave the text', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('.an-quotes')).toHaveText('في');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.an-quotes')).toHaveText('بباريس');
  await page.keyboard.press('Tab');
  await expect(page.locator('.an-quotes')).toHaveText('في');
  await page.keyboard.press('Escape');
  await expect(page.locator('.an-inspector')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(surfaceOf(page)).not.toBeFocused();
});

test('finishes an article, goes on, and undo comes back to where it was', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
  await expectSaved(page);
  const status = () => stored(project.path, project.articleIds[0] ?? '').status.map(({ state }) => state);
  await expect.poll(status).toEqual(['done']);
  await expect(page.getByText('1 من 2')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(new RegExp(project.articleIds[0] ?? ''));
  await expect.poll(status).toEqual(['doing']);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.paint-tint')).toHaveCount(0);
  await expect.poll(() => spansIn()).toEqual([]);
});

test('writes attributes and a note, and no key acts while one types', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await page
    .getByRole('radio', { name: 'مدينة' })
    .or(page.getByRole('button', { name: 'مدينة' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'ملاحظة' }).fill('x 4 فرنسا');
  await page.getByRole('textbox', { name: 'ملاحظة' }).press('4');
  await page.keyboard.press('Escape');
  await expect(surfaceOf(page)).toBeFocused();
  await expectSaved(page);
  await expect
    .poll(() => stored(project.path, project.articleIds[0] ?? '').annotations)
    .toMatchObject([{ label: 'GPE', attributes: { subtype: 'city' }, note: 'x 4 فرنسا4' }]);
});

test('what it called saved survives a power cut', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('x');
  await page.keyboard.press('4');
  await expectSaved(page);
  await host.kill();
  host = await startHostProcess({ home, project: project.path });
  await expect.poll(() => spansIn()).toEqual([['GPE', [paris]]]);
  await openAsAnnotator(page, host.url, 'نوال');
  await expect(page.locator('.paint-tint')).toHaveCount(1);
});

test('keeps what is marked while the line is broken and saves it when it is back', async ({ page }) => {
  const line = await breakableLine(page);
  await openAsAnnotator(page, host.url, 'نوال');
  await line.breakOff();
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await page.keyboard.press('5');
  await expect(page.locator('.an-saved')).toHaveText('لا اتصال، محفوظ هنا: تغييران');
  await expect(page.locator('.paint-tint')).toHaveCount(1);
  // A question that is kept here counts beside the flag and on its card.
  await page.keyboard.press('w');
  await expect(page.locator('.ProseMirror:focus')).toBeVisible();
  await page.keyboard.type('أهي المدينة؟');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.an-saved')).toHaveText('لا اتصال، محفوظ هنا: 3 تغييرات');
  await expect(page.getByRole('button', { name: 'سؤال للمراجع سؤال مفتوح' })).toBeVisible();
  await expect(page.locator('.an-inspector .an-questions')).toContainText('سؤال مفتوح');
  await expect.poll(() => spansIn()).toEqual([]);
  line.restore();
  await expectSaved(page);
  await expect.poll(() => spansIn()).toEqual([['LOC', [{ ...paris, start: 21, quote: 'بباريس' }]]]);
});

test('saves what was marked while the line was broken from another screen, too', async ({ page }) => {
  const line = await breakableLine(page);
  await openAsAnnotator(page, host.url, 'نوال');
  await line.breakOff();
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expect(page.locator('.an-saved')).toHaveText('لا اتصال، محفوظ هنا: تغيير واحد');
  await page.getByRole('link', { name: 'المكتبة' }).click();
  await expect(page.locator('.an-screen')).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await closed;
  line.restore();
  await expect.poll(() => spansIn().length).toBe(1);
});

test('says what was refused where somebody else was faster, and shows what is stored', async ({
  page,
  context,
}) => {
  const line = await breakableLine(page);
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expectSaved(page);
  await line.breakOff();
  await page.keyboard.press('5');
  await expect(page.locator('.an-saved')).toHaveText('لا اتصال، محفوظ هنا: تغيير واحد');

  const other = await context.newPage();
  await openAsAnnotator(other, host.url, 'نوال');
  await surfaceOf(other).focus();
  await other.keyboard.press('Tab');
  await other.keyboard.press('3');
  await expectSaved(other);

  line.restore();
  // The page looks for the line every five seconds at most.
  await expect(page.getByRole('alert')).toContainText('لم يُحفظ التغيير. تغيّر هذا الوسم في هذه الأثناء');
  await expect(page.locator('.an-inspector header b')).toHaveText('منظمة');
  await expect.poll(() => spansIn().map(([label]) => label)).toEqual(['ORG']);
});

test('goes back and forth between articles with the keyboard in the text', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  for (const [key, title] of [
    ['n', second],
    ['p', first.split('\n')[0] ?? ''],
    ['n', second],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(surfaceOf(page)).toBeFocused();
  }
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expectSaved(page);
  await expect.poll(() => spansIn(1).map(([, spans]) => spans)).toMatchObject([[{ quote: 'تونس' }]]);
});

test('keeps the margin in a drawer and the queue on a rail where the window is narrow', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openAsAnnotator(page, host.url, 'نوال');
  await walkToParis(page);
  await page.keyboard.press('Shift+ArrowLeft');
  const toolbar = page.getByRole('toolbar');
  await expect(toolbar).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('4');
  const margin = page.getByRole('complementary', { name: 'الحاشية' });
  await expect(margin).toBeHidden();
  await page.getByRole('button', { name: 'الحاشية' }).click();
  await expect(margin.getByRole('button', { name: 'بباريس' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.locator('.an-queue').getByRole('button')).toHaveCount(2);

  // The search opens the queue over the article; Escape and whatever else has the keyboard close it.
  await surfaceOf(page).focus();
  await expect(surfaceOf(page)).toBeFocused();
  const left = await surfaceOf(page).boundingBox();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'ابحث في العناوين' });
  await expect(field).toBeFocused();
  await page.keyboard.type('تونس');
  await expect(page.locator('.an-queue li')).toHaveCount(1);
  await expect.poll(() => surfaceOf(page).boundingBox()).toEqual(left);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(surfaceOf(page)).toBeFocused();
  await expect(field).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('تونس');
  await expect(page.locator('.an-queue li')).toHaveCount(1);
  await page.locator('.an-queue li button').click();
  await expect(surfaceOf(page)).toContainText('أعلنت تونس');
  await expect(field).toHaveCount(0);
});

test('paints a mark before the frame after its key, among two thousand others', async ({ page }) => {
  const words = 'قال الوزير إن الوفد زار باريس وتونس أمس في جولة مع لجنة الخبراء'.split(' ');
  const text = Array.from({ length: 50 }, () => Array(5).fill(words.join(' ')).join(' ')).join('\n');
  const spans = [...text.matchAll(/\S+/g)].slice(0, 2000);
  const annotations = spans.map(({ 0: quote, index }) => ({
    layer: 'entity',
    label: 'GPE',
    annotator: 'نوال',
    spans: [{ role: 'mention', start: index, end: index + quote.length, quote }],
  }));
  const file = join(home, 'dense.jsonl');
  writeFileSync(file, JSON.stringify({ format: 'hashiya-article/1', title: 'كثيف', text, annotations }));
  const [articleId] = importInto(project.path, file);
  await openAsAnnotator(page, host.url, 'نوال');
  await page.evaluate((id) => {
    location.hash = `#/annotate/${id}`;
  }, articleId);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('كثيف');
  await expect(page.locator('.an-layers')).toContainText('2000');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('.paint-line[data-ink="date"]')).toHaveCount(0);
  await page.evaluate(() => {
    const count = () => {
      const painted = document.querySelectorAll('.paint-line[data-ink="date"]').length;
      document.body.dataset.inNextFrame = String(painted);
    };
    window.addEventListener('keydown', () => requestAnimationFrame(count), { once: true });
  });
  await page.keyboard.press('8');
  await expect(page.locator('body')).toHaveAttribute('data-in-next-frame', '1');
  // Of so many annotations only those near the view have a card.
  await expect.poll(() => page.locator('.an-chip').count()).toBeLessThan(600);
});

for (const theme of ['فاتح', 'داكن']) {
  test(`has nothing that axe can object to (${theme})`, async ({ page }) => {
    await openAsAnnotator(page, host.url, 'نوال');
    await page.emulateMedia({ colorScheme: theme === 'داكن' ? 'dark' : 'light' });
    await walkToParis(page);
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('-');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await expectSaved(page);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
