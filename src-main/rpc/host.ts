import { procedures } from './procedures.ts';

export const hostRouter = {
  info: procedures.host.info.handler(({ context }) => context.host.info),
};
