import { implement } from '@orpc/server';
import { contract } from '../../src-shared/contract/index.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OpenProject } from '../services/project.ts';
import type { RpcContext } from './context.ts';
import { problemsAsData } from './problems-as-data.ts';

/** The contract, to be implemented feature by feature; whatever Problem a use case throws reaches the page as data. */
export const procedures = implement(contract).$context<RpcContext>().use(problemsAsData);

/** The project in use. Throws `project-none-open`. */
export function openProjectOf({ workbench }: RpcContext): OpenProject {
  if (!workbench.project) throw new Problem('project-none-open');
  return workbench.project;
}
