import { procedures } from './procedures.ts';

/** What this host is. */
export const hostRouter = {
  info: procedures.host.info.handler(({ context }) => context.host.info),
};
