import { expect, test } from '@playwright/test';
import { expectSaved, openAsAnnotator, projectOf, surfaceOf } from '../helpers/annotate-page.ts';
import {
  caretTo,
  entity,
  exportedFrom,
  goTo,
  mark,
  press,
  select,
  span,
  take,
  text,
} from '../helpers/claims-page.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

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

const exported = () => exportedFrom(project.path, home);

test('what is not as expected is done in a defined way, said in a sentence, and undone', async ({ page }) => {
  const notice = page.locator('.an-notice');
  const [firstLine = '', secondLine = ''] = text.split('\n');
  const undo = async () => {
    await press(page, 'Control+z');
    await expectSaved(page);
  };
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();

  // Nothing is selected.
  await press(page, '1');
  await expect(notice).toHaveText('لا شيء يوسم هنا: حدّد كلمات أولًا.');
  await expect.poll(() => exported()).toEqual([]);

  // Over a line break: a fragment for each line.
  await press(page, 'Control+Home', 'Control+Shift+End', 'c');
  await expect(notice).toContainText('فصار جزأين');
  await expectSaved(page);
  await expect
    .poll(() => exported())
    .toMatchObject([
      { layer: 'claim', spans: [span('content', firstLine), span('content', secondLine.slice(0, -1))] },
    ]);
  await undo();
  await expect.poll(() => exported()).toEqual([]);

  // What a claim is linked to is removed: the link goes with it and comes back with it.
  await mark(page, 'سالم الراوي', '1');
  await select(page, 'التعرفة ظلم للناس');
  await press(page, 'c', 'Enter');
  await expectSaved(page);
  const linked = exported();
  await goTo(page, 'سالم الراوي');
  await press(page, 'Delete');
  await expect(notice).toContainText('رابط واحد إليه');
  await expectSaved(page);
  await expect.poll(() => exported()).toMatchObject([{ layer: 'claim', links: [] }]);
  await undo();
  await expect.poll(() => exported()).toEqual(linked);

  // A finished article takes the mark, stays finished and says so.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'إعادة فتح المقال' })).toBeVisible();
  await mark(page, 'الحكومة', '3');
  await expect(notice).toContainText('هذا المقال مُنهى ويبقى كذلك');
  await undo();
  await expect.poll(() => exported()).toEqual(linked);

  // Letter by letter, only a space.
  await press(page, 'Escape', 'Control+Home', 'Shift+ArrowLeft', 'x', 'x', 'Escape');
  await caretTo(page, ' وزيرة');
  await press(page, 'Shift+ArrowLeft', '1');
  await expect(notice).toHaveText('ليس في التحديد إلا مسافات، فلا شيء يوسم.');
  await expect.poll(() => exported()).toEqual(linked);
});

test('two mentions are merged and split again, each in one step; an edge moves by its fragment', async ({
  page,
}) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await mark(page, 'وزيرة المياه', '2');
  await mark(page, 'الرئيسان', '2');
  await expectSaved(page);
  const apart = exported();
  await press(page, 'm');
  await take(page, 'وزيرة المياه');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان']);
  await expectSaved(page);
  await expect.poll(() => exported()).toEqual([entity('OCC', 'الرئيسان', 'وزيرة المياه')]);

  // Its end is at «الرئيسان»: that fragment gives way, past the space to the word before.
  await press(page, 'Alt+ArrowLeft');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان ا']);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان']);
  await expectSaved(page);
  await press(page, 's');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه']);
  await expectSaved(page);
  await expect.poll(() => exported()).toEqual([entity('OCC', 'وزيرة المياه'), entity('OCC', 'الرئيسان')]);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان']);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveCount(1);
  await expectSaved(page);
  await expect.poll(() => exported()).toEqual(apart);
});
