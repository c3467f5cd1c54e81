import { preferencesSchema } from '../model/preferences.ts';
import { procedure } from './base.ts';

export const preferencesContract = {
  get: procedure.output(preferencesSchema),
  set: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
};
