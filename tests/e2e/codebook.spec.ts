import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';
import { hashiya, openAsAnnotator, sampleAt, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { chooseByKey } from '../helpers/choose.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

let home: string;
let host: HostProcess;
let project: string;

test.beforeEach(async () => {
  home = temporaryHome();
  project = join(home, 'p.hashiya');
  sampleAt(project);
  host = await startHostProcess({ home, project });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

const parts = (page: Page) => page.getByRole('navigation', { name: 'عناصر المخطط' });
const part = (page: Page, name: string) => parts(page).getByRole('button', { name: new RegExp(`^${name}`) });
const dialog = (page: Page) => page.getByRole('dialog');

async function openCodebook(page: Page): Promise<void> {
  await openAsAnnotator(page, host.url, 'سلمى');
  await page.getByRole('link', { name: 'المخطط' }).click();
  await expect(part(page, 'شخص')).toHaveAttribute('aria-current', 'true');
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Labels of everybody's mentions, as another process writes them. */
function storedLabels(): Set<string> {
  const out = join(home, 'out.jsonl');
  rmSync(out, { force: true });
  hashiya('export', project, '--format', 'jsonl', '--layers', 'entity', '--out', out);
  const records: { annotations: { label: string }[] }[] = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Set(records.flatMap(({ annotations }) => annotations.map(({ label }) => label)));
}

/** Publishes; the button wakes when what is touched has been counted. */
async function publish(page: Page, name: string): Promise<void> {
  const button = dialog(page).getByRole('button', { name });
  await expect(button).toBeEnabled();
  await button.press('Enter');
}

test('a label is made, moved and given a key by keyboard; the draft outlives a crash; publishing tells what it touches', async ({
  page,
}) => {
  await openCodebook(page);
  await expectAccessible(page);
  // Where there is little room some buttons are drawings only; they keep their names.
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole('button', { name: 'تصدير JSON' })).toBeVisible();
  await expectAccessible(page);
  if (wide) await page.setViewportSize(wide);
  await part(page, 'شخص').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'منصب', exact: true })).toBeVisible();
  await page.keyboard.press('KeyH');
  await expect(page.locator('.cb-key-button')).toBeFocused();
  await page.keyboard.press('KeyA');
  await expect(page.getByText('هذا المفتاح للأوامر')).toBeVisible();
  await page.keyboard.press('Digit3');
  await expect(page.getByText('المفتاح 3 للنوع')).toContainText('منظمة');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'المفتاح: 3' })).toBeVisible();

  await part(page, 'منصب').focus();
  await page.keyboard.press('KeyN');
  await expect(dialog(page).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('قضية');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Court case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'قضية', exact: true })).toBeVisible();
  await part(page, 'قضية').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('حُفظت المسودة')).toBeVisible();
  await expect(page.getByText('3 تغييرات غير منشورة')).toBeVisible();

  await host.kill();
  host = await startHostProcess({ home, project });
  await openCodebook(page);
  await expect(part(page, 'قضية')).toBeVisible();
  await expect(page.getByText('الإصدار 2، مسودة')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toContainText('قضية');
  // The sample has 86 roles and 132 organisations, counted by the command line's own `show`.
  await expect(dialog(page).getByRole('row', { name: 'منصب' })).toContainText('86');
  await expect(dialog(page).getByRole('row', { name: 'منظمة' })).toContainText('132');
  await expectAccessible(page);
  await publish(page, 'نشر الإصدار 2');
  await expect(page.getByText('الإصدار 2 ساري الآن.')).toBeVisible();
  await expect(page.getByText('الإصدار 2، مسودة')).toBeHidden();
});

test('labels merge in one step that is taken back; an older version is looked at', async ({ page }) => {
  await openCodebook(page);
  await part(page, 'شخص').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'دمج في نوع آخر' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'دمج', exact: true }).press('Enter');
  await expect(part(page, 'منصب')).toContainText('مدموج في');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toContainText('يمسّ 86 وسمًا');
  await publish(page, 'نشر الإصدار 2');
  await expect(page.getByText('الإصدار 2 ساري الآن.')).toBeVisible();
  await expect(part(page, 'منصب')).toContainText('0');
  await expect.poll(() => storedLabels()).not.toContain('OCC');

  await page.keyboard.press('KeyV');
  await expect(dialog(page)).toContainText('سلمى');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'عرض الإصدار 1' }).press('Enter');
  await expect(page.getByText('هذا الإصدار 1: يُقرأ ولا يُغيَّر.')).toBeVisible();
  await expect(page.getByLabel('الاسم بالعربية')).toHaveAttribute('readonly');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'عودة إلى المسودة' }).press('Enter');

  await page.getByRole('button', { name: 'تراجع عن النشر' }).press('Enter');
  await expect(page.getByText('عاد الإصدار 1 ساريًا.')).toBeVisible();
  await expect(part(page, 'منصب')).toContainText('86');
  await expect.poll(() => storedLabels()).toContain('OCC');
  await expect.poll(() => hashiya('check', project)).not.toContain('OCC');
});

test('a file with a fault is refused in one sentence and changes nothing; a good one becomes the draft', async ({
  page,
}) => {
  await openCodebook(page);
  const good = JSON.parse(readFileSync(join(programFolder, 'resources', 'default-codebook.json'), 'utf8'));
  const choose = async (name: string, content: string) => {
    writeFileSync(join(home, name), content);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'استيراد JSON' }).press('Enter');
    await (await chooser).setFiles(join(home, name));
  };
  good.labels[2].key = '1';
  await choose('clash.json', JSON.stringify(good));
  const sentence = page.getByRole('alert');
  await expect(sentence).toContainText('clash.json');
  await expect(sentence).toContainText('labels[2]');
  await expect(sentence).toContainText('شخص');
  await choose('broken.json', '{\n"format":');
  await expect(sentence).toContainText('السطر 2');
  await expect(page.getByText('كما نُشر')).toBeVisible();
  good.labels[2].key = '3';
  good.labels[2].name.ar = 'مؤسسة';
  await choose('good.json', JSON.stringify(good));
  await expect(part(page, 'مؤسسة')).toBeVisible();
  await expect(page.getByText('تغيير واحد غير منشور')).toBeVisible();
});

test('guidelines are written with the keyboard, published, and stand beside the text', async ({ page }) => {
  await openCodebook(page);
  const editor = page.getByRole('textbox', { name: 'إرشادات شخص' });
  await editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('قاعدة جديدة');
  await page.keyboard.press('Enter');
  await expect(page.getByText('حُفظت المسودة')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await publish(page, 'نشر الإصدار 2');
  await expect(page.getByText('الإصدار 2 ساري الآن.')).toBeVisible();

  await page.getByRole('link', { name: 'الوسم' }).press('Enter');
  await expect(surfaceOf(page)).toBeVisible();
  await surfaceOf(page).focus();
  await page.keyboard.press('KeyH');
  const guide = page.getByRole('complementary', { name: 'دليل الوسم' });
  await expect(guide).toContainText('ما الوسم');
  await page.keyboard.press('Tab');
  await expect(guide.getByRole('heading', { level: 2 })).toBeVisible();
  await expectAccessible(page);
  await guide.getByRole('button', { name: 'إرشادات' }).press('Enter');
  await chooseByKey(page, page.getByRole('option', { name: 'شخص', exact: true }));
  await expect(guide).toContainText('قاعدة جديدة');
  await guide.getByRole('button', { name: 'إغلاق' }).press('Enter');
  await expect(guide).toBeHidden();
});
