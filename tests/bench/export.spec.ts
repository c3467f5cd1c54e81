import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ExportFormat } from '../../src-shared/model/interchange.ts';
import { removeHome, temporaryHome } from '../helpers/host.ts';

const minutes = 60_000;
const script = fileURLToPath(new URL('./export-main.ts', import.meta.url));
// The largest takes minutes a format: HASHIYA_BENCH_SPANS=100000,300000 leaves it out.
const sizes = (process.env.HASHIYA_BENCH_SPANS ?? '100000,300000,1000000').split(',').map(Number);
// Records, which hold everything; two files an article; tokens; XML.
const formats: readonly ExportFormat[] = ['jsonl', 'brat', 'conll', 'uima-xmi'];

/** What export-main.ts says: seconds, and megabytes on the disk and at most in memory. */
interface Figures {
  readonly spans: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly peak: number;
}

const home = temporaryHome();
test.afterAll(() => removeHome(home));

for (const format of formats) {
  test(`${format} of ${sizes.join(', ')} spans, written and read again`, async () => {
    test.setTimeout(60 * minutes);
    let first: { readonly written: Figures; readonly read: Figures } | undefined;
    for (const size of sizes) {
      const project = join(home, `${size}.hashiya`);
      const out = join(home, `${format}-${size}${format === 'jsonl' ? '.jsonl' : ''}`);
      const again = join(home, `again-${format}-${size}.hashiya`);
      if (!existsSync(project)) await said('make', project, String(size));
      const written = JSON.parse(await said('export', project, format, out));
      const read = JSON.parse(await said('import', again, out));
      first ??= { written, read };
      expect(written.spans).toBe(size);
      // Words that are one for the writer may be two tokens for the format; none is ever lost.
      expect(read.spans).toBeGreaterThanOrEqual(size);
      report(`${format}, written`, written, first.written);
      report(`${format}, read`, read, first.read);
      for (const path of [out, again]) rmSync(path, { recursive: true, force: true });
    }
  });
}

/** Memory and time as compared with the first, smallest size: memory is flat where it stays about 1. */
function report(what: string, figures: Figures, first: Figures): void {
  const { spans, seconds, megabytes, peak } = figures;
  const growth = (seconds / spans / (first.seconds / first.spans)).toFixed(2);
  console.log(
    [
      `  ${spans} spans ${what}${megabytes > 0 ? `, ${Math.round(megabytes)} MB on the disk` : ''}`,
      `${seconds.toFixed(1)} s, ${Math.round(spans / seconds)} spans a second (×${growth} a span)`,
      `at most ${peak} MB in memory (×${(peak / first.peak).toFixed(2)})`,
    ].join('\n    '),
  );
}

/** What a process of its own said. */
async function said(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const [status, signal] = await once(child, 'close');
  expect({ args, status, signal }).toEqual({ args, status: 0, signal: null });
  return text;
}
