import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserHost, startBrowserHost } from '../../src-main/hosts/browser/server.ts';
import { programFolder, rendererFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { createWorkbench, type Workbench } from '../../src-main/services/workbench.ts';

/** A new folder under the system's temporary folder; stands in for a person's home as `$HASHIYA_HOME`. */
export const temporaryHome = (): string => mkdtempSync(join(tmpdir(), 'hashiya-test-'));

/** A browser host in a process of its own, as `npm start` runs it. */
export interface HostProcess {
  /** The printed address, token included. */
  readonly url: string;
  readonly port: number;
  /** Its preferences, and projects made without a place (`projects/`). */
  readonly home: string;
  readonly process: ChildProcess;
  /** Ends it as a power cut would (SIGKILL); a new one can be started on the same home. */
  kill(): Promise<void>;
  /** Asks it to end (SIGTERM); answers its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts one on `home` (a new temporary one by default; remove it with `removeHome`) and `project`, or on the working copy of the
 * sample where none is named. Resolves once it answers requests.
 */
export async function startHostProcess(
  options: { home?: string; project?: string; port?: number; env?: Record<string, string> } = {},
): Promise<HostProcess> {
  const home = options.home ?? temporaryHome();
  const port = options.port === undefined ? [] : ['--port', String(options.port)];
  const project = options.project === undefined ? [] : [options.project];
  const child = spawn(
    process.execPath,
    [join(programFolder, 'scripts', 'start.ts'), '--browser', '--no-open', ...port, ...project],
    { env: { ...process.env, ...options.env, HASHIYA_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const url = await printedUrl(child);
  return {
    url,
    port: Number(new URL(url).port),
    home,
    process: child,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return typeof code === 'number' ? code : null;
    },
  };
}

/** Removes a temporary home with everything in it. */
export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });

/** A browser host inside the test's own process, with its workbench at hand. */
export interface HostHere extends BrowserHost {
  readonly workbench: Workbench;
  readonly home: string;
  /** Closes the host and the workbench and removes the temporary home. */
  dispose(): Promise<void>;
}

/** Starts one without a project; `renderer` may name another folder of static files. */
export async function startHostHere(
  options: { renderer?: string; patience?: number } = {},
): Promise<HostHere> {
  const home = temporaryHome();
  const workbench = createWorkbench({
    environment: systemEnvironment,
    preferencesFolder: home,
    resourcesFolder: join(programFolder, 'resources'),
    jobs: createJobs(workerFile),
  });
  const host = await startBrowserHost({
    workbench,
    rendererFolder: options.renderer ?? rendererFolder,
    version: '0.0.0-test',
    patience: options.patience,
  });
  return {
    ...host,
    workbench,
    home,
    async dispose() {
      await host.close();
      workbench.dispose();
      removeHome(home);
    },
  };
}

async function printedUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://')) {
      child.stdout.resume();
      return line;
    }
  }
  throw new Error('The host ended without printing its address.');
}
