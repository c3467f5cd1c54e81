import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../src-shared/contract/index.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OpenProject } from '../services/project.ts';
import type { RpcContext } from './context.ts';
import { problemsAsData } from './problems-as-data.ts';

// Named, because the inferred type is longer than the compiler writes out.
type Procedures = ImplementerInternalWithMiddlewares<Contract, RpcContext, RpcContext>;

/** The contract, to be implemented feature by feature; whatever Problem a use case throws reaches the page as data. */
export const procedures: Procedures = implement(contract).$context<RpcContext>().use(problemsAsData);

/** The project in use. Throws `project-none-open`. */
export function openProjectOf({ workbench }: RpcContext): OpenProject {
  if (!workbench.project) throw new Problem('project-none-open');
  return workbench.project;
}
