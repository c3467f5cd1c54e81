import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, stored, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { slowHost } from '../helpers/slow-host.ts';

// By hand: «وصل الوفد إلى » has 14 characters, so «باريس» is 14–19, «ثم» 20–22, «باريس» 23–28 and, after «وب», 31–36.
const text = 'وصل الوفد إلى باريس ثم باريس وبباريس أمس.';

let home: string;
let host: HostProcess;
let project: { path: string; articleIds: string[] };

test.beforeEach(async () => {
  home = temporaryHome();
  project = projectOf(home, [text]);
  host = await startHostProcess({ home, project: project.path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const entries = (page: Page) => page.getByRole('listbox', { name: 'المداخل' });
const mentions = (page: Page) => page.getByRole('grid', { name: 'مواضع الذكر' });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Start of each mention and the id of the entry it is linked to. */
const links = () =>
  stored(project.path, project.articleIds[0] ?? '').annotations.map(({ spans, attributes }) => [
    spans[0]?.start,
    attributes.entry,
  ]);

/** Tags the word after so many words as a country. */
async function tag(page: Page, words: number): Promise<void> {
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < words; word++) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expectSaved(page);
}

test('an entity is named, proposed and linked beside the text, with the keyboard alone, and undone', async ({
  page,
}) => {
  const late = await slowHost(page);
  await openAsAnnotator(page, host.url, 'نوال');
  await tag(page, 3);
  const field = page.getByRole('combobox', { name: 'الكيان' });
  await expect(field).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Shift+I');
  await expect(field).toBeFocused();
  await page.keyboard.type('باريس');
  await expect(page.getByRole('option', { name: /مدخل جديد/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const linked = page.getByRole('link', { name: 'باريس' });
  await expect(linked).toBeVisible();
  await expect(surfaceOf(page)).toBeFocused();
  await expect.poll(links).toEqual([[14, expect.any(String)]]);
  const [[, entryId] = []] = links();

  // A hand faster than the host: nothing that answers these letters is there yet when Enter is pressed.
  await tag(page, 5);
  await page.keyboard.press('Shift+I');
  await expect(field).toBeFocused();
  late(400);
  await page.keyboard.type('باريس');
  await page.keyboard.press('Enter');
  await expect(linked).toBeVisible();
  late(0);
  await expect.poll(links).toEqual([
    [14, entryId],
    [23, entryId],
  ]);
  await page.keyboard.press('Control+z');
  await expect(linked).toBeHidden();

  const proposal = page.getByRole('button', { name: /ربط بـ/ });
  await expect(proposal).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('i');
  await expect(linked).toBeVisible();
  await expect.poll(links).toEqual([
    [14, entryId],
    [23, entryId],
  ]);
  await page.keyboard.press('Control+z');
  await expect.poll(links).toEqual([
    [14, entryId],
    [23, undefined],
  ]);

  // From the linked mention, all that say the same.
  await page.locator('.an-chip').first().click();
  await expect(page.getByRole('button', { name: 'ربط ذِكر مماثل آخر' })).toBeVisible();
  await page.keyboard.press('Alt+i');
  await expect.poll(links).toEqual([
    [14, entryId],
    [23, entryId],
  ]);
  await linked.click();
  await expect(page.getByRole('heading', { name: 'باريس' })).toBeVisible();
  await expect(mentions(page).locator('tbody tr')).toHaveCount(2);
});

test('entries are made, renamed, merged, split and removed, each taken back in one step', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.getByRole('link', { name: 'السجل' }).click();
  await expect(page.getByText('لا مداخل بعد')).toBeVisible();
  await expectAccessible(page);

  const make = async (name: string, alias = '') => {
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'مدخل جديد' });
    await expect(dialog.getByLabel('الاسم بالعربية')).toBeFocused();
    await page.keyboard.type(name);
    if (alias !== '') {
      await dialog.getByLabel('أسماء أخرى').fill(alias);
      await dialog.getByLabel('الاسم بالعربية').focus();
    }
    await page.keyboard.press('Enter');
  };
  await make('أحمد', 'أَحمد');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('موجود من قبل');
  await expectAccessible(page);
  await dialog.getByLabel('أسماء أخرى').fill('');
  await dialog.getByLabel('الاسم بالعربية').fill('باريس');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await make('باريز');
  await expect(entries(page).getByRole('option')).toHaveText([/باريز/, /باريس/]);

  // The list by keyboard; the entry opens beside it.
  await entries(page).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'باريس' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('الاسم بالإنجليزية').fill('Paris');
  await page.keyboard.press('Enter');
  await expect(entries(page).getByRole('option').last()).toContainText('Paris');

  await page.getByRole('button', { name: 'دمج…' }).click();
  const merging = page.getByRole('dialog', { name: /دمج/ });
  await expect(merging.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('باريز');
  // Before anything is offered for these letters.
  await page.keyboard.press('Enter');
  await expect(merging.getByText('Paris')).toBeVisible();
  await expectAccessible(page);
  await merging.getByRole('button', { name: 'دمج', exact: true }).click();
  await expect(entries(page).getByRole('option')).toHaveText([/باريز/]);
  await expect(page.getByLabel('أسماء أخرى')).toHaveValue('باريس');
  await page.keyboard.press('Control+z');
  await expect(entries(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+Z');
  await expect(entries(page).getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'حذف', exact: true }).click();
  await expect(page.getByText('لا مداخل بعد')).toBeVisible();
  await page.getByRole('button', { name: 'تراجع' }).last().click();
  await expect(entries(page).getByRole('option')).toHaveCount(1);
});

test('some mentions are split off into an entry of their own, and a place is opened from its line', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await tag(page, 3);
  const field = page.getByRole('combobox', { name: 'الكيان' });
  await expect(field).toBeVisible();
  await page.keyboard.press('Shift+I');
  await expect(field).toBeFocused();
  await page.keyboard.type('باريس');
  await expect(page.getByRole('option', { name: /مدخل جديد/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'باريس' })).toBeVisible();
  await tag(page, 5);
  await expect(page.getByRole('button', { name: /ربط بـ/ })).toBeVisible();
  await page.keyboard.press('i');
  await page.getByRole('link', { name: 'باريس' }).click();

  await expect(mentions(page).locator('tbody tr')).toHaveCount(2);
  await expect(mentions(page).locator('.kwic-after')).toHaveText([/^باريس ثم/, /^باريس وبباريس/]);
  await mentions(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'فصل…' }).click();
  const dialog = page.getByRole('dialog', { name: /فصل ذِكر واحد/ });
  await dialog.getByLabel('الاسم بالعربية').fill('باريس تكساس');
  await page.keyboard.press('Enter');
  await expect(mentions(page).locator('tbody tr')).toHaveCount(1);
  await expect(entries(page).getByRole('option')).toHaveCount(2);
  await expect.poll(() => new Set(links().map(([, entry]) => entry)).size).toBe(2);
  await page.keyboard.press('Control+z');
  await expect(mentions(page).locator('tbody tr')).toHaveCount(2);

  await mentions(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(surfaceOf(page)).toBeFocused();
  await expect(page.locator('.paint-hit').first()).toBeVisible();
});

test('a registry is read from a file, what is wrong with it is told, and it is written again', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await page.getByRole('link', { name: 'السجل' }).click();
  const file = join(home, 'registry.csv');
  writeFileSync(
    file,
    'label,name_ar,name_en,aliases,identifiers\nGPE,باريس,Paris,لوتيتيا,wikidata:Q90\nXXX,س,,,\n',
  );
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'استيراد…' }).click();
  await (await chosen).setFiles(file);
  const skipped = page.getByRole('dialog', { name: 'تُرك مدخل واحد' });
  await expect(skipped).toContainText('XXX');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(entries(page).getByRole('option')).toHaveText([/باريس/]);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'تصدير' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const written = readFileSync(await (await downloaded).path(), 'utf8');
  expect(JSON.parse(written)).toMatchObject({
    format: 'hashiya-registry/1',
    entries: [
      {
        label: 'GPE',
        names: { ar: 'باريس', en: 'Paris' },
        aliases: ['لوتيتيا'],
        identifiers: [{ scheme: 'wikidata', value: 'Q90' }],
      },
    ],
  });
});
