import { once } from 'node:events';
import type { Workbench } from '../../services/workbench.ts';
import { programVersion, rendererFolder } from '../program.ts';
import { openBrowser } from './open-browser.ts';
import { startBrowserHost } from './server.ts';

/** What `serve` needs; `announce` is told the address once requests are answered. */
export interface ServeOptions {
  readonly workbench: Workbench;
  readonly port?: number | undefined;
  /** Whether to try the person's browser, too. */
  readonly openBrowser: boolean;
  announce(url: string): void;
}

/** Serves the workbench until the process is asked to end (SIGINT, SIGTERM); then everything is closed and cleaned up. */
export async function serve(options: ServeOptions): Promise<void> {
  const { workbench, port } = options;
  const stop = new AbortController();
  const asked = Promise.race(
    ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal }).catch(() => {})),
  );
  try {
    const host = await startBrowserHost({ workbench, rendererFolder, port, version: programVersion() });
    options.announce(host.url);
    if (options.openBrowser) await openBrowser(host.singleUseUrl());
    await asked;
    await host.close();
  } finally {
    stop.abort();
    workbench.dispose();
  }
}
