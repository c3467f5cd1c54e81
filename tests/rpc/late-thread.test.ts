import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { defaultCodebook, temporaryFolder } from '../helpers/projects.ts';

/** A thread that loads for a while, says that it is ready, and then does not heed that it is cancelled. */
const deaf = (loaded: string) => `
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
sleep(300);
writeFileSync(${JSON.stringify(loaded)}, '');
parentPort.postMessage({ kind: 'ready' });
sleep(600_000);
`;

it('a cancelled thread is never ended while it loads, and soon after where it does not end by itself', async () => {
  const folder = temporaryFolder();
  const worker = join(folder, 'worker.mjs');
  const loaded = join(folder, 'loaded');
  writeFileSync(worker, deaf(loaded));
  const cancelled = new AbortController();
  const request = { damaged: loaded, unfinished: loaded, codebook: defaultCodebook };
  const events = createJobs(worker, 20).runAlone('salvage', request, cancelled.signal);
  const ended = events.next();
  cancelled.abort();
  await expect(ended).rejects.toMatchObject({ code: 'cancelled' });
  expect(existsSync(loaded)).toBe(true);
});
