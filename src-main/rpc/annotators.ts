import { ensureAnnotator, listAnnotators } from '../services/annotators.ts';
import { openProjectOf, procedures } from './procedures.ts';

/** Who annotates in the open project. */
export const annotatorsRouter = {
  list: procedures.annotators.list.handler(({ context }) => listAnnotators(openProjectOf(context))),
  create: procedures.annotators.create.handler(({ context, input }) =>
    ensureAnnotator(openProjectOf(context), input.name),
  ),
};
