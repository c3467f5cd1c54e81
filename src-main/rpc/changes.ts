import { procedures } from './procedures.ts';

export const changesRouter = {
  subscribe: procedures.changes.subscribe.handler(({ context, signal }) =>
    context.workbench.changes.subscribe(signal),
  ),
};
