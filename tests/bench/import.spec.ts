import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { removeHome, temporaryHome } from '../helpers/host.ts';
import { zipOf } from '../helpers/zip-files.ts';
import { generatedCorpus } from './generated-articles.ts';

const minutes = 60_000;
const script = fileURLToPath(new URL('./import-main.ts', import.meta.url));

/** What import-main.ts says: seconds, milliseconds of the longest stall of the host's thread, megabytes. */
interface Figures {
  readonly articles: number;
  readonly near: number;
  readonly reading: number;
  readonly storing: number;
  readonly longestStall: number;
  readonly peak: number;
}

const home = temporaryHome();
test.afterAll(() => removeHome(home));

/** Every article another text. */
const distinct = (count: number): string[] => {
  const corpus = generatedCorpus(count);
  return Array.from({ length: count }, () => corpus.article().text);
};

/** One text again and again, each time with four other words. */
const reposts = (count: number): string[] => {
  const corpus = generatedCorpus(count);
  const words = corpus.article().text.split(' ');
  return Array.from({ length: count }, (_, index) => {
    const repost = [...words];
    for (let edit = 0; edit < 4; edit++) {
      repost[Math.floor(corpus.random() * repost.length)] = `${corpus.word()}${index}`;
    }
    return repost.join(' ');
  });
};

const nameOf = (index: number): string => `${String(index).padStart(6, '0')}.txt`;

function folderOf(name: string, texts: readonly string[]): string {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, nameOf(index)), text);
  return folder;
}

const kinds = [
  { name: 'different articles', sizes: [1_000, 3_000, 10_000], texts: distinct },
  { name: 'reposts of one article', sizes: [1_000, 5_000], texts: reposts },
];

for (const { name, sizes, texts } of kinds) {
  test(`importing ${sizes.join(', ')} ${name}`, async () => {
    test.setTimeout(30 * minutes);
    let first: Figures | undefined;
    for (const size of sizes) {
      const figures = await imported(`${name} ${size}`, folderOf(`${name} ${size}`, texts(size)));
      first ??= figures;
      expect(figures.articles).toBe(size);
      report(figures, first);
    }
  });
}

test('importing a zip file of 10,000 articles', async () => {
  test.setTimeout(30 * minutes);
  const path = join(home, 'articles.zip');
  writeFileSync(path, zipOf(distinct(10_000).map((content, index) => ({ name: nameOf(index), content }))));
  const figures = await imported('zip', path);
  expect(figures.articles).toBe(10_000);
  report(figures, figures);
});

/** Times an article as compared with the first, smallest import: about 1 where the work grows with the articles and no faster. */
function report(figures: Figures, first: Figures): void {
  const { articles, near, reading, storing, longestStall, peak } = figures;
  const growth = (phase: 'reading' | 'storing') =>
    (figures[phase] / articles / (first[phase] / first.articles)).toFixed(2);
  console.log(
    [
      `  ${articles} articles, ${Math.round(articles / (reading + storing))} a second, ${near} near-duplicates told`,
      `reading ${reading.toFixed(1)} s (×${growth('reading')} an article), storing ${storing.toFixed(1)} s (×${growth('storing')})`,
      `at most ${peak} MB in memory, the host's thread never busy longer than ${Math.round(longestStall)} ms`,
    ].join('\n    '),
  );
}

/** Imports into a new project, in a process of its own. */
async function imported(name: string, source: string): Promise<Figures> {
  const child = spawn(process.execPath, [script, join(home, `${name}.hashiya`), source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status, signal] = await once(child, 'close');
  expect({ status, signal }).toEqual({ status: 0, signal: null });
  return JSON.parse(said);
}
