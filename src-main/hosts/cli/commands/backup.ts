import { Command } from 'commander';
import { type PassphraseOptions, passphraseFileOption, protectionFor, protectOption } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

/** `hashiya backup`: a copy of a project file. */
export const backupCommand = (terminal: Terminal): Command =>
  new Command('backup')
    .description(terminal.say('cli.backup.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .requiredOption('--out <FILE>', terminal.say('cli.backup.out'))
    .addOption(protectOption(terminal))
    .addOption(passphraseFileOption(terminal))
    .action((path: string, options: PassphraseOptions & { readonly out: string }) =>
      withProject(path, async (project) => {
        const { backupProject } = await import('../../../services/backup.ts');
        const { writeProtected } = await import('../../../services/protected-files.ts');
        const protection = await protectionFor(terminal, options, options.out);
        const write = (target: string) => backupProject(project, target);
        if (protection) await writeProtected(options.out, protection, write);
        else write(options.out);
        terminal.print(terminal.say('cli.backup.done', { path: options.out }));
      }),
    );
