import { expect, type Page, test } from '@playwright/test';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { figuresOf, type Press, pressAndPaint, scrollFrames } from './frames.ts';
import { largeProject, openLargeArticle, paragraphsOn, surface } from './large-project.ts';
import { showPlainText } from './plain-text.ts';
import { reportFigures, reportWork } from './report.ts';
import { workOf } from './work.ts';

const characters = 50_000;
const frames = 240;
const presses = 40;
/** Pixels a frame: a wheel turned fast, and reading along. */
const steps = [120, 30];

const home = temporaryHome();
let host: HostProcess;

// Recording the page after every action would be measured with it.
test.use({ trace: 'off', screenshot: 'off' });

test.afterEach(() => host.stop());
test.afterAll(() => removeHome(home));

for (const spans of [200, 2_000]) {
  test(`annotating ${spans} spans on ${characters} characters, beside the same text plain`, async ({
    page,
  }) => {
    host = await startHostProcess({ home, project: largeProject(home, characters, spans) });
    await openLargeArticle(page, host.url);
    const floor = await page.context().newPage();
    await floor.goto(host.url);
    await floor.getByRole('main').waitFor();
    await showPlainText(floor, await paragraphsOn(page));
    await floor.waitForTimeout(1_000);

    // The first pass over the text; the next would find everything measured.
    for (const step of steps) {
      const ours = await scrolled(page, '.an-sheet', step);
      const plain = await scrolled(floor, 'body > div', step);
      reportFigures(`scroll by ${step} px, ms a frame`, figuresOf(ours.result), figuresOf(plain.result));
      reportWork('  of which the main thread was busy', frames, ours.work, plain.work);
    }

    await page.bringToFront();
    await page.evaluate(() => document.querySelector('.an-sheet')?.scrollTo(0, 0));
    const tags = await tagWords(page);
    await expect(page.getByText(String(spans + presses)).first()).toBeVisible();
    await floor.bringToFront();
    const plainPresses: Press[] = [];
    for (let press = 0; press < presses; press++) plainPresses.push(await pressAndPaint(floor, 'Shift'));
    for (const part of ['script', 'painted'] as const) {
      const figures = (all: readonly Press[]) => figuresOf(all.map((press) => press[part]));
      reportFigures(`tagging key to ${part}, ms`, figures(tags), figures(plainPresses));
    }
  });
}

async function scrolled(page: Page, selector: string, step: number) {
  await page.bringToFront();
  await page.evaluate((selector) => document.querySelector(selector)?.scrollTo(0, 0), selector);
  await page.waitForTimeout(500);
  return workOf(page, () => scrollFrames(page, selector, frames, step));
}

/** Selects word after word and tags each; what is timed is the tagging key alone. */
async function tagWords(page: Page): Promise<Press[]> {
  await page.locator(surface).focus();
  await page.keyboard.press('Control+Home');
  const pressed: Press[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    pressed.push(await pressAndPaint(page, String((press % 9) + 1)));
  }
  return pressed;
}
