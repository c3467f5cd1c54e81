import { Command } from 'commander';
import { type PassphraseOptions, passphraseFileOption, passphraseFor } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';

/** `hashiya unlock`: a protected packet or backup as the project file that it holds. */
export const unlockCommand = (terminal: Terminal): Command =>
  new Command('unlock')
    .description(terminal.say('cli.unlock.about'))
    .argument('<FILE>', terminal.say('cli.unlock.file'))
    .requiredOption('--out <PROJECT>', terminal.say('cli.unlock.out'))
    .addOption(passphraseFileOption(terminal))
    .action(async (path: string, options: PassphraseOptions & { readonly out: string }) => {
      const { isProtected, unlockFile } = await import('../../../services/protected-files.ts');
      const { Problem } = await import('../../../../src-shared/model/problem.ts');
      // Nobody is asked for the passphrase of a file that has none.
      if (!isProtected(path)) throw new Problem('protected-not', { file: path });
      await unlockFile(path, options.out, await passphraseFor(terminal, options, path));
      terminal.print(terminal.say('cli.unlock.done', { path: options.out }));
    });
