import { join } from 'node:path';
import { createJobs } from '../jobs/create-jobs.ts';
import { removeAbandonedFolders } from '../services/work-folder.ts';
import { createWorkbench, type Workbench } from '../services/workbench.ts';
import { programFolder, workerFile } from './program.ts';
import { systemDiagnostics } from './system-diagnostics.ts';
import { systemEnvironment } from './system-environment.ts';
import { preferencesFolder } from './user-folders.ts';

/** A workbench on this machine's clock, with this person's preferences and the bundled resources. */
export function createSystemWorkbench(): Workbench {
  removeAbandonedFolders();
  const diagnostics = systemDiagnostics();
  // Only looks on: the process ends as it would have.
  process.on('uncaughtExceptionMonitor', (error) => diagnostics.log.unexpected('the program', error));
  return createWorkbench({
    environment: systemEnvironment,
    preferencesFolder: preferencesFolder(),
    resourcesFolder: join(programFolder, 'resources'),
    jobs: createJobs(workerFile),
    backsUp: true,
    diagnostics,
  });
}
