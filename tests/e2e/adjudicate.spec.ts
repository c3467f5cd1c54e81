import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { hashiya } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import { chooseByKey } from '../helpers/choose.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

let home: string;
let host: HostProcess;

test.beforeEach(async () => {
  home = temporaryHome();
  host = await startHostProcess({ home });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

/** The numbers above have a film of their own. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).exclude('.rv-numbers').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const panel = (page: Page) => page.getByRole('region', { name: 'الخلافات', exact: true });
const lines = (page: Page) => panel(page).getByRole('option');
const said = (page: Page) => panel(page).getByRole('status').and(page.locator('.note'));
/** How many units of the article are still to be decided, as the chip says. */
const left = async (page: Page): Promise<number> =>
  Number(
    /\d+/.exec(
      (await panel(page)
        .getByRole('button', { name: /لم يُبتّ فيها/ })
        .textContent()) ?? '',
    )?.[0],
  );

test('an article is adjudicated with the keyboard alone, closed, and its gold taken away with votes and reasons', async ({
  page,
}) => {
  await page.goto(host.url);
  await page.getByRole('link', { name: 'المراجعة' }).click();
  // One may look without a name; what is decided is decided under one.
  await page.getByRole('button', { name: 'اطّلاع فقط دون اسم' }).press('Enter');
  await expect(panel(page).getByRole('button', { name: /تأجيل/ })).toBeDisabled();
  await panel(page).getByRole('button', { name: 'عرّف بنفسك' }).press('Enter');
  await page.getByRole('textbox').fill('نوال');
  await page.keyboard.press('Enter');
  await expect(lines(page).first()).toBeVisible();
  await expect(panel(page).getByRole('rowheader').first()).toBeVisible();
  await page.keyboard.press('d');
  // Dates are written freely: there is nothing to estimate.
  await expect(panel(page).getByText(/^لا شيء يوزن هنا/)).toBeVisible();
  await expectAccessible(page);

  // The first line's article, all layers of it.
  await page.keyboard.press('j');
  await expect(lines(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('j');
  await expect(lines(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page).getByText(/^البيانات لا تكفي/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(lines(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('k');
  await expect(lines(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('a');
  await expect(panel(page).getByRole('button', { name: /لم يُبتّ فيها/ })).toBeVisible();
  await expect.poll(() => left(page)).toBeGreaterThan(10);
  const units = await left(page);

  // What is undisputed is merged, and the undo takes it back.
  const merge = async (): Promise<void> => {
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'دمج ما لا خلاف فيه' });
    await expect(dialog.getByText(/تُدمج/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'دمج', exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
  };
  await merge();
  await expect.poll(() => left(page)).toBeLessThan(units);
  const afterMerge = await left(page);
  await page.keyboard.press('u');
  await expect(said(page)).toContainText('تم التراجع');
  await expect.poll(() => left(page)).toBe(units);
  await merge();
  await expect.poll(() => left(page)).toBe(afterMerge);

  // What a rule merged may be given a reason.
  const giveReason = panel(page).getByRole('button', { name: /السبب والدليل/ });
  await expect(async () => {
    if (await giveReason.isHidden()) await page.keyboard.press('j');
    await expect(giveReason).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog', { name: 'سبب القرار' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('اتفق عليه الطرفان');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('حُفظ السبب');

  // The names are hidden while it is decided, also from the numbers.
  await page.keyboard.press('b');
  await expect(panel(page).getByRole('img', { name: 'ع 1' }).first()).toBeVisible();
  await expect(page.getByText('سلمى')).toHaveCount(0);

  // What nobody marked is selected in the text, and is a decided line once it is in gold.
  await page.keyboard.press('n');
  await expect(page.getByRole('document', { name: 'نص المقال' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('6');
  const adding = page.getByRole('form', { name: 'إضافة إلى النسخة الذهبية' });
  await expect(adding.locator('.adj-quote')).toHaveText(/^\S+ \S+$/);
  const begun = (await adding.locator('.adj-quote').textContent()) ?? '';
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('أُضيف إلى النسخة الذهبية');
  const chosen = lines(page).and(page.locator('[aria-selected="true"]'));
  await expect(chosen).toContainText('فات الجميع');

  // It is written anew, with one word more.
  await expect(panel(page).getByRole('button', { name: /تحرير/ })).toBeVisible();
  await page.keyboard.press('e');
  const rewriting = page.getByRole('form', { name: 'تعديل ما في النسخة الذهبية' });
  await expect(rewriting.locator('.adj-quote')).toHaveText(begun);
  await expect(page.getByRole('document', { name: 'نص المقال' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(rewriting.locator('.adj-quote')).not.toHaveText(begun);
  const added = (await rewriting.locator('.adj-quote').textContent()) ?? '';
  expect(added.startsWith(begun)).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('عُدّل في النسخة الذهبية');
  await expect(rewriting).toBeHidden();
  await expect(chosen).toContainText(added);

  // Closing names what remains and leads to it.
  await page.keyboard.press('Control+Enter');
  const closing = page.getByRole('dialog', { name: /إغلاق/ });
  await expect(closing).toContainText(`لم يُبتّ فيها: ${afterMerge}`);
  await expectAccessible(page);
  await closing.getByRole('button', { name: 'عرض ما بقي' }).press('Enter');
  await expect(lines(page)).toHaveCount(Math.min(afterMerge, await lines(page).count()));
  await expect(lines(page).first()).toHaveAttribute('aria-selected', 'true');

  // One is put off, one rejected with its reason, one edited; the others are decided for the first.
  await page.keyboard.press('s');
  await expect(said(page)).toContainText('أُجّل');
  await page.keyboard.press('x');
  const asking = page.getByRole('dialog', { name: 'لا يدخل هذا النسخة الذهبية' });
  await expect(asking.getByRole('textbox')).toBeFocused();
  await expect(asking.getByRole('button', { name: 'رفض' })).toBeDisabled();
  await page.keyboard.type('وصف عام لا يسمّي أحدًا');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('رُفض');
  await expect.poll(() => left(page)).toBe(afterMerge - 1);
  await page.keyboard.press('e');
  const editing = page.getByRole('form', { name: 'تحرير' });
  await expect(editing).toBeVisible();
  await expectAccessible(page);
  // The words of it may be selected anew in the whole text.
  const quote = (await editing.locator('.adj-quote').textContent()) ?? '';
  await page.keyboard.press('Alt+w');
  const version = page.getByRole('form', { name: 'صيغتك' });
  await expect(version.locator('.adj-quote')).toHaveText(quote);
  await expect(page.getByRole('document', { name: 'نص المقال' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('صيغتك');
  await expect(version).toBeHidden();
  await expect.poll(() => left(page)).toBe(afterMerge - 2);

  for (let remaining = afterMerge - 2; remaining > 0; remaining--) {
    await page.keyboard.press('1');
    const dialog = page.getByRole('dialog');
    // Where the first annotator has nothing, that is a rejection and wants its reason.
    await expect(async () => {
      expect((await dialog.isVisible()) || (await left(page)) < remaining).toBe(true);
    }).toPass();
    if (await dialog.isVisible()) {
      await expect(dialog.getByRole('textbox')).toBeFocused();
      await page.keyboard.type('لم يسمه الأول');
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => left(page)).toBe(remaining - 1);
  }
  await page.keyboard.press('Control+Enter');
  await expect(closing).toContainText('بُتّ في كل شيء');
  await closing.getByRole('button', { name: 'إغلاق', exact: true }).last().press('Enter');
  await expect(panel(page).getByText('هذا المقال مغلق')).toBeVisible();
  // What was done is said in the language in force.
  await page.getByRole('button', { name: 'English interface' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Article closed.' })).toBeVisible();
  await page.getByRole('button', { name: 'الواجهة بالعربية' }).press('Enter');
  await expectAccessible(page);

  // Who annotated sees what became of it.
  await panel(page).getByRole('button', { name: 'ما تغيّر ولماذا' }).press('Enter');
  const feedback = page.getByRole('dialog', { name: 'ما تغيّر ولماذا' });
  await expect(feedback).toContainText('يطابق الذهبية');
  await expect(feedback.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByRole('radio', { name: 'مقابل الذهبية' }).press('Enter');
  const against = page.getByRole('table', { name: 'مقابل الذهبية' });
  await against.getByRole('button', { name: 'يوسف' }).press('Enter');
  await expect(page.getByRole('table', { name: /عبر الزمن/ })).toBeVisible();
  const { violations } = await axe(page).include('.gold-all').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // On the article itself, who annotated it sees the same.
  await page.getByRole('button', { name: /نوال/ }).press('Enter');
  await chooseByKey(page, page.getByRole('menuitemradio', { name: 'سلمى' }));
  await panel(page).getByRole('button', { name: /^الكل/ }).press('Enter');
  await expect(lines(page).first()).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('button', { name: /^ما تغيّر/ })).toBeVisible();
  await page.keyboard.press('Shift+D');
  await expect(feedback).toContainText(added);
  await expect(feedback).toContainText('فات الجميع');
  await expectAccessible(page);

  // Another process writes what was decided.
  const project = globSync('**/sample.hashiya', { cwd: home }).map((path) => join(home, path))[0] ?? '';
  const out = join(home, 'gold.jsonl');
  hashiya('export', project, '--format', 'jsonl', '--gold', '--out', out);
  const [first = ''] = readFileSync(out, 'utf8').split('\n');
  const { annotations } = written.parse(JSON.parse(first));
  const decisions = annotations.map(({ decision }) => decision);
  expect(decisions.length).toBeGreaterThan(units / 2);
  // What all missed is there, and has nobody's vote.
  const missed = annotations.filter(({ decision }) =>
    Object.values(decision.votes).every((vote) => vote === null),
  );
  expect(missed.map(({ spans }) => spans[0]?.quote)).toEqual([added]);
  for (const { by, votes } of decisions) {
    expect(by).toBe('نوال');
    expect(Object.keys(votes).toSorted()).toEqual(['سلمى', 'يوسف']);
  }
  expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['accepted', 'edited', 'merged']));
  expect(decisions.flatMap(({ reason }) => reason ?? [])).toEqual(['اتفق عليه الطرفان']);
});

const written = z.object({
  annotations: z.array(
    z.object({
      spans: z.array(z.object({ quote: z.string() })),
      decision: z.object({
        outcome: z.string(),
        reason: z.string().nullable(),
        by: z.string(),
        votes: z.record(z.string(), z.string().nullable()),
      }),
    }),
  ),
});
