import { z } from 'zod';
import { mostSecondsAtOnce } from '../model/work-clock.ts';
import { procedure } from './base.ts';

const owned = z.object({ articleId: z.string(), annotatorId: z.string() });
const seconds = z.object({ seconds: z.int().nonnegative() });

/** How long an annotator worked on an article. Not in the journal and not undone. */
export const workTimesContract = {
  get: procedure.input(owned).output(seconds),
  /** Adds whole seconds; answers all of them. */
  add: procedure.input(owned.extend({ seconds: z.int().positive().max(mostSecondsAtOnce) })).output(seconds),
};
