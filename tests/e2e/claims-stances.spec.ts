import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  boxOf,
  expectSaved,
  hashiya,
  openAsAnnotator,
  projectOf,
  surfaceOf,
} from '../helpers/annotate-page.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

const text = [
  'أعلنت وزيرة المياه هدى بنشعيب أن الحكومة ستبدأ التعرفة الجديدة مطلع الصيف. وأضافت أن الأسر لن تدفع أكثر.',
  'وقال رئيس الجمعية سالم الراوي: «التعرفة ظلم للناس». ورحّب الرئيسان التونسي والليبي بالقرار.',
].join('\n');

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

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Arrow keys from the start of the text to before this piece: one for each character, as a reader counts them. */
async function caretTo(page: Page, piece: string): Promise<void> {
  const at = text.indexOf(piece);
  expect(at).toBeGreaterThanOrEqual(0);
  const characters = [...new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text.slice(0, at))]
    .length;
  await press(page, 'Control+Home');
  for (let step = 0; step < characters; step++) await press(page, 'ArrowLeft');
}

/** Selects from before a piece as many written words as it has. */
async function select(page: Page, piece: string): Promise<void> {
  await caretTo(page, piece);
  for (const _ of piece.split(' ')) await press(page, 'Shift+ArrowLeft');
  await expect(page.locator('.an-toolbar')).toBeVisible();
}

async function mark(page: Page, piece: string, key: string): Promise<void> {
  await select(page, piece);
  await press(page, key);
  await expect(page.locator('.an-quotes')).toHaveText(piece);
}

/** Goes to an annotation of the list by Tab. */
async function goTo(page: Page, piece: string): Promise<void> {
  await press(page, 'Escape', 'Escape', 'Control+Home');
  await expect(async () => {
    await press(page, 'Tab');
    await expect(page.locator('.an-quotes')).toHaveText(piece, { timeout: 150 });
  }).toPass();
}

const bar = (page: Page) => page.getByRole('listbox');
/** Walks in the bar until this is lit, and takes it. */
async function take(page: Page, name: string): Promise<void> {
  const lit = bar(page).locator('[aria-selected="true"]');
  const isLit = async () => (await lit.locator('bdi').textContent()) === name;
  for (let step = 0; step < 20 && !(await isLit()); step++) await press(page, 'ArrowDown');
  await expect(lit.locator('bdi')).toHaveText(name);
  await press(page, 'Enter');
}

async function seriousFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

interface Exported {
  readonly text: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly layer: string;
    readonly label: string;
    readonly spans: readonly { role: string; start: number; end: number; quote: string }[];
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly links: readonly { role: string; target: string }[];
  }[];
}

/** The record that the command line exports; an annotation is called by its first words, so that links can be read. */
function exported(): unknown[] {
  const out = join(home, 'out.jsonl');
  hashiya('export', project.path, '--format', 'jsonl', '--offset-unit', 'utf16', '--out', out);
  const record: Exported = JSON.parse(readFileSync(out, 'utf8').trim());
  expect(record.text).toBe(text);
  const called = new Map(
    record.annotations.map(({ id, spans, layer }) => [id, `${layer} ${spans[0]?.quote}`]),
  );
  return record.annotations.map(({ layer, label, spans, attributes, links }) => ({
    layer,
    label,
    spans: spans.map(({ role, start, end, quote }) => [role, start, end, quote]),
    attributes,
    links: links.map(({ role, target }) => [role, called.get(target)]),
  }));
}

/** What the codebook's rules and the text itself ask for, not what the program answered. */
const span = (role: string, quote: string) => {
  const start = text.indexOf(quote);
  return [role, start, start + quote.length, quote];
};
const entity = (label: string, ...quotes: string[]) => ({
  layer: 'entity',
  label,
  spans: quotes.map((quote) => span('mention', quote)),
  attributes: {},
  links: [],
});

test('the keyboard alone makes entities, claims and stances with all their links', async ({ page }) => {
  test.setTimeout(180_000);
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

  expect(exported()).toEqual([
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
  const knob = await start.boundingBox();
  const name = await boxOf(page, 'هدى بنشعيب');
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
  expect(exported()).toEqual([
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

test('what is not as expected is done in a defined way, said in a sentence, and undone', async ({ page }) => {
  test.setTimeout(180_000);
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
  expect(exported()).toEqual([]);

  // Over a line break: a fragment for each line.
  await press(page, 'Control+Home', 'Control+Shift+End', 'c');
  await expect(notice).toContainText('فصار جزأين');
  await expectSaved(page);
  expect(exported()).toMatchObject([
    { layer: 'claim', spans: [span('content', firstLine), span('content', secondLine.slice(0, -1))] },
  ]);
  await undo();
  expect(exported()).toEqual([]);

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
  expect(exported()).toMatchObject([{ layer: 'claim', links: [] }]);
  await undo();
  expect(exported()).toEqual(linked);

  // A finished article takes the mark, stays finished and says so.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'إعادة فتح المقال' })).toBeVisible();
  await mark(page, 'الحكومة', '3');
  await expect(notice).toContainText('هذا المقال مُنهى ويبقى كذلك');
  await undo();
  expect(exported()).toEqual(linked);

  // Letter by letter, only a space.
  await press(page, 'Escape', 'Control+Home', 'Shift+ArrowLeft', 'x', 'x', 'Escape');
  await caretTo(page, ' وزيرة');
  await press(page, 'Shift+ArrowLeft', '1');
  await expect(notice).toHaveText('ليس في التحديد إلا مسافات، فلا شيء يوسم.');
  expect(exported()).toEqual(linked);
});

test('two mentions are merged and split again, each in one step; an edge moves by its fragment', async ({
  page,
}) => {
  test.setTimeout(180_000);
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
  const merged = exported();
  expect(merged).toEqual([entity('OCC', 'الرئيسان', 'وزيرة المياه')]);

  // Its end is at «الرئيسان»: that fragment gives way, past the space to the word before.
  await press(page, 'Alt+ArrowLeft');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان ا']);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان']);
  await expectSaved(page);
  await press(page, 's');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه']);
  await expectSaved(page);
  expect(exported()).toEqual([entity('OCC', 'وزيرة المياه'), entity('OCC', 'الرئيسان')]);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveText(['وزيرة المياه', 'الرئيسان']);
  await press(page, 'Control+z');
  await expect(page.locator('.an-quotes li')).toHaveCount(1);
  await expectSaved(page);
  expect(exported()).toEqual(apart);
});
