import { articleFeedback, closedForAnnotator, feedbackSummary } from '../services/feedback.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { feedback } = procedures;

/** What annotators learn from closed articles. */
export const feedbackRouter = {
  closed: feedback.closed.handler(({ context, input }) =>
    closedForAnnotator(openProjectOf(context), input.annotatorId),
  ),
  article: feedback.article.handler(({ context, input }) => articleFeedback(openProjectOf(context), input)),
  summary: feedback.summary.handler(({ context, input }) =>
    feedbackSummary(openProjectOf(context), input.annotatorId),
  ),
};
