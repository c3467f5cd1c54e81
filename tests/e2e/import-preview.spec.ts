import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { axe } from '../helpers/axe.ts';
import { chooseByKey } from '../helpers/choose.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { legacyBytes } from '../helpers/legacy-encodings.ts';
import { zipOf } from '../helpers/zip-files.ts';

let host: HostHere;
let project: OpenProject;

test.beforeEach(async () => {
  host = await startHostHere();
});
test.afterEach(() => host.dispose());

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'استيراد' });
const imports = (panel: Locator, files: string) => panel.getByRole('button', { name: `استيراد ${files}` });

interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The import panel of an empty project with these files chosen. */
async function chosen(page: Page, files: readonly GivenFile[]): Promise<Locator> {
  project = await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: false });
  host.workbench.preferences.set({ annotators: { [project.id]: ensureAnnotator(project, 'سلمى').id } });
  await page.goto(host.url);
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
  await page.keyboard.press('i');
  await choose(page, files);
  return panelOf(page);
}

async function choose(page: Page, files: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await panelOf(page).getByRole('button', { name: 'اختر ملفات' }).click();
  await (await chooser).setFiles(
    files.map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) })),
  );
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** What the project holds, read behind the page's back. */
const stored = () => articleIds(project).map((id) => readBundle(project, id));

const body =
  'أعلنت وزيرة الموارد المائية، اليوم الخميس، أن الحكومة ستبدأ تطبيق تعرفة جديدة لمياه الشرب مطلع الشهر المقبل، مؤكدة أن نحو ثلثي الأسر لن تدفع شيئا.';
const article = `عنوان الخبر في الصفحة الأولى\nكتب: مراد العياري\n14 أيار/مايو 2026\n\n${body}\n\nاقرأ أيضا\nخبر آخر`;

test('shows a windows-1256 file as it reads, and where each thing was found', async ({ page }) => {
  const panel = await chosen(page, [{ name: 'خبر.txt', content: legacyBytes(article, 'windows-1256') }]);
  const encoding = panel.getByRole('region', { name: 'الترميز' });
  await expect(encoding.getByRole('button', { name: /windows-1256/ })).toBeVisible();
  await expect(encoding.getByText('99%')).toBeVisible();
  // The bytes of the line in windows-1252, after Python's bytes.decode('cp1252').
  await expect(encoding.getByText('ÚäæÇä ÇáÎÈÑ Ýí ÇáÕÝÍÉ ÇáÃæáì')).toBeVisible();
  await expect(encoding.getByText('عنوان الخبر في الصفحة الأولى')).toBeVisible();
  await expect(panel.getByLabel('العنوان', { exact: true })).toHaveValue('عنوان الخبر في الصفحة الأولى');
  await expect(panel.getByLabel('الكاتب', { exact: true })).toHaveValue('مراد العياري');
  await expect(panel.getByText('من عبارة «كتب» أو «بقلم»')).toBeVisible();
  await expect(panel.getByLabel('التاريخ', { exact: true })).toHaveValue('2026-05-14');
  await expect(panel.getByText('27 ذو القعدة 1447 هـ')).toBeVisible();
  await expect(panel.getByText('من سطر التاريخ')).toBeVisible();
  await expect(panel.getByText('مقترح استبعاد سطرين')).toBeVisible();
  await expectAccessible(page);
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
  await expect
    .poll(() => stored().map((bundle) => [bundle.article.text, bundle.article.encoding]))
    .toEqual([[article, 'windows-1256']]);
});

test('asks for an encoding that cannot be told, imports the others, and honours the choice', async ({
  page,
}) => {
  const undecidable = Buffer.from('cfc7dad4', 'hex');
  const panel = await chosen(page, [
    { name: 'a.txt', content: article },
    { name: 'b.txt', content: undecidable },
    { name: 'c.txt', content: Buffer.concat([undecidable, undecidable]) },
    { name: 'd.txt', content: Buffer.from([0x89, 0x50, 0x00, 0x01]) },
  ]);
  await expect(panel.getByText('ملفان ينتظران اختيارك')).toBeVisible();
  await panel.getByRole('button', { name: 'مراجعة الكل' }).click();
  await expect(panel.getByText('2 من 4', { exact: true })).toBeVisible();
  await expect(panel.getByText('تعذّر الجزم بالترميز')).toBeVisible();
  await expectAccessible(page);
  // The one that is no text goes along for the report, but is not promised.
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
  await expect(panel.getByText(/d\.txt.*: هذا ليس ملفًا نصيًا/)).toBeVisible();
  await expect(panel.getByText('1 من 2', { exact: true })).toBeVisible();

  await panel.getByRole('radio', { name: /iso-8859-6/ }).focus();
  await page.keyboard.press('Space');
  await expect(panel.getByLabel('العنوان', { exact: true })).toHaveValue('داغش');
  await panel.getByRole('button', { name: 'وللملف الآخر الذي يسأل' }).click();
  await imports(panel, 'ملفين').click();
  await expect(panel.getByText('استُورد مقالان')).toBeVisible();
  // After Python's bytes.decode('iso8859_6').
  await expect
    .poll(() => stored().map((bundle) => bundle.article.text))
    .toEqual([article, 'داغش', 'داغشداغش']);
});

