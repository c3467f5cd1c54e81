import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';
import { largeArticleRecord, largeArticleTitle } from './large-article.ts';

export const surface = '.reader-surface';

/** A new project in `home` with one large article, annotated by «سلمى»; its path. */
export function largeProject(home: string, characters: number, spans: number): string {
  const project = join(home, `large-${characters}-${spans}.hashiya`);
  const record = join(home, 'large.jsonl');
  writeFileSync(record, largeArticleRecord(characters, spans));
  const hashiya = (...args: string[]) =>
    execFileSync(process.execPath, [join(programFolder, 'scripts', 'hashiya.ts'), ...args]);
  hashiya('new', project);
  hashiya('import', project, record, '--annotator', 'سلمى');
  return project;
}

/** Opens the large article as «سلمى» and waits until everything came to rest. */
export async function openLargeArticle(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText(largeArticleTitle).first().click();
  await page.getByRole('button', { name: 'سلمى' }).first().click();
  await page.locator(surface).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(2_000);
}

/** The article's paragraphs as they stand on the page. */
export const paragraphsOn = (page: Page): Promise<string[]> =>
  page.locator(`${surface} .reader-line`).allTextContents();
