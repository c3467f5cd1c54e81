import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { families, fuzz } from './fuzz.ts';

// Damaged files through every parser: which are read, which are refused with a sentence, and which do neither.
const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261122' },
    first: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '600' },
  },
});
const seed = Number(values.seed);
const end = performance.now() + 60_000 * Number(values.minutes);
/** What no input may take, in milliseconds and megabytes. */
const most = { slowest: 5_000, peak: 1_024 };
const current = new Int32Array(new SharedArrayBuffer(4));
let failures = 0;
for (const family of values.family?.split(',') ?? families) {
  Atomics.store(current, 0, -1);
  const workerData = { shared: current.buffer, seconds: 60, label: `${family}, seed ${seed}` };
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), { workerData });
  const report = await fuzz({
    ...{ family, seed, count: Number(values.count), first: Number(values.first), storeEvery: 200 },
    onInput: (index) => Atomics.store(current, 0, index),
    isOver: () => performance.now() > end,
  });
  await watchdog.terminate();
  failures += report.failed.length;
  if (report.slowest > most.slowest || report.peak > most.peak) failures++;
  const { inputs, stored, accepted, refused, failed, slowest, slowestIndex, peak } = report;
  console.log(
    `${family}: ${inputs} inputs (${stored} into a project), ${accepted} accepted, ${refused} refused, ${failed.length} failed; slowest ${Math.round(slowest)} ms (input ${slowestIndex}), peak ${Math.round(peak)} MB`,
  );
  const reasons = Map.groupBy(failed, ({ reason }) => reason);
  for (const [reason, each] of reasons)
    console.log(`  ${each.length}×, first input ${each[0]?.index}: ${reason}`);
}
process.exitCode = failures === 0 ? 0 : 1;