test('keeps what was said of lines and metadata before the import', async ({ page }) => {
  const panel = await chosen(page, [{ name: 'a.txt', content: article }]);
  const lines = panel.getByRole('list', { name: 'سطور المقال' });
  await expect(lines.getByRole('listitem')).toHaveCount(6);
  // The keyboard alone from here on.
  await lines.getByRole('checkbox', { name: 'استبعاد السطر 6' }).focus();
  await page.keyboard.press('Space');
  await lines.getByRole('button', { name: /^السطر 2: كاتب/ }).focus();
  await page.keyboard.press('Enter');
  await chooseByKey(page, page.getByRole('menuitemradio', { name: 'مصدر' }));
  await expect(lines.getByRole('button', { name: /^السطر 2: مصدر/ })).toBeFocused();
  await panel.getByLabel('العنوان', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('عنوان صححته');
  await panel.getByLabel('التاريخ', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15 أيار 2026');
  await page.keyboard.press('Tab');
  await expect(panel.getByLabel('التاريخ', { exact: true })).toHaveValue('2026-05-15');
  await panel.getByText('راجعت السطور').click();
  await expectAccessible(page);
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();

  const [bundle] = stored();
  expect(bundle?.article).toMatchObject({
    title: 'عنوان صححته',
    published: '2026-05-15',
    author: 'مراد العياري',
    text: article,
  });
  const said = bundle?.regions.map(({ kind, start, end, origin }) => [
    article.slice(start, end),
    kind,
    origin,
  ]);
  expect(said).toEqual([
    ['عنوان الخبر في الصفحة الأولى', 'title', 'human'],
    ['كتب: مراد العياري', 'source', 'human'],
    ['14 أيار/مايو 2026', 'published', 'human'],
    [body, 'body', 'human'],
    ['اقرأ أيضا', 'boilerplate', 'human'],
    ['خبر آخر', 'body', 'human'],
  ]);
});

test('folds the middle of a long article and opens it', async ({ page }) => {
  const paragraphs = Array.from({ length: 30 }, (_, index) => `الفقرة ${index + 1}: ${body}`);
  const panel = await chosen(page, [
    { name: 'a.txt', content: ['عنوان الخبر الطويل', ...paragraphs].join('\n\n') },
  ]);
  const lines = panel.getByRole('list', { name: 'سطور المقال' });
  const unfold = lines.getByRole('button', { name: '21 سطرًا آخر من المتن' });
  await expect(lines.getByText(/^الفقرة 15:/)).toBeHidden();
  await unfold.focus();
  await page.keyboard.press('Enter');
  await expect(lines.getByText(/^الفقرة 15:/)).toBeAttached();
  await expect(lines.getByRole('button', { name: 'اطوِ المتن ثانية' })).toBeFocused();
});

test('asks which column holds the text, and pages through what the rows bring', async ({ page }) => {
  const table = 'رقم;عنوان الخبر;الخبر;اليوم\n1;أول;نص أول;2026-05-01\n2;ثان;نص ثان;2026-05-02\n';
  const panel = await chosen(page, [{ name: 't.csv', content: table }]);
  await expect(panel.getByText('أي الأعمدة فيه النص؟')).toBeVisible();
  await expect(imports(panel, 'الملفات')).toBeDisabled();
  await expectAccessible(page);
  const map = async (field: string, column: string) => {
    await panel.getByRole('button', { name: field }).focus();
    await page.keyboard.press('Enter');
    await chooseByKey(page, page.getByRole('option', { name: column, exact: true }));
  };
  await map('النص', 'الخبر');
  await expect(panel.getByText('المقال 1 من 2')).toBeVisible();
  await map('التاريخ', 'اليوم');
  await expect(panel.getByText('المقال 1 من 2')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'العنوان' })).toHaveValue('أول');
  await expect(panel.getByRole('textbox', { name: 'العنوان' })).toHaveAttribute('readonly');
  await expect(panel.getByText('للاطلاع فقط')).toBeVisible();
  await panel.getByRole('button', { name: 'المقال التالي' }).click();
  await expect(panel.getByRole('textbox', { name: 'العنوان' })).toHaveValue('ثان');
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقالان')).toBeVisible();
  const brought = () =>
    stored().map((bundle) => [bundle.article.title, bundle.article.text, bundle.article.published]);
  await expect.poll(brought).toEqual([
    ['أول', 'نص أول', '2026-05-01'],
    ['ثان', 'نص ثان', '2026-05-02'],
  ]);
});

