import { Problem } from '../../src-shared/model/problem.ts';
import { procedures } from './procedures.ts';

export const importsRouter = {
  upload: procedures.imports.upload.handler(() => {
    throw new Problem('not-available-here');
  }),
  run: procedures.imports.run.handler(() => {
    throw new Problem('not-available-here');
  }),
};
