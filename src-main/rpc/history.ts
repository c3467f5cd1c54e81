import type { Operation } from '../../src-shared/model/operation.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { articleHistory } from '../services/article-history.ts';
import { historyState, isWrittenInSteps, redo, undo } from '../services/history.ts';
import type { Reverting } from '../services/history-steps.ts';
import type { RpcContext } from './context.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { history } = procedures;

/** Undo and redo of one annotator, and what was done in an article. */
export const historyRouter = {
  list: history.list.handler(({ context, input }) => articleHistory(openProjectOf(context), input)),
  state: history.state.handler(({ context, input }) =>
    historyState(openProjectOf(context), input.annotatorId, input.orNobodys),
  ),
  undo: history.undo.handler(({ context, input }) => reverted(context, input, 'undo')),
  redo: history.redo.handler(({ context, input }) => reverted(context, input, 'redo')),
};

interface Asked {
  readonly annotatorId: string;
  readonly orNobodys: boolean;
}

/** What changed a thousand articles is taken back in a thread of its own; everything else at once. */
async function reverted(
  context: RpcContext,
  { annotatorId, orNobodys }: Asked,
  kind: Reverting['kind'],
): Promise<Operation | null> {
  const project = openProjectOf(context);
  const next = historyState(project, annotatorId, orNobodys)[kind];
  if (!next || !isWrittenInSteps(next)) {
    return (kind === 'undo' ? undo : redo)(project, annotatorId, orNobodys);
  }
  const job = context.workbench.jobs.run(project, 'revert', { annotatorId, kind });
  return (await untilDone(job)).result;
}
