import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator, listAnnotators } from '../../src-main/services/annotators.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import { openProject } from '../../src-main/services/project.ts';
import { unlockFile, writeProtected } from '../../src-main/services/protected-files.ts';
import { axe } from '../helpers/axe.ts';
import { chooseByKey } from '../helpers/choose.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

const secret = 'زعفران 77';

let host: HostHere;
test.beforeEach(async () => {
  host = await startHostHere();
  // Where the host makes projects.
  process.env.HASHIYA_HOME = host.home;
});
test.afterEach(() => host.dispose());

/** Opens a dialog of the project's menu by the keyboard alone. */
async function openFromMenu(page: Page, item: string): Promise<void> {
  await page.locator('.proj').focus();
  await page.keyboard.press('Enter');
  await chooseByKey(page, page.getByRole('menuitem', { name: item }));
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('work is handed out in a protected packet, comes back with what was done in it, and the merge is undone; the packet is unlocked to open it', async ({
  page,
}) => {
  const project = await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: true });
  const salma = ensureAnnotator(project, 'سلمى').id;
  host.workbench.preferences.set({ annotators: { [project.id]: salma } });
  await page.goto(host.url);
  await expect(page.getByRole('grid').locator('tbody tr')).toHaveCount(10);

  await openFromMenu(page, 'تسليم العمل');
  const packets = page.getByRole('dialog', { name: 'تسليم العمل' });
  await packets.getByRole('textbox', { name: 'شخص جديد' }).focus();
  await page.keyboard.type('نوال');
  await page.keyboard.press('Enter');
  await expect(packets.getByRole('checkbox', { name: 'نوال' })).toBeChecked();
  const make = packets.getByRole('button', { name: 'إنشاء الحزمة' });
  await packets.getByRole('checkbox', { name: 'حماية بعبارة مرور' }).focus();
  await page.keyboard.press('Space');
  const [first, again] = [
    packets.getByLabel('عبارة المرور', { exact: true }),
    packets.getByLabel('العبارة نفسها'),
  ];
  await first.pressSequentially(secret);
  await again.pressSequentially('غيرها');
  await expect(packets.getByText('العبارتان مختلفتان.')).toBeVisible();
  await expect(make).toBeDisabled();
  await expectAccessible(page);
  await again.fill(secret);
  await packets.getByRole('button', { name: 'إظهار عبارة المرور' }).press('Enter');
  await expect(again).toHaveAttribute('type', 'text');
  await expect(make).toBeEnabled();
  const coming = page.waitForEvent('download');
  await make.focus();
  await page.keyboard.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('تجربة-نوال.hashiya');
  await expect(packets.getByRole('status')).toContainText(download.suggestedFilename());
  await page.keyboard.press('Escape');
  await expect(packets).toBeHidden();
  await expect(page.locator('.proj')).toBeFocused();

  // Nawal works where the others have done nothing: the last two of the sample.
  const packet = join(host.home, download.suggestedFilename());
  await unlockFile(await download.path(), packet, secret);
  const untouched = articleIds(project).find((id) => readBundle(project, id).annotations.length === 0) ?? '';
  const { title } = readBundle(project, untouched).article;
  const away = openProject(packet, systemEnvironment);
  const nawal = ensureAnnotator(away, 'نوال').id;
  expect(listAnnotators(project).find(({ name }) => name === 'نوال')?.id).toBe(nawal);
  for (const start of [0, 4, 8]) {
    createAnnotation(away, {
      articleId: untouched,
      annotatorId: nawal,
      draft: {
        layer: 'entity',
        label: 'ORG',
        spans: [{ role: 'mention', start, end: start + 3 }],
        attributes: {},
        links: [],
        note: null,
      },
    });
  }
  away.dispose();
  const sealed = join(host.home, 'محمي.hashiya');
  const protection = { passphrase: secret, random: randomBytes };
  await writeProtected(sealed, protection, (plain) => copyFileSync(packet, plain));

  await openFromMenu(page, 'استعادة العمل');
  const merge = page.getByRole('dialog', { name: 'استعادة العمل' });
  const run = merge.getByRole('button', { name: 'دمج' });
  await expect(run).toBeDisabled();
  const chooser = page.waitForEvent('filechooser');
  await merge.getByRole('button', { name: 'اختر الملفات' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(
    [
      { name: 'تجربة-نوال.hashiya', buffer: readFileSync(sealed) },
      { name: 'تالف.hashiya', buffer: readFileSync(packet).subarray(0, 8_192) },
    ].map((file) => ({ ...file, mimeType: '' })),
  );
  const good = merge.getByRole('listitem').filter({ hasText: 'تجربة-نوال.hashiya' });
  const bad = merge.getByRole('listitem').filter({ hasText: 'تالف.hashiya' });
  const passphrase = good.getByLabel(/^عبارة مرور/);
  await passphrase.fill('غيرها');
  await passphrase.press('Enter');
  await expect(good.getByText('عبارة المرور لا تفتح هذا الملف.')).toBeVisible();
  await expectAccessible(page);
  await passphrase.fill(secret);
  await passphrase.press('Enter');
  await expect(good).toContainText('وسوم \u2068نوال\u20693 جديدة، 0 معدّلة، 0 محذوفة');
  await expect(good).toContainText('حزمة \u2068نوال\u2069');
  await expect(bad.locator('.wrong')).toBeVisible();
  await expectAccessible(page);
  await expect.poll(() => readBundle(project, untouched).annotations).toEqual([]);

  await run.focus();
  await page.keyboard.press('Enter');
  await expect(merge.getByText(/^دُمج\. وحُفظت قبله نسخة احتياطية/)).toBeVisible();
  await expect(bad.locator('.wrong')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(merge).toBeHidden();
  await expect(page.locator('.proj')).toBeFocused();

  const counts = page.getByRole('row').filter({ hasText: title }).locator('.col-counts');
  await expect(counts).toContainText('3');
  await expect
    .poll(() => readBundle(project, untouched).annotations.map(({ annotatorId }) => annotatorId))
    .toEqual(Array(3).fill(nawal));
  await page.keyboard.press('Control+z');
  await expect(counts).not.toContainText('3');
  await expect.poll(() => readBundle(project, untouched).annotations).toEqual([]);

  // A browser has no files to open: the host keeps a copy beside the projects it makes, and the page asks for what is missing.
  const asking = page.waitForEvent('filechooser');
  await openFromMenu(page, 'فتح');
  await (await asking).setFiles(sealed);
  const question = page.getByRole('dialog', { name: 'ملف محمي' });
  await expect(question).toContainText('محمي.hashiya');
  await expectAccessible(page);
  await question.getByLabel('عبارة المرور', { exact: true }).fill(secret);
  await question.getByLabel('عبارة المرور', { exact: true }).press('Enter');
  await expect(question).toBeHidden();
  await expect(page.locator('.packet-origin')).toContainText('نوال');
  await expect
    .poll(() => host.workbench.project?.path)
    .toBe(join(host.home, 'projects', 'محمي-unlocked.hashiya'));
});
