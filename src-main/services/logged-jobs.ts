import { Problem } from '../../src-shared/model/problem.ts';
import type { Environment } from './environment.ts';
import type { AnyJobName, JobEvent, Jobs } from './jobs.ts';
import type { Log } from './log.ts';

/** The same jobs; how long each took and what came of it goes to the log. */
export function loggedJobs(jobs: Jobs, log: Log, { now }: Environment): Jobs {
  return {
    run: (project, name, input, signal) => watched(name, jobs.run(project, name, input, signal)),
    runAlone: (name, input, signal) => watched(name, jobs.runAlone(name, input, signal)),
  };

  async function* watched<Name extends AnyJobName>(
    name: Name,
    events: AsyncGenerator<JobEvent<Name>, void, void>,
  ): AsyncGenerator<JobEvent<Name>, void, void> {
    const began = now().getTime();
    const took = (): number => now().getTime() - began;
    let isDone = false;
    let hasFailed = false;
    try {
      for await (const event of events) {
        isDone = event.kind === 'done';
        if (isDone) log.jobEnded(name, took());
        yield event;
      }
    } catch (error) {
      hasFailed = true;
      if (error instanceof Problem) log.problem(`job ${name}`, error.code, took());
      else log.unexpected(`job ${name}`, error, took());
      throw error;
    } finally {
      // Whoever leaves the iteration cancels the job.
      if (!isDone && !hasFailed) log.problem(`job ${name}`, 'cancelled', took());
    }
  }
}
