import { join } from 'node:path';
import { createWorkbench, type Workbench } from '../services/workbench.ts';
import { programFolder } from './program.ts';
import { systemEnvironment } from './system-environment.ts';
import { preferencesFolder } from './user-folders.ts';

/** A workbench on this machine's clock, with this person's preferences and the bundled resources. */
export function createSystemWorkbench(): Workbench {
  return createWorkbench({
    environment: systemEnvironment,
    preferencesFolder: preferencesFolder(),
    resourcesFolder: join(programFolder, 'resources'),
  });
}
