import { articleHistory } from '../services/article-history.ts';
import { historyState, redo, undo } from '../services/history.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { history } = procedures;

/** Undo and redo of one annotator, and what was done in an article. */
export const historyRouter = {
  list: history.list.handler(({ context, input }) => articleHistory(openProjectOf(context), input)),
  state: history.state.handler(({ context, input }) =>
    historyState(openProjectOf(context), input.annotatorId, input.orNobodys),
  ),
  undo: history.undo.handler(({ context, input }) =>
    undo(openProjectOf(context), input.annotatorId, input.orNobodys),
  ),
  redo: history.redo.handler(({ context, input }) =>
    redo(openProjectOf(context), input.annotatorId, input.orNobodys),
  ),
};
