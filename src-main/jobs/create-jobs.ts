import { Worker } from 'node:worker_threads';
import { Problem } from '../../src-shared/model/problem.ts';
import type { AnyJobName, JobEvent, Jobs } from '../services/jobs.ts';
import type { OpenProject } from '../services/project.ts';
import { removeFoldersOfThread } from '../services/work-folder.ts';
import { createWriteGate } from '../services/write-gate.ts';
import { createInbox } from './inbox.ts';
import type { FromWorker, JobStart, LoneJobStart, ToWorker } from './messages.ts';

/** A cancelled job that has not ended by itself after this time is ended, in milliseconds; SQLite then takes back what it had begun. */
const usualPatience = 2_000;

/** Room for what a thread has just made, in megabytes: as much as V8 likes would be 50 more for an import, and no time saved. */
const maxYoungGenerationSizeMb = 16;

/** Jobs in worker threads, each of its own; `workerFile` is the absolute path of worker.ts or of its bundle. */
export const createJobs = (workerFile: string, patience = usualPatience): Jobs => ({
  run: (project, name, input, signal) =>
    runJob({ workerFile, patience }, project, { name, input, projectPath: project.path }, signal),
  runAlone: (name, input, signal) => runJob({ workerFile, patience }, nobody(), { name, input }, signal),
});

interface Workers {
  readonly workerFile: string;
  readonly patience: number;
}

/** Whose work it is: what of an open project a job has to do with. */
type Owner = Pick<OpenProject, 'closing' | 'gate' | 'lend' | 'publish'>;

const nobody = (): Owner => ({
  closing: new AbortController().signal,
  gate: createWriteGate(),
  lend: () => () => {},
  publish() {},
});

type Start = Omit<JobStart, 'cancelled'> | Omit<LoneJobStart, 'cancelled'>;

async function* runJob<Name extends AnyJobName>(
  workers: Workers,
  owner: Owner,
  start: Start & { readonly name: Name },
  signal: AbortSignal | undefined,
): AsyncGenerator<JobEvent<Name>, void, void> {
  const stop = AbortSignal.any(signal ? [signal, owner.closing] : [owner.closing]);
  if (stop.aborted) throw new Problem('cancelled');
  const job = startWorker<Name>(workers, owner, start);
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

function startWorker<Name extends AnyJobName>(
  { workerFile, patience }: Workers,
  owner: Owner,
  start: Start & { readonly name: Name },
) {
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const giveBack = owner.lend();
  // What this process was started with (a test's loaders, an inspector) is none of the worker's business.
  const worker = new Worker(workerFile, {
    workerData: { ...start, cancelled },
    name: `hashiya ${start.name}`,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const inbox = createInbox<FromWorker<Name>>();
  const tell = (message: ToWorker) => worker.postMessage(message);
  const ended = Promise.withResolvers<void>();
  let hasEnded = false;
  let letOthersWrite = () => {};
  let impatience: NodeJS.Timeout | undefined;
  let isReady = false;
  /** A thread that is ended while it loads SQLite takes the whole process with it, so that one that is long in coming is waited for. */
  const losePatience = () => {
    if (!isReady || Atomics.load(cancelled, 0) === 0 || hasEnded) return;
    impatience ??= setTimeout(() => void worker.terminate(), patience);
  };

  worker.on('message', (message: FromWorker<Name>) => {
    if (message.kind === 'changed') owner.publish(message.event);
    else if (message.kind === 'has-written') letOthersWrite();
    else if (message.kind === 'ready') {
      isReady = true;
      losePatience();
    } else inbox.put(message);
  });
  worker.on('error', (error) => inbox.fail(error));
  // It has none any more once it ended.
  const { threadId } = worker;
  worker.on('exit', () => {
    removeFoldersOfThread(threadId);
    hasEnded = true;
    clearTimeout(impatience);
    letOthersWrite();
    giveBack();
    inbox.fail(
      cancelled[0] ? new Problem('cancelled') : new Error(`The job ${start.name} ended without a result.`),
    );
    ended.resolve();
  });

  return {
    inbox,
    ended: ended.promise,
    letWrite() {
      void owner.gate.hold().then((release) => {
        if (hasEnded) return release();
        letOthersWrite = release;
        tell('go');
      });
    },
    cancel() {
      if (hasEnded || Atomics.exchange(cancelled, 0, 1) !== 0) return;
      tell('cancel');
      losePatience();
    },
  };
}
