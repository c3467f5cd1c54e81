import { untilDone } from '../../src-shared/model/until-done.ts';
import { articleFeedback, closedForAnnotator } from '../services/feedback.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { feedback } = procedures;

/** What annotators learn from closed articles. */
export const feedbackRouter = {
  closed: feedback.closed.handler(({ context, input }) =>
    closedForAnnotator(openProjectOf(context), input.annotatorId),
  ),
  article: feedback.article.handler(({ context, input }) => articleFeedback(openProjectOf(context), input)),
  summary: feedback.summary.handler(async ({ context, input, signal }) => {
    const { jobs } = context.workbench;
    const { result } = await untilDone(jobs.run(openProjectOf(context), 'feedback', input, signal));
    return [...result];
  }),
};
