import { articleFeedback, feedbackSummary } from '../services/feedback.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { feedback } = procedures;

/** What annotators learn from closed articles. */
export const feedbackRouter = {
  article: feedback.article.handler(({ context, input }) => articleFeedback(openProjectOf(context), input)),
  summary: feedback.summary.handler(({ context, input }) =>
    feedbackSummary(openProjectOf(context), input.annotatorId),
  ),
};
