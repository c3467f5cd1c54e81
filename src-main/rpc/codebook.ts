import { currentCodebook } from '../services/codebook.ts';
import { openProjectOf, procedures } from './procedures.ts';

export const codebookRouter = {
  current: procedures.codebook.current.handler(({ context }) => currentCodebook(openProjectOf(context))),
};
