import { basename, extname } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { dialog } from 'electron';
import { catalogOf } from '../../../src-shared/i18n/catalog.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { Problem, type ProblemReport, problemReportSchema } from '../../../src-shared/model/problem.ts';
import type { RpcContext } from '../../rpc/context.ts';
import { createRouter } from '../../rpc/router.ts';
import type { MenuActions } from './menu.ts';

/** What the menu and the system ask of the workbench; whatever goes wrong is told in a dialog. */
export interface ProjectActions extends MenuActions {
  openPath(path: string): void;
}

/** Actions on this workbench. The page hears of them through the change feed. */
export function createProjectActions(context: RpcContext): ProjectActions {
  const { workbench, host } = context;
  const procedures = createRouterClient(createRouter(), { context });
  const act = (action: () => unknown) => () => {
    void attempt(action);
  };
  return {
    newProject: act(async () => {
      const path = await host.placeForNewProject(word('hosts.name'));
      if (path) await workbench.create(path, { name: basename(path, extname(path)) });
    }),
    openProject: act(() => procedures.project.choose()),
    openRecent: (token) => act(() => workbench.openRecent(token))(),
    saveCopy: act(() => procedures.project.saveCopy()),
    openPath: (path) => act(() => workbench.open(path))(),
  };

  function word(id: 'hosts.name'): string {
    return catalogOf(workbench.preferences.get().language)[id] ?? id;
  }

  async function attempt(action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (error) {
      // The window asks for the passphrase.
      if (problemOf(error)?.code === 'file-protected') return;
      dialog.showErrorBox(word('hosts.name'), sentence(error));
    }
  }

  function sentence(error: unknown): string {
    const problem = problemOf(error);
    if (problem) return problemSentence(problem, workbench.preferences.get().language);
    return error instanceof Error ? error.message : String(error);
  }
}

/** What a use case threw, or what a procedure answered; undefined for a defect. */
function problemOf(error: unknown): ProblemReport | undefined {
  if (error instanceof Problem) return error;
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
  return problemReportSchema.safeParse(data).data;
}
