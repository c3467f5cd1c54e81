import { expect, test } from '@playwright/test';
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

let home: string;
let host: HostProcess;

test.beforeEach(() => {
  home = temporaryHome();
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

test('a mention after a proclitic: its letters are offered; a label may ask for whole words instead', async ({
  page,
}) => {
  const project = projectOf(home, ['عاد الوزير بباريس مساء أمس.']);
  host = await startHostProcess({ home, project: project.path });
  const quotes = page.locator('.an-quotes');
  const kept = page.locator('.an-toolbar .kept');
  const expectAccessible = async () => expect((await axe(page).analyze()).violations).toEqual([]);
  const markAfterProclitic = async () => {
    await surfaceOf(page).focus();
    for (const key of ['Control+Home', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Shift+ArrowLeft']) {
      await page.keyboard.press(key);
    }
    await expect(kept).toHaveText('بباريس');
    await page.keyboard.press('x');
    await expect(kept).toHaveText('باريس');
    await page.keyboard.press('4');
  };

  await openAsAnnotator(page, host.url, 'نوال');
  await markAfterProclitic();
  await expect(quotes).toHaveText('باريس');
  const field = page.getByRole('textbox', { name: 'السوابق' });
  await expect(field).toHaveAttribute('placeholder', 'ب');
  await expect(field).toHaveAccessibleDescription(/في النص .*ب/);
  await expectAccessible();
  await field.press('Enter');
  await expect(field).toHaveValue('ب');
  await expectSaved(page);
  const [articleId = ''] = project.articleIds;
  expect(stored(project.path, articleId).annotations.map(({ attributes }) => attributes)).toEqual([
    { proclitic: 'ب' },
  ]);

  await page.getByRole('link', { name: 'المخطط' }).click();
  await page.getByRole('navigation', { name: 'عناصر المخطط' }).getByRole('button', { name: /^دولة/ }).click();
  const inside = page.getByRole('switch', { name: 'بداية الوسم داخل الكلمة' });
  await expect(inside).toBeChecked();
  await inside.press('Space');
  await expect(inside).not.toBeChecked();
  await expect(page.getByText('يبدأ من أول الكلمة المكتوبة')).toBeVisible();
  await expect(page.getByText('تغيير واحد غير منشور')).toBeVisible();
  await inside.press('Space');
  await expect(page.getByText('تغيير واحد غير منشور')).toBeHidden();
  await inside.press('Space');
  await expect(inside).not.toBeChecked();
  await expectAccessible();
  await expect(page.getByText('حُفظت المسودة')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const publish = page.getByRole('dialog').getByRole('button', { name: 'نشر الإصدار 2' });
  await expect(publish).toBeEnabled();
  await publish.press('Enter');
  await expect(page.getByText('الإصدار 2 ساري الآن.')).toBeVisible();

  // What begins inside the word is told before the article is finished; what is marked now is widened.
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'وسم «دولة» يبدأ داخل كلمة' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await markAfterProclitic();
  await expect(page.locator('.an-notice')).toContainText('وُسّع هذا الوسم إليه');
  await expect(quotes).toHaveText('بباريس');

  // Its beginning goes from word to word, by key and by its handle, and the sentence says why.
  const notice = page.locator('.an-notice');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(notice).toContainText('لا يتحرك الحدّ إلى داخل الكلمة');
  await expect(quotes).toHaveText('بباريس');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(quotes).toHaveText('الوزير بباريس');
  await expect(notice).toContainText('انتقل الحدّ إلى أول كلمة');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(quotes).toHaveText('بباريس');
  const { right } = await boxOf(page, 'بباريس');
  const grip = page.locator('.an-ghosts [data-edge="start"] .grip');
  const centre = async () => {
    const box = await grip.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  await expect.poll(async () => Math.abs((await centre()).x - right)).toBeLessThan(8);
  const knob = await centre();
  const letters = await boxOf(page, 'زير');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(letters.right - 1, knob.y, { steps: 5 });
  await page.mouse.up();
  await expect(quotes).toHaveText('الوزير بباريس');
  await expect(notice).toContainText('انتقل الحدّ إلى أول كلمة');
  await page.keyboard.press('Control+z');
  await expect(quotes).toHaveText('بباريس');
});

test('a label may say what it may contain: what breaks it is marked, told with undo, told at the end and before publishing', async ({
  page,
}) => {
  const project = projectOf(home, ['عاد وزير خارجية فرنسا مساء أمس.']);
  host = await startHostProcess({ home, project: project.path });
  const notice = page.locator('.an-notice');
  const quotes = page.locator('.an-quotes');
  const kept = page.locator('.an-toolbar .kept');
  const select = async (before: number, words: string) => {
    await surfaceOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < before; step++) await page.keyboard.press('Control+ArrowLeft');
    for (const _ of words.split(' ')) await page.keyboard.press('Shift+ArrowLeft');
    await expect(kept).toHaveText(words);
  };

  await openAsAnnotator(page, host.url, 'نوال');
  await select(1, 'وزير خارجية فرنسا');
  await page.keyboard.press('2');
  await expect(quotes).toHaveText('وزير خارجية فرنسا');
  await select(3, 'فرنسا');
  await page.keyboard.press('4');
  await expect(quotes).toHaveText('فرنسا');
  await expect(notice).toBeHidden();
  await expectSaved(page);

  await page.getByRole('link', { name: 'المخطط' }).click();
  await page.getByRole('navigation', { name: 'عناصر المخطط' }).getByRole('button', { name: /^منصب/ }).click();
  const contains = page.getByRole('region', { name: 'يجوز أن يحوي' });
  await contains.getByRole('radio', { name: 'أنواعًا بعينها' }).press('Space');
  const organisation = contains.getByRole('checkbox', { name: 'منظمة' });
  await organisation.press('Space');
  await expect(organisation).toBeChecked();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await expect(page.getByText('حُفظت المسودة')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const broken = page.getByRole('dialog').getByRole('table', { name: 'وسوم لا يجوز أن تبقى داخل غيرها' });
  await expect(broken.getByRole('row', { name: /^دولة داخل .*منصب.*1 1$/ })).toBeVisible();
  const publish = page.getByRole('dialog').getByRole('button', { name: 'نشر الإصدار 2' });
  await expect(publish).toBeEnabled();
  await publish.press('Enter');
  await expect(page.getByText('الإصدار 2 ساري الآن.')).toBeVisible();

  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^«دولة» داخل «منصب»/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await select(2, 'خارجية');
  await page.keyboard.press('1');
  await expect(quotes).toHaveText('خارجية');
  await expect(notice).toContainText('لا يجيز المخطط «شخص» داخل «منصب»');
  await page.keyboard.press('3');
  await expect(notice).toBeHidden();
  await page.keyboard.press('1');
  await expect(notice).toContainText('التراجع يعيد ما كان');
  await expectSaved(page);
  const labels = () =>
    stored(project.path, project.articleIds[0] ?? '').annotations.map(({ label }) => label);
  await expect.poll(labels).toEqual(['OCC', 'GPE', 'PER']);
});
