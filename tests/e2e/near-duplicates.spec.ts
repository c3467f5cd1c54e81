import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import { articleGroups } from '../../src-main/services/near-duplicate-groups.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { axe } from '../helpers/axe.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

let host: HostHere;
let project: OpenProject;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

const rows = (page: Page) => page.getByRole('grid').locator('tbody tr');
const pairs = (page: Page) => page.getByRole('navigation', { name: 'أزواج المقالات' }).getByRole('button');
const sides = (page: Page) => page.getByRole('region', { name: 'المقالان' });
const decisions = (page: Page) => page.getByRole('region', { name: 'القرار' });

/**
 * The sample, of which two articles tell one story already, with two more of its first article: a word put in place of another, and a
 * line more. For سلمى, who marked the first.
 */
async function openLibrary(page: Page): Promise<readonly string[]> {
  project = await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: true });
  const [first = ''] = articleIds(project);
  const bundle = readBundle(project, first);
  const copy = (id: string, text: string) => ({
    article: {
      ...bundle.article,
      id,
      title: `نسخة ${id}`,
      text,
      textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    },
    regions: [],
    annotations: [],
    status: [],
  });
  const { text } = bundle.article;
  expect(text).toContain('الوزيرة');
  const bundles = [
    copy('one', text.replace('الوزيرة', 'المسؤولة')),
    copy('two', `${text}\nسطر لا يوجد في غيره`),
  ];
  storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  const { id } = ensureAnnotator(project, 'سلمى');
  host.workbench.preferences.set({ annotators: { [project.id]: id } });
  await page.goto(host.url);
  await expect(rows(page).locator('.article-title')).toHaveCount(12);
  return [first, 'one', 'two'];
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('near-duplicates are told in the list, filtered, compared and decided from the keyboard', async ({
  page,
}) => {
  const family = await openLibrary(page);
  // One of the sample, and both copies; the pairs are the sample's and the three of the copies.
  await expect(page.getByRole('button', { name: 'شبه المكرر 3' })).toBeVisible();
  await expect(rows(page).locator('.tag.warn')).toHaveCount(3);
  await page.getByRole('button', { name: 'شبه المكرر فقط' }).focus();
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('Space');

  await page.keyboard.press('d');
  await expect(pairs(page)).toHaveCount(4);
  await expect(page.getByText('مجموعة من 3 مقالات')).toBeVisible();
  await expect(sides(page).locator('mark')).toHaveText([/الوزيرة/, /المسؤولة/]);
  await expect(sides(page).locator('.near-side').first()).toContainText(/سلمى.*: \d+ وسم/);
  await expect(sides(page).locator('.near-side').last()).toContainText('لا وسوم فيه');
  await expectAccessible(page);

  await page.keyboard.press('j');
  await expect(decisions(page).getByRole('status')).toHaveText('2 من 4');
  await expect(sides(page).locator('mark')).toHaveText(['سطر لا يوجد في غيره']);
  await page.keyboard.press('k');
  await expect(decisions(page).getByRole('status')).toHaveText('1 من 4');

  // Not duplicates: the next pair takes its place, and undo brings it back.
  await page.keyboard.press('3');
  await expect(pairs(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(pairs(page)).toHaveCount(4);
  await expect(page.getByText(/جرى التراجع عن: قرار في شبه المكرر/)).toBeVisible();

  // The whole group is kept together.
  await page.keyboard.press('g');
  await expect(pairs(page)).toHaveCount(1);
  await expect
    .poll(() => articleGroups(project).groups.map((group) => group.toSorted()))
    .toContainEqual(family.toSorted());
  await page.getByText(/حُسم أمرها \(3\)/).click();
  await expect(pairs(page)).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('r');
  await expect(pairs(page)).toHaveCount(2);
  await page.getByText(/بانتظار القرار \(2\)/).click();
  await expect(pairs(page)).toHaveCount(2);

  // Keep the first alone: the dialog names what goes, and undo brings it back.
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('نسخة one');
  await expect(dialog).toContainText('لا وسوم فيها');
  await expect(page.locator('[role=dialog]:focus, [role=dialog] :focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(pairs(page)).toHaveCount(1);
  await expect.poll(() => articleIds(project)).not.toContain('one');
  await page.keyboard.press('Control+z');
  await expect(pairs(page)).toHaveCount(2);
  await page.keyboard.press('2');
  await expect(dialog).toContainText(/\d+ وسم/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('Shift+Slash');
  for (const label of ['الزوج التالي', 'الزوج السابق', 'ليسا مكررَين', 'إبقاء المجموعة معًا']) {
    await expect(page.getByRole('dialog').getByText(label, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(12);
  await expect(page.getByRole('button', { name: /^شبه المكرر \d/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'شبه المكرر' })).toBeFocused();
});

test('what is searched is marked in the titles and in an excerpt of the texts', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  // A spelling without hamza that the texts do not have.
  await page.keyboard.type('اعلنت');
  await expect(rows(page).locator('.excerpt mark').first()).toHaveText('أعلنت');
  const found = articleIds(project).filter((id) => {
    const { title, text } = readBundle(project, id).article;
    return /[اأإ]علنت/.test(`${title} ${text}`);
  });
  await expect(rows(page)).toHaveCount(found.length);
  await expect(rows(page).locator('.excerpt')).toHaveCount(found.length);
  await expectAccessible(page);

  // However narrow the column, the first hit is to be seen.
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(async () => {
      for (const excerpt of await rows(page).locator('.excerpt').all()) {
        const line = await excerpt.boundingBox();
        const hit = await excerpt.locator('mark').first().boundingBox();
        expect(hit?.x).toBeGreaterThanOrEqual(line?.x ?? Number.NaN);
        expect((hit?.x ?? Number.NaN) + (hit?.width ?? 0)).toBeLessThanOrEqual(
          (line?.x ?? Number.NaN) + (line?.width ?? 0) + 0.5,
        );
      }
    }).toPass();
  }

  // Exactly as it is written it is nowhere.
  await page.getByText('طيّ الإملاء').click();
  await expect(page.getByText('لا مقال فيه هذه الكلمات.')).toBeVisible();
  await page.getByText('طيّ الإملاء').click();
  await expect(rows(page)).toHaveCount(found.length);

  // The search is saved with its words.
  await page.getByRole('button', { name: 'حفظ البحث' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('إعلانات');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'مسح البحث' }).click();
  await expect(rows(page)).toHaveCount(12);
  await page.getByRole('button', { name: 'عمليات بحث محفوظة' }).click();
  await page.getByRole('button', { name: /تطبيق .*إعلانات/ }).click();
  await expect(rows(page)).toHaveCount(found.length);
});
