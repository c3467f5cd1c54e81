import { join } from 'node:path';
import type { Diagnostics } from '../services/diagnostics.ts';
import { createLog } from '../services/log.ts';
import { createLogFile } from '../services/log-file.ts';
import { programVersion } from './program.ts';
import { systemEnvironment } from './system-environment.ts';
import { preferencesFolder } from './user-folders.ts';

/** The log of this person, in `logs` beside their preferences, and what the program runs on. */
export const systemDiagnostics = (): Diagnostics => ({
  log: createLog(createLogFile(join(preferencesFolder(), 'logs')), systemEnvironment.now),
  facts: [
    `Hashiya ${programVersion()}`,
    `Node ${process.versions.node}`,
    ...(process.versions.electron ? [`Electron ${process.versions.electron}`] : []),
    `${process.platform} ${process.arch}`,
  ],
});
