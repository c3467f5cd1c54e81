import { concordance } from '../services/concordance.ts';
import { proposeAlike, tagOccurrences } from '../services/propagate.ts';
import { findArticles } from '../services/search.ts';
import { timesWrittenOf } from '../services/written-words.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { search } = procedures;

/** Search over the whole project, line by line too, and tagging what it finds. */
export const searchRouter = {
  find: search.find.handler(({ context, input }) => findArticles(openProjectOf(context), input)),
  timesWritten: search.timesWritten.handler(({ context, input }) =>
    timesWrittenOf(openProjectOf(context), input.words),
  ),
  concordance: search.concordance.handler(({ context, input }) => concordance(openProjectOf(context), input)),
  propose: search.propose.handler(({ context, input }) => proposeAlike(openProjectOf(context), input)),
  apply: search.apply.handler(({ context, input }) => ({
    created: tagOccurrences(openProjectOf(context), input),
  })),
};