test('tells what is here already, and takes or leaves it as the person says', async ({ page }) => {
  const panel = await chosen(page, [{ name: 'a.txt', content: article }]);
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
  await choose(page, [
    { name: 'b.txt', content: article },
    { name: 'c.txt', content: `${article} اليوم` },
  ]);
  await expect(panel.getByText('موجود من قبل: «\u2068عنوان الخبر في الصفحة الأولى\u2069»')).toBeVisible();
  const toAdd = panel
    .getByRole('region', { name: 'المقالات الموجودة من قبل' })
    .getByRole('radio', { name: 'تُضاف أيضًا' });
  await toAdd.click();
  await expect(toAdd).toBeChecked();
  await page.keyboard.press(']');
  await expect(panel.getByText(/شبه مكرر \d+%: «/)).toBeVisible();
  await panel.getByRole('radio', { name: 'يُترك' }).click();
  await expect(panel.getByText('تُرك ملف واحد كما اخترت.')).toBeVisible();
  await expectAccessible(page);
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('تُرك ملف واحد كما اخترت.')).toBeVisible();
  await expect.poll(() => stored().map((bundle) => bundle.article.text)).toEqual([article, article]);
});

test('goes on while the person is elsewhere, says when it is done, and keeps its report', async ({
  page,
}) => {
  const files = Array.from({ length: 80 }, (_, index) => ({
    name: `${index}.txt`,
    content: `مقال ${index}\n\n${`كلام ${index} كثير. `.repeat(2_000)}`,
  }));
  const panel = await chosen(page, [...files, { name: 'bad.txt', content: Buffer.from([0x89, 0x00, 0x01]) }]);
  await expect(panel.getByText('1 من 81', { exact: true })).toBeVisible();
  // The last is counted until it was looked at.
  await panel.getByRole('button', { name: /^استيراد (80|81) ملفًا$/ }).click();
  await page.getByRole('link', { name: 'البحث' }).click();
  const away = page.getByRole('banner').getByRole('link', { name: /^استيراد: / });
  await expect(away).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('status').filter({ hasText: 'استُورد 80 مقالًا' })).toBeAttached();
  await page
    .getByRole('banner')
    .getByRole('link', { name: /استُورد 80 مقالًا/ })
    .click();
  await expect(panel.getByText('استُورد 80 مقالًا')).toBeVisible();
  await expect(page.getByRole('banner').getByText('استُورد')).toBeHidden();
  await expect.poll(() => stored()).toHaveLength(80);

  await panel.getByRole('button', { name: 'حفظ التقرير' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'جدولًا (CSV)' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved.startsWith('\ufeffماذا,الملف,العنوان,تفصيل\r\nاستُورد,0.txt,مقال 0,')).toBe(true);
  expect(saved.split('\r\n')).toHaveLength(83);
  expect(saved).toMatch(/لم يُستورد,bad\.txt,,/);
  await panel.getByRole('button', { name: 'أعد الملف الذي لم يُستورد' }).click();
  await expect(panel.getByText('bad.txt', { exact: true })).toBeVisible();
  await expect(panel.getByText(/هذا ليس ملفًا نصيًا/)).toBeVisible();
});

test('goes on from the choosing to its button; Escape closes it, and the files stay chosen', async ({
  page,
}) => {
  const panel = await chosen(page, [{ name: 'a.txt', content: article }]);
  await expect(imports(panel, 'ملف واحد')).toBeFocused();
  await panel.getByLabel('العنوان', { exact: true }).fill('عنوان آخر');
  // In a field the key is the field's.
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await panel.focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'استيراد', exact: true }).first()).toBeFocused();
  await page.keyboard.press('i');
  await expect(panel.getByLabel('العنوان', { exact: true })).toHaveValue('عنوان آخر');
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
});

test('asks for a name before an import that would have none; whoever undoes it in the library is asked who they are', async ({
  page,
}) => {
  await host.workbench.create(join(host.home, 'a.hashiya'), { name: 'تجربة', sample: false });
  await page.goto(host.url);
  await expect(page.getByText('لا مقالات بعد')).toBeVisible();
  await page.keyboard.press('i');
  await choose(page, [{ name: 'a.txt', content: article }]);
  const panel = panelOf(page);
  await expect(panel.getByText('عرّف بنفسك في أعلى النافذة ليُنسب الاستيراد إليك')).toBeVisible();
  await expectAccessible(page);
  await imports(panel, 'ملف واحد').click();
  await expect(panel.getByText('استُورد مقال واحد')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('عرّف بنفسك أولًا في أعلى النافذة')).toBeVisible();
  await expectAccessible(page);
});

test('of an archive it shows the articles, only to look at', async ({ page }) => {
  const archive = zipOf([
    { name: 'أ.txt', content: article },
    { name: 'ب.txt', content: 'عنوان ثان\n\nقالت الوزيرة إن المياه كافية.' },
    { name: 'ج.bin', content: Buffer.from([0, 1, 2]) },
  ]);
  const panel = await chosen(page, [{ name: 'z.zip', content: archive }]);
  await expect(panel.getByText('المقال 1 من 2')).toBeVisible();
  await expect(panel.getByText('z.zip/أ.txt')).toBeVisible();
  await expect(panel.getByText('للاطلاع فقط')).toBeVisible();
  await expect(panel.getByText(/ج\.bin/)).toBeVisible();
  await page.getByRole('button', { name: 'EN' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByText('Article 1 of 2')).toBeVisible();
  await expectAccessible(page);
});
