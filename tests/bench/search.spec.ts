import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';
import { removeHome, temporaryHome } from '../helpers/host.ts';
import { generatedCorpus } from './generated-articles.ts';

const imports = [1_000, 10_000];
const searches = [1_000, 10_000, 100_000];
const minutes = 60_000;

const home = temporaryHome();
test.afterAll(() => removeHome(home));

for (const count of imports) {
  test(`importing ${count} text files`, async () => {
    test.setTimeout(20 * minutes);
    const folder = join(home, `files-${count}`);
    mkdirSync(folder);
    const corpus = generatedCorpus(count);
    for (let index = 0; index < count; index++) {
      writeFileSync(join(folder, `${String(index).padStart(6, '0')}.txt`), corpus.article().text);
    }
    const project = join(home, `${count}.hashiya`);
    await hashiya('new', project);
    const started = performance.now();
    const { peak } = await hashiya('import', project, folder);
    const seconds = (performance.now() - started) / 1_000;
    console.log(
      `  ${seconds.toFixed(1)} s, ${((1_000 * seconds) / count).toFixed(2)} ms an article, at most ${peak} MB in memory`,
    );
  });
}

test(`searching ${searches.join(', ')} articles`, async () => {
  test.setTimeout(60 * minutes);
  const script = fileURLToPath(new URL('./search-main.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(home, 'search.hashiya'), ...searches.map(String)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await ended(child);
});

async function hashiya(...args: string[]): Promise<{ readonly peak: number }> {
  const child = spawn(process.execPath, [join(programFolder, 'scripts', 'hashiya.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid));
  }, 100);
  await ended(child).finally(() => clearInterval(watch));
  return { peak };
}

async function ended(child: ChildProcess): Promise<void> {
  const [status, signal] = await once(child, 'exit');
  expect({ status, signal }).toEqual({ status: 0, signal: null });
}

/** The most memory the process has had so far, in megabytes; 0 where the system does not say (only Linux does, in /proc). */
function residentPeak(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const said = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return Math.round(Number(said?.[1] ?? 0) / 1_024);
}
