import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Problem } from '../../src-shared/model/problem.ts';
import type { JobContext } from '../services/job-context.ts';
import type {
  AnyJobKinds,
  AnyJobName,
  JobKinds,
  JobName,
  LoneJobKinds,
  LoneJobName,
} from '../services/jobs.ts';
import { openLentProject } from '../services/project.ts';
import { jobs, loneJobs } from './job-list.ts';
import type { FromWorker, JobStart, LoneJobStart } from './messages.ts';
import { systemEnvironment } from './system-environment.ts';

/** Runs a job and says through the port what comes of it. Throws what is no Problem: a defect, which ends the thread. */
export async function runInWorker(port: MessagePort, start: JobStart | LoneJobStart): Promise<void> {
  const say = (message: FromWorker): void => port.postMessage(message);
  try {
    const result = await ('projectPath' in start ? onProject(start, port, say) : alone(start, port, say));
    say({ kind: 'done', result });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ kind: 'refused', problem: { code: error.code, params: error.params } });
  }
}

type Say<Name extends AnyJobName> = (message: FromWorker<Name>) => void;

const alone = <Name extends LoneJobName>(
  { name, input, cancelled }: LoneJobStart<Name>,
  port: MessagePort,
  say: Say<Name>,
): Promise<LoneJobKinds[Name]['result']> => {
  say({ kind: 'ready' });
  return loneJobs[name](input, contextOf(cancelled, port, say));
};

async function onProject<Name extends JobName>(
  { name, input, projectPath, cancelled }: JobStart<Name>,
  port: MessagePort,
  say: Say<Name>,
): Promise<JobKinds[Name]['result']> {
  // On a slow machine a thread is long in coming, and who asked has gone.
  if (Atomics.load(cancelled, 0) !== 0) throw new Problem('cancelled');
  const project = openLentProject(projectPath, systemEnvironment, (event) => say({ kind: 'changed', event }));
  say({ kind: 'ready' });
  try {
    return await jobs[name](project, input, contextOf(cancelled, port, say));
  } finally {
    project.dispose();
  }
}

function contextOf<Name extends AnyJobName>(
  cancelled: JobStart['cancelled'],
  port: MessagePort,
  say: Say<Name>,
): JobContext<AnyJobKinds[Name]['progress']> {
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
