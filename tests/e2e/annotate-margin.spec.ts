import { expect, type Page, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const text = 'قالت تونس إنها مستعدة. وقال الوفد إنه قادم.\nفقرة ثانية قصيرة.';

let home: string;
let host: HostProcess;

test.beforeEach(async () => {
  home = temporaryHome();
  host = await startHostProcess({ home, project: projectOf(home, [text]).path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Marks the first words as a claim, and leaves it selected without what is offered. */
async function markClaim(page: Page): Promise<void> {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await press(page, 'Control+Home', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'c');
  await expect(page.locator('.an-inspector')).toBeVisible();
  await expectSaved(page);
}

test('a note is folded by key and by button, all of them stay folded for the person', async ({ page }) => {
  await markClaim(page);
  const quotes = page.locator('.an-quotes');
  const card = page.locator('.an-inspector');
  await expect(quotes).toBeVisible();
  await press(page, 'o');
  await expect(quotes).toHaveCount(0);
  await expect(card.locator('header')).toBeVisible();
  await card.getByRole('button', { name: 'افتح البطاقة' }).click();
  await expect(quotes).toBeVisible();

  await surfaceOf(page).focus();
  await press(page, 'Shift+O');
  await expect(quotes).toHaveCount(0);
  // To its fields one gets all the same: that one opens.
  await press(page, 'e');
  await expect(card.locator('.an-fields :focus')).toHaveCount(1);
  await press(page, 'Escape', 'Escape', 'Escape');

  await page.reload();
  await page.locator('.an-note').click();
  await expect(card).toBeVisible();
  await expect(quotes).toHaveCount(0);
  const { violations } = await axe(page).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.getByRole('button', { name: 'افتح البطاقات كلها' }).click();
  await expect(quotes).toBeVisible();
});

test('a click on a bracket opens its note', async ({ page }) => {
  await markClaim(page);
  await press(page, 'Escape', 'Escape', 'Escape');
  await expect(page.locator('.an-inspector')).toHaveCount(0);
  await expect(async () => {
    const bracket = await page.locator('.an-overlay .bracket').boundingBox();
    if (!bracket) throw new Error('There is no bracket.');
    await page.mouse.click(bracket.x + bracket.width / 2, bracket.y + bracket.height / 2);
    await expect(page.locator('.an-inspector')).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('what is offered leaves alone a speaker who was said to be unnamed', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await press(page, 'Control+Home', 'Control+ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', '4');
  await expect(page.locator('.an-quotes')).toHaveText('تونس');
  await press(page, 'ArrowLeft', 'Control+ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'c');
  const offer = page.getByRole('region', { name: 'مقترح' });
  await expect(offer).toContainText('تونس');
  await press(page, 'l', 'u');
  await expect(page.locator('.an-inspector')).toContainText('غير مسمّى');
  await press(page, 'Enter');
  await expect(page.locator('.an-quotes')).toContainText('قالت');
  await expect(page.locator('.an-inspector')).toContainText('غير مسمّى');
});
