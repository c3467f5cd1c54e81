import { preferencesSchema } from '../model/preferences.ts';
import { procedure } from './base.ts';

/** What the person likes, whichever project is open. */
export const preferencesContract = {
  get: procedure.output(preferencesSchema),
  /** Changes what is given; of the annotators only the projects that are named. */
  set: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
};
