import type { Codebook } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { removeDatabaseFiles } from '../db/place-file.ts';
import type { JobEvent, Jobs } from './jobs.ts';
import { finishSalvage, salvagePlaces } from './salvage-places.ts';

/**
 * Salvages in a thread of its own, without a project at `target` before it is whole: where it is cancelled or fails nothing is left. Ends with
 * the report, when the new project is in its place.
 */
export async function* salvageBeside(
  damaged: string,
  target: string,
  codebook: Codebook,
  jobs: Pick<Jobs, 'runAlone'>,
  signal?: AbortSignal,
): AsyncGenerator<JobEvent<'salvage'>, void, void> {
  const places = salvagePlaces(damaged, target);
  try {
    for await (const event of jobs.runAlone('salvage', { ...places, codebook }, signal)) {
      if (event.kind === 'done') {
        if (signal?.aborted) throw new Problem('cancelled');
        finishSalvage(places);
      }
      yield event;
    }
  } finally {
    // A thread that was ended could not clean up.
    removeDatabaseFiles(places.unfinished);
  }
}
