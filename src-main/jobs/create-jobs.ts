import { Worker } from 'node:worker_threads';
import { Problem } from '../../src-shared/model/problem.ts';
import type { JobEvent, JobKinds, JobName, Jobs } from '../services/jobs.ts';
import type { OpenProject } from '../services/project.ts';
import { createInbox } from './inbox.ts';
import type { FromWorker, JobStart, ToWorker } from './messages.ts';

/** A cancelled job that has not ended by itself after this time is ended, in milliseconds; SQLite then takes back what it had begun. */
const patience = 2_000;

/** Room for what a thread has just made, in megabytes: as much as V8 likes would be 50 more for an import, and no time saved. */
const maxYoungGenerationSizeMb = 16;

/** Jobs in worker threads, each of its own; `workerFile` is the absolute path of worker.ts or of its bundle. */
export const createJobs = (workerFile: string): Jobs => ({
  run: (project, name, input, signal) => runJob(workerFile, project, name, input, signal),
});

async function* runJob<Name extends JobName>(
  workerFile: string,
  project: OpenProject,
  name: Name,
  input: JobKinds[Name]['input'],
  signal: AbortSignal | undefined,
): AsyncGenerator<JobEvent<Name>, void, void> {
  const stop = AbortSignal.any(signal ? [signal, project.closing] : [project.closing]);
  if (stop.aborted) throw new Problem('cancelled');
  const job = startWorker(workerFile, project, name, input);
  stop.addEventListener('abort', job.cancel);
  try {
    for (;;) {
      const message = await job.inbox.next();
      if (message.kind === 'progress') yield message;
      else if (message.kind === 'wants-to-write') job.letWrite();
      else if (message.kind === 'done') {
        // Only now is the project its owner's alone again.
        await job.ended;
        return yield message;
      } else if (message.kind === 'refused') throw new Problem(message.problem.code, message.problem.params);
    }
  } finally {
    stop.removeEventListener('abort', job.cancel);
    job.cancel();
    await job.ended;
  }
}

function startWorker<Name extends JobName>(
  workerFile: string,
  project: OpenProject,
  name: Name,
  input: JobKinds[Name]['input'],
) {
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const start: JobStart<Name> = { name, input, projectPath: project.path, cancelled };
  const giveBack = project.lend();
  // What this process was started with (a test's loaders, an inspector) is none of the worker's business.
  const worker = new Worker(workerFile, {
    workerData: start,
    name: `hashiya ${name}`,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const inbox = createInbox<FromWorker<Name>>();
  const tell = (message: ToWorker) => worker.postMessage(message);
  const ended = Promise.withResolvers<void>();
  let hasEnded = false;
  let letOthersWrite = () => {};
  let impatience: NodeJS.Timeout | undefined;

  worker.on('message', (message: FromWorker<Name>) => {
    if (message.kind === 'changed') project.publish(message.event);
    else if (message.kind === 'has-written') letOthersWrite();
    else inbox.put(message);
  });
  worker.on('error', (error) => inbox.fail(error));
  worker.on('exit', () => {
    hasEnded = true;
    clearTimeout(impatience);
    letOthersWrite();
    giveBack();
    inbox.fail(
      cancelled[0] ? new Problem('cancelled') : new Error(`The job ${name} ended without a result.`),
    );
    ended.resolve();
  });

  return {
    inbox,
    ended: ended.promise,
    letWrite() {
      void project.gate.hold().then((release) => {
        if (hasEnded) return release();
        letOthersWrite = release;
        tell('go');
      });
    },
    cancel() {
      if (hasEnded || Atomics.exchange(cancelled, 0, 1) !== 0) return;
      tell('cancel');
      impatience = setTimeout(() => void worker.terminate(), patience);
    },
  };
}
