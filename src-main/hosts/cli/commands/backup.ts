import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

/** `hashiya backup`: a copy of a project file. */
export const backupCommand = (terminal: Terminal): Command =>
  new Command('backup')
    .description(terminal.say('cli.backup.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .requiredOption('--out <FILE>', terminal.say('cli.backup.out'))
    .action((path: string, options: { readonly out: string }) =>
      withProject(path, async (project) => {
        const { backupProject } = await import('../../../services/backup.ts');
        backupProject(project, options.out);
        terminal.print(terminal.say('cli.backup.done', { path: options.out }));
      }),
    );
