import { procedures } from './procedures.ts';

/** What the person likes, whichever project is open. */
export const preferencesRouter = {
  get: procedures.preferences.get.handler(({ context }) => context.workbench.preferences.get()),
  set: procedures.preferences.set.handler(({ context, input }) => context.workbench.preferences.set(input)),
};
