import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { removeHome, temporaryHome } from '../helpers/host.ts';

const minutes = 60_000;
const script = fileURLToPath(new URL('./merge-main.ts', import.meta.url));
// HASHIYA_BENCH_ARTICLES=1000,20000 merges 20,000 articles with 20 marks each, which takes minutes.
const sizes = (process.env.HASHIYA_BENCH_ARTICLES ?? '1000,4000').split(',').map(Number);

/** What merge-main.ts says of a merge. */
interface Figures {
  readonly annotations: number;
  readonly processorSeconds: number;
  readonly hostStallMilliseconds: number;
  readonly peakMegabytes: number;
}

test(`copies of ${sizes.join(', ')} articles, merged and merged again`, async () => {
  test.setTimeout(60 * minutes);
  let first: Figures | undefined;
  for (const size of sizes) {
    const folder = temporaryHome();
    await said('make', folder, String(size));
    const [merged, again] = (await said('merge', folder)).trim().split('\n').map(figuresOf);
    removeHome(folder);
    console.log(size, merged, again);
    expect(merged?.annotations).toBe(20 * size);
    expect(again?.annotations).toBe(0);
    first ??= merged;
    // Linear in the annotations, with room for what the machine does besides.
    const times = (merged?.annotations ?? 0) / (first?.annotations ?? 1);
    expect(merged?.processorSeconds ?? 0).toBeLessThan(1.5 * times * (first?.processorSeconds ?? 0) + 5);
    expect(merged?.peakMegabytes ?? 0).toBeLessThan(1_024);
  }
});

const figuresOf = (line: string): Figures => JSON.parse(line);

const said = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [script, ...args])).stdout;
