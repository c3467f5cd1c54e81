import { DatabaseSync } from 'node:sqlite';
import { expect, type Page, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, stored, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const first = 'باريس تستعد لاستقبال الوفد\nالأسعار سترتفع في العام المقبل بنسبة كبيرة.';
const second = 'مقال ثانٍ لا شيء فيه.';

let home: string;
let host: HostProcess;
let path: string;
let articleIds: string[];

test.beforeEach(async () => {
  home = temporaryHome();
  ({ path, articleIds } = projectOf(home, [first, second]));
  host = await startHostProcess({ home, project: path });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

/** Rows of the file, read beside the program. */
function rows(sql: string): Record<string, unknown>[] {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    return file.prepare(sql).all();
  } finally {
    file.close();
  }
}

const pane = (page: Page) => page.getByRole('complementary', { name: 'ملاحظات وسجل' });
const words = (page: Page) => page.getByRole('textbox', { name: 'نص الملاحظة أو السؤال' });
const dialog = (page: Page) => page.getByRole('dialog');

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Selects the first word of the article and marks it as a place. */
async function markFirstWord(page: Page): Promise<void> {
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('4');
  await expectSaved(page);
}

test('a question on a passage and on an annotation: written, undone, resolved, with the keyboard alone', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('w');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('أهي المدينة أم الحكومة؟');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const question = pane(page).getByRole('article', { name: 'سؤال' });
  await expect(question).toContainText('أهي المدينة أم الحكومة؟');
  await expect(question).toContainText('نوال');
  await expect
    .poll(() => rows('SELECT kind, start_offset, end_offset, resolved, annotation FROM remark'))
    .toEqual([{ kind: 'question', start_offset: 0, end_offset: 5, resolved: 0, annotation: null }]);
  await expect(surfaceOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(question).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(question).toHaveCount(1);

  await markFirstWord(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await expect(page.locator('.an-inspector')).toBeVisible();
  await page.keyboard.press('w');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('راجع الدليل');
  await page.keyboard.press('Control+Enter');
  await expect(pane(page).getByRole('article')).toHaveCount(2);
  // The card of the annotation says that there is a question.
  await expect(page.locator('.an-inspector .an-questions')).toContainText('سؤال مفتوح');
  await expect
    .poll(() => rows('SELECT annotation AS id FROM remark WHERE start_offset IS NULL'))
    .toEqual(rows('SELECT id FROM annotation'));

  const resolve = pane(page).getByRole('button', { name: 'عُدّه محلولًا' });
  await resolve.first().focus();
  await page.keyboard.press('Enter');
  await expect(resolve).toHaveCount(1);
  await expect.poll(() => rows('SELECT count(*) AS n FROM remark WHERE resolved = 1')).toEqual([{ n: 1 }]);
  await pane(page).getByRole('radio', { name: 'أسئلة مفتوحة 1' }).click();
  await expect(pane(page).getByRole('article')).toHaveCount(1);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(pane(page)).toHaveCount(0);
  await expect(surfaceOf(page)).toBeFocused();
  await page.keyboard.press('Shift+?');
  await expect(dialog(page)).toContainText('اكتب ملاحظة أو سؤالًا');
});

test('what is incomplete is told before the article is finished; what is complete finishes at once', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('c');
  await expect(page.locator('.an-inspector')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.keyboard.press('w');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('من قال هذا؟');
  await page.keyboard.press('Control+Enter');
  await expect(pane(page).getByRole('article')).toHaveCount(1);

  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toContainText('أمران لم يكتملا');
  const list = dialog(page).getByRole('list', { name: 'ما لم يكتمل' });
  await expect(list.getByRole('listitem')).toHaveText([/^ادّعاء بلا صاحب قول/, /^سؤالك ما زال مفتوحًا/]);
  await expectAccessible(page);
  await expect(list.getByRole('button').first()).toBeFocused();
  // To the place: the claim is selected, and the text has the keyboard.
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.an-inspector')).toBeVisible();
  await expect(surfaceOf(page)).toBeFocused();
  await expect.poll(() => stored(path, articleIds[0] ?? '').status).toMatchObject([{ state: 'doing' }]);

  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('مقال ثانٍ');
  await expectSaved(page);
  await expect.poll(() => stored(path, articleIds[0] ?? '').status).toMatchObject([{ state: 'done' }]);

  await surfaceOf(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => stored(path, articleIds[1] ?? '').status).toMatchObject([{ state: 'done' }]);
  await expect(dialog(page)).toHaveCount(0);
});

test('history of an annotation and of the article; time is kept while one works, and not where it is switched off', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await markFirstWord(page);
  await page.keyboard.press('Shift+H');
  const history = pane(page).getByRole('region', { name: 'السجل الزمني' });
  await expect(history.getByRole('listitem').first()).toContainText('أُنشئ دولة');
  await expect(history).toContainText('استُورد المقال');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  const own = page.locator('.an-history');
  await own.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(own).toContainText('نوال');
  await expect(own.getByRole('listitem').first()).toContainText('أُنشئ');

  const clock = page.getByRole('button', { name: /وقت العمل/ });
  await expect(clock).toContainText(/[1-9]/);
  await surfaceOf(page).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('مقال ثانٍ');
  await expect
    .poll(() => rows('SELECT DISTINCT seconds > 0 AS isKept FROM work_time'))
    .toEqual([{ isKept: 1 }]);
  // Nothing of it is in the journal.
  await expect
    .poll(() => rows("SELECT count(*) AS n FROM operation WHERE changes LIKE '%seconds%'"))
    .toEqual([{ n: 0 }]);

  await clock.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'الوقت لا يُحسب' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'الوقت لا يُحسب' })).toBeVisible();
});
