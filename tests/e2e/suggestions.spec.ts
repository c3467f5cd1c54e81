import { expect, type Page, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, stored, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

// Two articles in which «تونس» stands twice each: what is marked in the first is suggested in the second.
const firstText = 'وصل الوفد إلى تونس صباح الثلاثاء. وقال سكان تونس إنهم ينتظرون الوفد منذ شهر.';
const texts = [
  firstText,
  'عاد الوفد من تونس إلى بنزرت مساء الأربعاء. وفي تونس قال الوزير: «لن نغلق الميناء قبل نهاية العام».',
];

let home: string;
let host: HostProcess;
let project: { path: string; articleIds: string[] };

test.beforeEach(async () => {
  home = temporaryHome();
  project = projectOf(home, texts);
  host = await startHostProcess({ home, project: project.path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const bar = (page: Page) => page.getByRole('region', { name: 'اقتراح', exact: true });
const ghosts = (page: Page) => page.locator('.paint-ghost');
const said = (page: Page) => page.locator('.an-screen > [role="status"]');
const quotesOf = (articleId: string) =>
  stored(project.path, articleId).annotations.map(({ label, spans }) => `${label} ${spans[0]?.quote}`);

/** Marks a word of the first article as a place, by keys. */
async function markFirst(page: Page): Promise<void> {
  await surfaceOf(page).focus();
  await press(page, 'Control+Home');
  for (let step = 0; step < firstText.indexOf('تونس'); step++) await press(page, 'ArrowLeft');
  await press(page, 'Shift+ArrowLeft', '4');
  await expectSaved(page);
}

async function seriousFaults(page: Page) {
  const { violations } = await axe(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

test('are shown by a key, walked through, accepted, taken with another type, rejected, and undone, all by keys', async ({
  page,
}) => {
  const [first = '', second = ''] = project.articleIds;
  await openAsAnnotator(page, host.url, 'سلمى');
  await markFirst(page);
  await expect.poll(() => quotesOf(first)).toEqual(['GPE تونس']);

  // Claims are suggested only where somebody asks for them: measured, few are right.
  await press(page, 'Shift+V');
  const ofClaims = page.getByRole('radiogroup', { name: 'اقتراحات ادّعاء' });
  await ofClaims.getByRole('radio', { name: 'الكل' }).focus();
  await press(page, 'Space');
  await expect(ofClaims.getByRole('radio', { name: 'الكل' })).toBeChecked();
  await press(page, 'Escape');

  // Hidden until they are asked for.
  await expect(ghosts(page)).toHaveCount(0);
  await press(page, 'v');
  await expect(ghosts(page)).toHaveCount(1);
  await press(page, 'j');
  await expect(bar(page)).toContainText('تونس');
  await expect(bar(page)).toContainText('وسمتَه في هذا المقال');
  await expect(said(page)).toContainText('الاقتراح 1 من 1');
  expect(await seriousFaults(page)).toEqual([]);
  await press(page, 'Enter');
  await expectSaved(page);
  await expect(ghosts(page)).toHaveCount(0);
  await expect.poll(() => quotesOf(first)).toEqual(['GPE تونس', 'GPE تونس']);
  await expect(page.locator('.an-origin')).toContainText('اقتُرح (وسمتَه في هذا المقال');

  // In the next article, what was marked in the first, and a quotation with a reporting word.
  await press(page, 'n');
  await expect(page.locator('.reader-line').first()).toContainText('بنزرت');
  await expect(ghosts(page)).not.toHaveCount(0);
  await surfaceOf(page).focus();
  await press(page, 'Control+Home', 'j');
  await expect(bar(page)).toContainText('وُسم في مقالات أخرى');
  await expect(bar(page)).toContainText('قبول الـ⁦2⁩ كلها');
  await press(page, 'Shift+Enter');
  await expectSaved(page);
  await expect.poll(() => quotesOf(second)).toEqual(['GPE تونس', 'GPE تونس']);
  await expect(bar(page)).toContainText('لن نغلق الميناء');

  // One undo for both; then each by itself, one with another type.
  await press(page, 'Control+z');
  await expect.poll(() => quotesOf(second)).toEqual([]);
  await expect(page.locator('.paint-ghost[data-ink="gpe"]')).toHaveCount(2);
  await press(page, 'Control+Home', 'j');
  await expect(bar(page)).toContainText('تونس');
  await press(page, '3');
  await expectSaved(page);
  await expect.poll(() => quotesOf(second)).toEqual(['ORG تونس']);

  // Rejected it stays away, also after the article was left.
  await expect(bar(page)).toContainText('تونس');
  await expect(ghosts(page)).not.toHaveCount(0);
  const before = await ghosts(page).count();
  await press(page, 'Delete');
  await expect(said(page)).toContainText('رُفض');
  await expect(ghosts(page)).toHaveCount(before - 1);
  await press(page, 'Escape', 'p');
  await expect(page.locator('.reader-line').first()).toContainText('وصل الوفد');
  await press(page, 'n');
  await expect(page.locator('.reader-line').first()).toContainText('بنزرت');
  await expect(ghosts(page)).toHaveCount(before - 1);

  // Undo lets it be suggested again; the key hides them all.
  await press(page, 'Control+z');
  await expect(ghosts(page)).toHaveCount(before);
  await press(page, 'v');
  await expect(ghosts(page)).toHaveCount(0);
});

test('say what they are worth: training from the panel, its scores by type, and types turned off', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'سلمى');
  await press(page, 'Shift+V');
  const panel = page.getByRole('dialog', { name: 'الاقتراحات' });
  await expect(panel).toContainText('يحتاج النموذج إلى ⁦2⁩');
  await expect(panel.getByRole('button', { name: 'التعلّم من وسوم المشروع' })).toBeDisabled();
  await press(page, 'Escape');

  await markFirst(page);
  await press(page, 'v', 'n');
  await expect(ghosts(page)).not.toHaveCount(0);
  await surfaceOf(page).focus();
  // A type of one's own choosing makes it one's own mark, from which is learned.
  await press(page, 'Control+Home', 'j', '3');
  await expectSaved(page);
  await press(page, 'Shift+V');
  await expect(panel).toContainText('لم يتعلّم النموذج شيئًا');
  expect(await seriousFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'التعلّم من وسوم المشروع' }).press('Enter');
  await expect(panel).toContainText('من مقالين');
  // Each article held out once: one mark of each type, of which the other article knew nothing or another type.
  await expect(panel.getByRole('row', { name: /دولة/ })).toContainText('(⁦0⁩ من ⁦1⁩)');

  await panel.getByRole('row', { name: /دولة/ }).getByText('لا شيء').click();
  await press(page, 'Escape');
  await expect(page.locator('.paint-ghost[data-ink="gpe"]')).toHaveCount(0);
  expect(await seriousFaults(page)).toEqual([]);
});
