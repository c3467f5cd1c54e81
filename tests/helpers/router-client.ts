import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { workerFile } from '../../src-main/hosts/program.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import type { RpcContext } from '../../src-main/rpc/context.ts';
import { createRouter } from '../../src-main/rpc/router.ts';
import type { ArticleBundle } from '../../src-main/services/article-records.ts';
import type { HostActions } from '../../src-main/services/host-actions.ts';
import { createWorkbench, type Workbench, type WorkbenchOptions } from '../../src-main/services/workbench.ts';
import { projectHeader } from '../../src-shared/contract/project-header.ts';
import { makeProjectFile, resourcesFolder, temporaryFolder, testEnvironment } from './projects.ts';

/**
 * A workbench with a project of these articles open, and a host whose dialogs answer with paths in `folder`; `more` are further options of
 * the workbench.
 */
export async function rpcContext(
  bundles: readonly ArticleBundle[] = [],
  more: (folder: string) => Pick<WorkbenchOptions, 'diagnostics'> = () => ({}),
): Promise<RpcContext & { readonly folder: string }> {
  const folder = temporaryFolder();
  const workbench = createWorkbench({
    environment: testEnvironment(),
    preferencesFolder: join(folder, 'preferences'),
    resourcesFolder,
    jobs: createJobs(workerFile),
    ...more(folder),
  });
  onTestFinished(() => workbench.dispose());
  workbench.open(await makeProjectFile(join(folder, 'a.hashiya'), bundles));
  return { workbench, host: hostIn(folder, workbench), folder };
}

/** The router called directly, without a transport; a request may name the project it is meant for. */
export const directClient = (
  context: RpcContext,
): RouterClient<ReturnType<typeof createRouter>, { readonly projectId?: string | undefined }> =>
  createRouterClient(createRouter(), {
    context: ({ projectId }: { readonly projectId?: string | undefined }): RpcContext => ({
      ...context,
      ...(projectId !== undefined && {
        reqHeaders: new Headers({ [projectHeader]: encodeURIComponent(projectId) }),
      }),
    }),
  });

function hostIn(folder: string, workbench: Workbench): HostActions {
  return {
    info: { kind: 'electron', version: '0.0.0', nativeDialogs: true },
    chooseProject: async () => workbench.project?.path ?? null,
    placeForNewProject: async (name) => (name === 'cancel' ? null : join(folder, `${name}.hashiya`)),
    async deliver(suggestedName, write) {
      const name = `delivered-${suggestedName}`;
      await write(join(folder, name));
      return { outcome: 'saved', name };
    },
  };
}
