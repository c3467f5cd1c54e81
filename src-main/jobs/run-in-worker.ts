import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Problem } from '../../src-shared/model/problem.ts';
import type { JobContext } from '../services/job-context.ts';
import type { JobKinds, JobName } from '../services/jobs.ts';
import { openLentProject } from '../services/project.ts';
import { jobs } from './job-list.ts';
import type { FromWorker, JobStart } from './messages.ts';
import { systemEnvironment } from './system-environment.ts';

/** Runs a job and says through the port what comes of it. Throws what is no Problem: a defect, which ends the thread. */
export async function runInWorker<Name extends JobName>(
  port: MessagePort,
  start: JobStart<Name>,
): Promise<void> {
  const say = (message: FromWorker<Name>): void => port.postMessage(message);
  try {
    say({ kind: 'done', result: await work(start, port, say) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ kind: 'refused', problem: { code: error.code, params: error.params } });
  }
}

type Say<Name extends JobName> = (message: FromWorker<Name>) => void;

async function work<Name extends JobName>(
  { name, input, projectPath, cancelled }: JobStart<Name>,
  port: MessagePort,
  say: Say<Name>,
): Promise<JobKinds[Name]['result']> {
  const project = openLentProject(projectPath, systemEnvironment, (event) => say({ kind: 'changed', event }));
  try {
    return await jobs[name](project, input, contextOf(cancelled, port, say));
  } finally {
    project.dispose();
  }
}

function contextOf<Name extends JobName>(
  cancelled: JobStart['cancelled'],
  port: MessagePort,
  say: Say<Name>,
): JobContext<JobKinds[Name]['progress']> {
  const isCancelled = () => Atomics.load(cancelled, 0) !== 0;
  return {
    signal: {
      get aborted() {
        return isCancelled();
      },
    },
    progress: (progress) => say({ kind: 'progress', progress }),
    async exclusively(work) {
      const answer = once(port, 'message');
      say({ kind: 'wants-to-write' });
      await answer;
      if (isCancelled()) throw new Problem('cancelled');
      try {
        return work();
      } finally {
        say({ kind: 'has-written' });
      }
    },
  };
}
