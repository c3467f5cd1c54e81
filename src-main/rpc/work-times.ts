import { spendTime, workTime } from '../services/work-times.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { workTimes } = procedures;

/** How long somebody worked on an article. */
export const workTimesRouter = {
  get: workTimes.get.handler(({ context, input }) => ({ seconds: workTime(openProjectOf(context), input) })),
  add: workTimes.add.handler(({ context, input }) => ({ seconds: spendTime(openProjectOf(context), input) })),
};
