import { confirmRegions, markRegions } from '../services/regions.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { regions } = procedures;

/** What the lines of an article are. */
export const regionsRouter = {
  mark: regions.mark.handler(({ context, input }) => markRegions(openProjectOf(context), input)),
  confirm: regions.confirm.handler(({ context, input }) => confirmRegions(openProjectOf(context), input)),
};
