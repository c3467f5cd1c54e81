import { workerData } from 'node:worker_threads';
import { z } from 'zod';

// Says which input never came back, and ends the process: what hangs cannot be stopped from within its own thread.
const { shared, seconds, label } = z
  .object({ shared: z.instanceof(SharedArrayBuffer), seconds: z.number(), label: z.string() })
  .parse(workerData);
const current = new Int32Array(shared);
let last = -1;
let since = 0;
setInterval(() => {
  const now = Atomics.load(current, 0);
  since = now === last ? since + 1 : 0;
  last = now;
  if (now < 0 || since < seconds) return;
  process.stderr.write(`${label}: input ${now} has not come back for ${seconds} seconds\n`);
  process.kill(process.pid, 'SIGKILL');
}, 1_000);
