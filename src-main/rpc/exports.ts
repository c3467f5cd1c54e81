import { Problem } from '../../src-shared/model/problem.ts';
import { procedures } from './procedures.ts';

export const exportsRouter = {
  run: procedures.exports.run.handler(() => {
    throw new Problem('not-available-here');
  }),
};
