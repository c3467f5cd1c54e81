import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';

interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** `beforeServing` is called once the project is open and before anything is served. */
export const serveCommand = (terminal: Terminal, beforeServing: () => void): Command =>
  new Command('serve')
    .description(terminal.say('cli.serve.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .option('--port <N>', terminal.say('cli.serve.port'), parsePort)
    .option('--no-open', terminal.say('cli.serve.no-open'))
    .action(async (path: string, options: ServeOptions) => {
      const { createSystemWorkbench } = await import('../../system-workbench.ts');
      const { serve } = await import('../../browser/serve.ts');
      const workbench = createSystemWorkbench();
      try {
        workbench.open(path);
      } catch (error) {
        // The page asks for the passphrase.
        if (!workbench.locked.state) throw error;
      }
      beforeServing();
      await serve({
        workbench,
        port: options.port,
        openBrowser: options.open,
        announce: (url) => terminal.printJson({ url }),
      });
    });

const highestPort = 65535;

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > highestPort) throw new InvalidArgumentError('');
  return port;
}
