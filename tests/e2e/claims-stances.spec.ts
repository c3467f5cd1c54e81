import { expect, type Page, test } from '@playwright/test';
import { boxOf, expectSaved, openAsAnnotator, projectOf, surfaceOf } from '../helpers/annotate-page.ts';
import { axe } from '../helpers/axe.ts';
import {
  bar,
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

async function seriousFaults(page: Page) {
  const { violations } = await axe(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

test('the keyboard alone makes entities, claims and stances with all their links', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  await surfaceOf(page).focus();
  await mark(page, 'وزيرة المياه', '2');
  await mark(page, 'هدى بنشعيب', '1');
  await mark(page, 'الحكومة', 'Numpad3');
  await mark(page, 'سالم الراوي', '1');

  // A discontinuous one: «الرئيسان … الليبي», without the «و» before the second.
  await mark(page, 'الرئيسان', '2');
  await select(page, 'والليبي');
  await press(page, 'x');
  await expect(page.locator('.cut .kept')).toHaveText('الليبي');
  await press(page, 'f');
  await expect(page.locator('.an-quotes li')).toHaveText(['الرئيسان', 'الليبي']);

  // A claim that is offered whole at the caret.
  await press(page, 'Escape');
  await caretTo(page, 'ستبدأ');
  await press(page, 'c');
  const offer = page.getByRole('region', { name: 'مقترح' });
  await expect(offer).toContainText('الحكومة ستبدأ التعرفة الجديدة مطلع الصيف');
  await expect(offer).toContainText('أعلنت');
  await expect(offer).toContainText('هدى بنشعيب');
  await press(page, 'Enter');
  await expect(page.locator('.an-inspector header b')).toContainText('ادّعاء');
  await press(page, 'e');
  await expect(page.locator('.an-inspector .an-fields :focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('نوع القول')).toBeFocused();
  await page.getByLabel('نوع القول').selectOption('plan');
  await page.getByLabel('الصياغة الموحّدة').focus();
  await page.keyboard.type('ستطبق الحكومة تعرفة جديدة');
  await press(page, 'Enter', 'Escape');
  await expect(surfaceOf(page)).toBeFocused();

  // A claim of the selection; its cue is chosen by hand, its speaker from the list.
  await select(page, 'التعرفة ظلم للناس');
  await press(page, 'c');
  await expect(offer).toContainText('قال');
  await expect(offer).toContainText('سالم الراوي');
  await select(page, 'وقال');
  await press(page, 'x', 'q');
  await expect(page.locator('.an-quotes .an-cue')).toHaveText('قال');
  await press(page, 'l');
  await expect(bar(page)).toBeFocused();
  await take(page, 'سالم الراوي');
  await expect(surfaceOf(page)).toBeFocused();

  // The speaker that is not written comes from the sentence before; the claim is part of the first.
  await caretTo(page, 'لن تدفع');
  await press(page, 'c');
  await expect(offer).toContainText('هدى بنشعيب');
  await press(page, 'Enter');
  await press(page, 'Shift+L');
  await take(page, 'الحكومة ستبدأ التعرفة الجديدة مطلع الصيف');

  // Of a mention, on a mention, with evidence; then on a claim; then the outlet's own on a topic.
  await goTo(page, 'هدى بنشعيب');
  await select(page, 'ستبدأ التعرفة الجديدة');
  await press(page, 't');
  await take(page, 'الحكومة');
  await press(page, '=');
  await expect(page.locator('.an-inspector header b')).toContainText('موقف');
  await goTo(page, 'سالم الراوي');
  await press(page, 't');
  await take(page, 'الحكومة ستبدأ التعرفة الجديدة مطلع الصيف');
  await press(page, '-');
  await expect(offer).toContainText('وقال رئيس الجمعية');
  await press(page, 'Enter');
  await press(page, 'Escape', 'Escape', 't', 'n', 'g', '1', '0');
  await expect(page.locator('.an-inspector')).toContainText('تسعير المياه');
  await expectSaved(page);

  await expect
    .poll(() => exported())
    .toEqual([
      entity('OCC', 'وزيرة المياه'),
      entity('PER', 'هدى بنشعيب'),
      entity('ORG', 'الحكومة'),
      entity('PER', 'سالم الراوي'),
      entity('OCC', 'الرئيسان', 'الليبي'),
      {
        layer: 'claim',
        label: 'claim',
        spans: [span('content', 'الحكومة ستبدأ التعرفة الجديدة مطلع الصيف'), span('cue', 'أعلنت')],
        attributes: { quotation: 'indirect', kind: 'plan', normalised: 'ستطبق الحكومة تعرفة جديدة' },
        links: [['claimant', 'entity هدى بنشعيب']],
      },
      {
        layer: 'claim',
        label: 'claim',
        spans: [span('content', 'التعرفة ظلم للناس'), span('cue', 'قال')],
        attributes: {},
        links: [['claimant', 'entity سالم الراوي']],
      },
      {
        layer: 'claim',
        label: 'claim',
        spans: [span('content', 'الأسر لن تدفع أكثر'), span('cue', 'أضافت')],
        attributes: { quotation: 'indirect' },
        links: [
          ['claimant', 'entity هدى بنشعيب'],
          ['parent', 'claim الحكومة ستبدأ التعرفة الجديدة مطلع الصيف'],
        ],
      },
      {
        layer: 'stance',
        label: 'favour',
        spans: [span('evidence', 'ستبدأ التعرفة الجديدة')],
        attributes: {},
        links: [
          ['holder', 'entity هدى بنشعيب'],
          ['target', 'entity الحكومة'],
        ],
      },
      {
        layer: 'stance',
        label: 'against',
        spans: [span('evidence', 'وقال رئيس الجمعية سالم الراوي: «التعرفة ظلم للناس»')],
        attributes: {},
        links: [
          ['holder', 'entity سالم الراوي'],
          ['target', 'claim الحكومة ستبدأ التعرفة الجديدة مطلع الصيف'],
        ],
      },
      {
        layer: 'stance',
        label: 'neutral',
        spans: [],
        attributes: { holder: 'narrator', topic: 'water-pricing' },
        links: [],
      },
    ]);

  expect(await seriousFaults(page)).toEqual([]);
});

test('the mouse does the same: a claim, its speaker, a stance, an edge that is dragged', async ({ page }) => {
  await openAsAnnotator(page, host.url, 'نوال');
  const doubleClick = async (piece: string) => {
    const box = await boxOf(page, piece);
    await page.mouse.dblclick((box.left + box.right) / 2, box.middle);
  };
  const click = async (piece: string) => {
    const box = await boxOf(page, piece);
    await page.mouse.click((box.left + box.right) / 2, box.middle);
  };
  await doubleClick('الحكومة');
  await page.getByRole('toolbar').getByRole('button', { name: 'منظمة' }).click();
  await doubleClick('بنشعيب');
  await page.getByRole('toolbar').getByRole('button', { name: 'شخص' }).click();

  // Its start is dragged over «هدى».
  const start = page.locator('.an-ghosts [data-edge="start"] .grip');
  await expect(page.locator('.an-quotes')).toHaveText('بنشعيب');
  const name = await boxOf(page, 'هدى بنشعيب');
  const edge = (await boxOf(page, 'بنشعيب')).right;
  await expect
    .poll(async () => {
      const box = await start.boundingBox();
      return Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - edge);
    })
    .toBeLessThan(8);
  const knob = await start.boundingBox();
  if (!knob) throw new Error('The handle is not on the page.');
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(name.right - 2, knob.y + knob.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('.an-quotes')).toHaveText('هدى بنشعيب');

  const from = await boxOf(page, 'التعرفة ظلم');
  const to = await boxOf(page, 'للناس');
  await page.mouse.move(from.right - 2, from.middle);
  await page.mouse.down();
  await page.mouse.move(to.left + 2, to.middle, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('toolbar').getByRole('button', { name: 'ادّعاء' }).click();
  await page.getByRole('region', { name: 'مقترح' }).getByRole('button', { name: 'بلا اقتراح' }).click();
  await page.getByRole('button', { name: 'ربط: صاحب القول' }).click();
  await click('هدى');
  await expect(page.getByRole('button', { name: 'إلى «⁨هدى بنشعيب⁩»' })).toBeVisible();

  await doubleClick('الجديدة');
  await page.getByRole('toolbar').getByRole('button', { name: 'موقف' }).click();
  await click('هدى');
  await click('الحكومة');
  expect(await seriousFaults(page)).toEqual([]);
  await bar(page).getByRole('option', { name: 'ضد' }).click();
  await expectSaved(page);
  await expect
    .poll(() => exported())
    .toEqual([
      entity('ORG', 'الحكومة'),
      entity('PER', 'هدى بنشعيب'),
      {
        layer: 'claim',
        label: 'claim',
        spans: [span('content', 'التعرفة ظلم للناس')],
        attributes: {},
        links: [['claimant', 'entity هدى بنشعيب']],
      },
      {
        layer: 'stance',
        label: 'against',
        spans: [span('evidence', 'الجديدة')],
        attributes: {},
        links: [
          ['holder', 'entity هدى بنشعيب'],
          ['target', 'entity الحكومة'],
        ],
      },
    ]);
});
