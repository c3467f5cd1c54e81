import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../src-main/hosts/browser/open-browser.ts';
import { serve } from '../src-main/hosts/browser/serve.ts';
import { programFolder } from '../src-main/hosts/program.ts';
import { openSample } from '../src-main/hosts/sample-project.ts';
import { createSystemWorkbench } from '../src-main/hosts/system-workbench.ts';
import type { Workbench } from '../src-main/services/workbench.ts';
import { inBothLanguages } from '../src-shared/i18n/both-languages.ts';
import { catalogOf } from '../src-shared/i18n/catalog.ts';
import { problemSentence } from '../src-shared/i18n/problem-sentence.ts';
import { Problem } from '../src-shared/model/problem.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { obtainElectron } from './electron-program.ts';

/** An Electron that ends in failure this soon never showed a window. */
const failedStartMilliseconds = 10_000;
const highestPort = 65_535;

try {
  process.exitCode = await start();
} catch (error) {
  const sentences =
    error instanceof Problem ? [problemSentence(error, 'en', true), problemSentence(error, 'ar', true)] : [];
  console.error(
    sentences.length > 0 ? sentences.join(' · ') : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}

async function start(): Promise<number> {
  const asked = commandLine();
  if (!asked || asked.help) {
    const usage = `${catalogOf('en')['hosts.start.usage']}\n${catalogOf('ar')['hosts.start.usage']}`;
    if (asked) console.log(usage);
    else console.error(usage);
    return asked ? 0 : 1;
  }
  const workbench = createSystemWorkbench();
  await openWanted(workbench, asked.project);
  buildWhenStale();

  if (!asked.browser) {
    const electron = hasDisplay() ? await obtainElectron() : null;
    const path = workbench.project?.path ?? (asked.project && resolve(asked.project));
    if (electron && path) {
      workbench.close();
      if (await runElectron(electron, path)) return 0;
      await openWanted(workbench, path);
    }
    console.log(inBothLanguages('hosts.start.no-electron'));
  }
  await serve({
    workbench,
    port: asked.port === undefined ? undefined : Number(asked.port),
    openBrowser: !asked['no-open'],
    announce: (url) => console.log(url),
  });
  return 0;
}

/** What was asked for; null where it cannot be meant so. */
function commandLine() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        sample: { type: 'boolean' },
        browser: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [project, ...more] = positionals;
    const isPort =
      values.port === undefined || (/^\d+$/.test(values.port) && Number(values.port) <= highestPort);
    return more.length === 0 && isPort && !(values.sample && project) ? { ...values, project } : null;
  } catch {
    return null;
  }
}

async function openWanted(workbench: Workbench, wanted: string | undefined): Promise<void> {
  if (wanted === undefined) return openSample(workbench);
  const path = resolve(wanted);
  if (!existsSync(path)) throw new Problem('project-missing', { file: basename(path) });
  try {
    workbench.open(path);
  } catch (error) {
    // The window asks for the passphrase.
    if (workbench.locked.state) return;
    // The window offers its backups, and to salvage what is readable.
    if (!workbench.backups.state.refused || !(error instanceof Problem)) throw error;
    console.error(`${problemSentence(error, 'en', true)} · ${problemSentence(error, 'ar', true)}`);
  }
}

/** False where Electron could not show a window (no sandbox, a missing library). */
async function runElectron(electron: string, project: string): Promise<boolean> {
  const started = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electron, [programFolder, project], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit').catch(() => [1]);
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  return code === 0 || performance.now() - started > failedStartMilliseconds;
}
