import { createRemark, listRemarks, removeRemark, updateRemark } from '../services/remarks.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { remarks } = procedures;

/** Notes and questions. */
export const remarksRouter = {
  list: remarks.list.handler(({ context, input }) => listRemarks(openProjectOf(context), input)),
  create: remarks.create.handler(({ context, input }) => createRemark(openProjectOf(context), input)),
  update: remarks.update.handler(({ context, input }) => updateRemark(openProjectOf(context), input)),
  remove: remarks.remove.handler(({ context, input }) => ({
    removed: removeRemark(openProjectOf(context), input),
  })),
};
