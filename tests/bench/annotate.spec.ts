import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { type Figures, figuresOf, pressAndPaint, scrollFrames } from './frames.ts';
import { largeArticleRecord } from './large-article.ts';

const characters = 50_000;
const spans = 2_000;
const frames = 240;
const presses = 40;
const surface = '.reader-surface';

const home = temporaryHome();
const project = join(home, 'bench.hashiya');
let host: HostProcess;

// Recording the page after every action would be measured with it.
test.use({ trace: 'off', screenshot: 'off' });

test.beforeAll(async () => {
  const record = join(home, 'large.jsonl');
  writeFileSync(record, largeArticleRecord(characters, spans));
  const hashiya = (...args: string[]) =>
    execFileSync(process.execPath, [join(programFolder, 'scripts', 'hashiya.ts'), ...args]);
  hashiya('new', project);
  hashiya('import', project, record, '--annotator', 'سلمى');
  host = await startHostProcess({ home, project });
});

test.afterAll(async () => {
  await host.stop();
  removeHome(home);
});

test(`annotating ${spans} spans on ${characters} characters, beside the same text plain`, async ({
  page,
}) => {
  await openArticle(page);
  const scroll = figuresOf(await scrollFrames(page, '.an-sheet', frames, 120));
  await page.evaluate(() => document.querySelector('.an-sheet')?.scrollTo(0, 0));
  const tag = figuresOf(await tagWords(page));
  await expect(page.getByText(String(spans + presses)).first()).toBeVisible();

  const floor = await page.context().newPage();
  await showPlainText(floor, page);
  const floorScroll = figuresOf(await scrollFrames(floor, 'body > div', frames, 120));
  const floorPress = figuresOf(await pressPlain(floor));

  report('scroll, ms a frame', scroll, floorScroll);
  report('key to painted span, ms', tag, floorPress);
});

async function openArticle(page: Page): Promise<void> {
  await page.goto(host.url);
  await page.getByRole('gridcell', { name: 'مقال القياس' }).or(page.getByText('مقال القياس')).first().click();
  await page.getByRole('button', { name: 'سلمى' }).first().click();
  await page.locator(surface).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1000);
}

/** Selects word after word and tags each; what is timed is the tagging key alone. */
async function tagWords(page: Page): Promise<number[]> {
  await page.locator(surface).focus();
  await page.keyboard.press('Control+Home');
  const times: number[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    times.push(await pressAndPaint(page, String((press % 9) + 1)));
  }
  return times;
}

/** The same paragraphs with the same faces and nothing else: what the browser itself needs. */
async function showPlainText(floor: Page, page: Page): Promise<void> {
  const lines = await page.locator(`${surface} [dir=auto]`).allTextContents();
  expect(lines.join('').length).toBeGreaterThan(characters * 0.9);
  await floor.goto(host.url);
  await floor.getByRole('main').waitFor();
  await floor.evaluate((lines) => {
    const scroller = document.createElement('div');
    Object.assign(scroller.style, { blockSize: '100vh', overflow: 'auto' });
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.dir = 'auto';
      paragraph.lang = 'ar';
      Object.assign(paragraph.style, {
        font: '21px/2.05 var(--font-read)',
        inlineSize: 'var(--w-measure)',
        margin: '0 auto 8px',
      });
      paragraph.textContent = line;
      scroller.append(paragraph);
    }
    document.body.replaceChildren(scroller);
  }, lines);
  await floor.evaluate(() => document.fonts.ready);
  await floor.waitForTimeout(1000);
}

async function pressPlain(floor: Page): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < presses; press++) times.push(await pressAndPaint(floor, 'Shift'));
  return times;
}

function report(what: string, ours: Figures, floor: Figures): void {
  const row = (name: string, figures: Figures) =>
    `  ${name.padEnd(12)} median ${figures.median.toFixed(1)}  p95 ${figures.p95.toFixed(1)}  largest ${figures.largest.toFixed(1)}`;
  console.log(
    [
      what,
      row('annotated', ours),
      row('plain text', floor),
      `  ratio        median ${(ours.median / floor.median).toFixed(2)}  p95 ${(ours.p95 / floor.p95).toFixed(2)}`,
    ].join('\n'),
  );
}
