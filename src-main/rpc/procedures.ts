import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../src-shared/contract/index.ts';
import { projectHeader } from '../../src-shared/contract/project-header.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OpenProject } from '../services/project.ts';
import type { RpcContext } from './context.ts';
import { problemsAsData } from './problems-as-data.ts';
import { waitToWrite } from './wait-to-write.ts';

// Named, because the inferred type is longer than the compiler writes out.
type Procedures = ImplementerInternalWithMiddlewares<Contract, RpcContext, RpcContext>;

/**
 * The contract, to be implemented feature by feature; whatever Problem a use case throws reaches the page as data, and commands wait
 * while a job writes.
 */
export const procedures: Procedures = implement(contract)
  .$context<RpcContext>()
  .use(problemsAsData)
  .use(waitToWrite);

/** The project in use. Throws `project-none-open`, and `project-another` where the request names one that it is not. */
export function openProjectOf({ workbench, reqHeaders }: RpcContext): OpenProject {
  const { project } = workbench;
  if (!project) throw new Problem('project-none-open');
  const meant = reqHeaders?.get(projectHeader) ?? null;
  if (meant !== null && meant !== encodeURIComponent(project.id)) throw new Problem('project-another');
  return project;
}
