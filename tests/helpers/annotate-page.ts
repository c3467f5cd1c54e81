import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page, type WebSocketRoute } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';
import { madeOnce } from './made-once.ts';

/** One annotation as the command line tells it, an independent way to what is stored. Offsets count code points. */
export interface StoredAnnotation {
  readonly layer: string;
  readonly label: string;
  readonly note: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly spans: readonly {
    readonly role: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

/** Runs a command of the command line in a process of its own and answers what it printed. */
export const hashiya = (...command: string[]): string =>
  execFileSync(process.execPath, [join(programFolder, 'scripts', 'hashiya.ts'), ...command], {
    encoding: 'utf8',
  });

/** A project file in `folder` with these texts as its articles; answers its path and the articles' ids in the same order. */
export function projectOf(folder: string, texts: readonly string[]): { path: string; articleIds: string[] } {
  const path = join(folder, 'annotate.hashiya');
  return { path, articleIds: projectWith(path, texts) };
}

const projectWith = madeOnce((path, texts: readonly string[]) => {
  hashiya('new', path);
  const files = texts.map((text, index) => {
    const file = join(dirname(path), `${index + 1}.txt`);
    writeFileSync(file, text);
    return file;
  });
  return importInto(path, ...files);
});

/** A project file of this name with the bundled sample in it. */
export const sampleAt = (path: string): void => sampleWith(path, 'sample');

const sampleWith = madeOnce((path, _: 'sample') => void hashiya('new', path, '--sample'));

/** Imports files into a project, which may be in use; answers the new articles' ids. */
export function importInto(path: string, ...files: string[]): string[] {
  const report: { articles: { id: string }[] } = JSON.parse(hashiya('import', path, ...files, '--json'));
  return report.articles.map(({ id }) => id);
}

/** What the file holds for an article, read by another process. */
export function stored(
  path: string,
  articleId: string,
): { annotations: StoredAnnotation[]; status: { state: string }[] } {
  return JSON.parse(hashiya('show', path, articleId, '--json'));
}

/** The article's text, which takes the keyboard. */
export const surfaceOf = (page: Page): Locator => page.getByRole('document', { name: 'نص المقال' });

/** Opens the annotate screen as the annotator of this name, on the first article that is not done. */
export async function openAsAnnotator(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'الوسم' }).click();
  const surface = surfaceOf(page);
  const field = page.getByRole('textbox');
  await expect(surface.or(field).first()).toBeVisible();
  if (await surface.isHidden()) {
    await field.fill(name);
    await field.press('Enter');
  }
  await expect(surface).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until the page shows what the last key did, the browser's own selection included. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });

/** Steps with Tab through the annotations behind the caret until the one of these words is selected. */
export async function tabTo(page: Page, words: string): Promise<void> {
  const quotes = page.locator('.an-quotes');
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Tab');
    await settled(page);
    if ((await quotes.allInnerTexts()).join() === words) break;
  }
  await expect(quotes).toHaveText(words);
}

/** Where a piece of the article's text stands in the window, once it stays there; its edges are those of its letters. */
export async function boxOf(
  page: Page,
  piece: string,
): Promise<{ left: number; right: number; middle: number }> {
  const look = () =>
    page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.reader-line')) {
        const node = line.firstChild;
        const at = node?.textContent?.indexOf(wanted) ?? -1;
        if (!node || at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left, right, middle: top + height / 2 };
      }
      throw new Error(`«${wanted}» is not on the page.`);
    }, piece);
  let box = { left: 0, right: 0, middle: 0 };
  await expect(async () => {
    box = await look();
    await settled(page);
    expect(await look()).toEqual(box);
  }).toPass();
  return box;
}

/** Waits until the screen says that everything is committed. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.locator('.an-saved[data-status="saved"]')).toContainText('حُفظ');

/** The page's line to its host, to be broken off and restored. Call it before the page is opened. */
export async function breakableLine(page: Page) {
  let broken = false;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/rpc/, (socket) => {
    if (broken) return void socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  return {
    async breakOff() {
      broken = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    restore() {
      broken = false;
    },
  };
}
