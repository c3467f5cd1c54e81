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
const most = { time: 5_000, memory: 1_024 };
const progressEvery = 10_000;
const current = new Int32Array(new SharedArrayBuffer(4));
let failures = 0;
for (const family of values.family?.split(',') ?? families) {
  Atomics.store(current, 0, -1);
  const workerData = { shared: current.buffer, seconds: 60, label: `${family}, seed ${seed}` };
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), { workerData });
  const before = process.cpuUsage();
  const first = Number(values.first);
  const report = await fuzz({
    ...{ family, seed, count: Number(values.count), first, storeEvery: 200, most },
    onInput(index) {
      Atomics.store(current, 0, index);
      if (index > first && index % progressEvery === 0) process.stderr.write(`${family}: ${index}\n`);
    },
    isOver: () => performance.now() > end,
  });
  await watchdog.terminate();
  failures += report.failed.length;
  const { user, system } = process.cpuUsage(before);
  const { inputs, stored, accepted, refused, failed, slowest, slowestIndex, peak } = report;
  console.log(
    `${family}: ${inputs} inputs (${stored} into a project), ${accepted} accepted, ${refused} refused, ${failed.length} failed; slowest ${Math.round(slowest)} ms (input ${slowestIndex}), peak ${Math.round(peak)} MB, ${Math.round((user + system) / 1_000_000)} s of the processor`,
  );
  const reasons = Map.groupBy(failed, ({ reason }) => reason);
  for (const [reason, each] of reasons)
    console.log(`  ${each.length}×, first input ${each[0]?.index}: ${reason}`);
}
process.exitCode = failures === 0 ? 0 : 1;
