import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { fromBufferPromise } from 'yauzl';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import { formatList } from '../../src-shared/i18n/format-list.ts';
import { axe } from '../helpers/axe.ts';
import { chooseByKey } from '../helpers/choose.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';

let host: HostHere;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

async function openProject(page: Page, sample: boolean) {
  const path = join(host.home, 'project.hashiya');
  const project = await host.workbench.create(path, { name: 'تجربة', sample });
  host.workbench.preferences.set({ annotators: { [project.id]: ensureAnnotator(project, 'سلمى').id } });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible();
  return project;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('asks what labels of another program become, and takes them so', async ({ page }) => {
  const project = await openProject(page, false);
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: 'استيراد' });
  await panel.getByRole('button', { name: 'كل الصيغ' }).click();
  const formats = page.getByRole('dialog', { name: 'الصيغ' });
  await expect(formats.getByRole('heading', { level: 3 })).toHaveCount(formatList.length);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(formats).toBeHidden();
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'اختر ملفات' }).click();
  // Offsets are those of Python's str.index.
  const text = 'قال محمود عباس في رام الله إن القدس محتلة';
  const task = {
    id: 1,
    text,
    label: [
      [4, 14, 'PERSON'],
      [18, 26, 'CITY'],
      [30, 35, 'CITY'],
    ],
  };
  const buffer = Buffer.from(`${JSON.stringify(task)}\n`);
  await (await chooser).setFiles([{ name: 'tasks.jsonl', mimeType: '', buffer }]);

  const labels = panel.getByRole('region', { name: 'أصناف هذا الملف' });
  await expect(labels.getByText('نوعان ليسا في دليل الوسم')).toBeVisible();
  await panel.getByRole('textbox', { name: 'صاحب الوسوم' }).fill('يوسف');
  const become = async (label: string, choice: string) => {
    await labels.getByRole('button', { name: `${label}\u2069 يصير` }).focus();
    await page.keyboard.press('Enter');
    await chooseByKey(page, page.getByRole('option', { name: choice, exact: true }));
  };
  await become('PERSON', 'شخص');
  await become('CITY', 'يُترك');
  await expect(labels.getByText('في دليل الوسم')).toBeHidden();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'استيراد ملف واحد' }).click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
  const marks = () =>
    articleIds(project)
      .flatMap((id) => readBundle(project, id).annotations)
      .map(({ label, spans }) => [label, spans[0]?.start, spans[0]?.end]);
  await expect.poll(marks).toEqual([['PER', 4, 14]]);
});

test('shows before an export what will be written and lost', async ({ page }) => {
  await openProject(page, true);
  await page.getByRole('searchbox', { name: 'ابحث في العناوين والنصوص' }).fill('الماء أغلى');
  await expect(page.getByRole('grid', { name: 'المقالات' }).locator('tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: 'تصدير' }).click();
  const dialog = page.getByRole('dialog', { name: 'تصدير' });
  const shown = dialog.getByRole('region', { name: 'ما سيُكتب' });
  await expect(shown.getByText('لا يُفقد منها شيء.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'المعروض في المكتبة' }).click();
  await dialog.getByRole('button', { name: 'الصيغة' }).focus();
  await page.keyboard.press('Enter');
  await chooseByKey(page, page.getByRole('option', { name: 'أعمدة CoNLL بنظام BIO', exact: true }));
  await expect(shown.getByText(/^مقال واحد: \d+ كيان/)).toBeVisible();
  await expect(shown.getByText('المقاطع: داخل غيرها')).toBeVisible();
  // A column of words with a column of tags, and a mention begins with «B-»: the shared task of CoNLL 2003.
  await expect(shown.getByRole('textbox')).toHaveValue(/^\S+[\t ].*B-/ms);
  await expectAccessible(page);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'تصدير' }).click();
  const names = await namesInZip(readFileSync(await (await coming).path()));
  expect(names.filter((name) => name.endsWith('.conll'))).toHaveLength(2);
  await expect(dialog.getByText('سُلّم إلى المتصفح')).toBeVisible();
});

async function namesInZip(zip: Buffer): Promise<string[]> {
  const names: string[] = [];
  for await (const { fileName } of (await fromBufferPromise(zip)).eachEntry()) names.push(fileName);
  return names;
}
