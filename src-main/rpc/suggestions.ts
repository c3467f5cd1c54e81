import { rejectSuggestion } from '../services/reject-suggestion.ts';
import { suggestFor } from '../services/suggest.ts';
import { cancelTraining, startTraining, suggestionsStatus } from '../services/suggestions.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { suggestions } = procedures;

/** Annotations that the program offers. */
export const suggestionsRouter = {
  status: suggestions.status.handler(({ context }) => suggestionsStatus(openProjectOf(context))),
  train: suggestions.train.handler(({ context }) => {
    const project = openProjectOf(context);
    startTraining(project, context.workbench.jobs);
    return suggestionsStatus(project);
  }),
  cancel: suggestions.cancel.handler(({ context }) => {
    const project = openProjectOf(context);
    cancelTraining(project);
    return suggestionsStatus(project);
  }),
  list: suggestions.list.handler(({ context, input }) => {
    const { suggestionLabels } = context.workbench.preferences.get();
    return suggestFor(openProjectOf(context), input, suggestionLabels);
  }),
  reject: suggestions.reject.handler(({ context, input }) => {
    rejectSuggestion(openProjectOf(context), input);
    return {};
  }),
};
