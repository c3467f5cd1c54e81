import { procedures } from './procedures.ts';

/** What was committed, as it happens. */
export const changesRouter = {
  subscribe: procedures.changes.subscribe.handler(({ context, signal }) =>
    context.workbench.changes.subscribe(signal),
  ),
};
