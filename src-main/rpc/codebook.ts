import { currentCodebook } from '../services/codebook.ts';
import { openProjectOf, procedures } from './procedures.ts';

/** The closed lists of the open project. */
export const codebookRouter = {
  current: procedures.codebook.current.handler(({ context }) => currentCodebook(openProjectOf(context))),
};
