import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** `hashiya backups`: the dated backups of a project, also of one that cannot be opened any more. */
export const backupsCommand = (terminal: Terminal): Command =>
  new Command('backups')
    .description(terminal.say('cli.backups.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .option('--json', terminal.say('cli.json'))
    .action(async (path: string, options: { readonly json?: boolean }) => {
      const { backupsOf } = await import('../../../services/backup-files.ts');
      const backups = backupsOf(path).map(({ number, name, at, reason, articles, annotations, bytes }) => ({
        number,
        name,
        at,
        reason,
        articles,
        annotations,
        bytes,
      }));
      if (options.json) return terminal.printJson(backups);
      const { say } = terminal;
      const head = [
        say('cli.backups.number'),
        say('cli.backups.date'),
        say('cli.backups.reason'),
        say('cli.backups.articles'),
        say('cli.backups.annotations'),
        say('cli.backups.bytes'),
      ];
      terminal.print(head.join('\t'));
      for (const { number, at, reason, articles, annotations, bytes } of backups) {
        const said = say(`backups.reason.${reason}`);
        terminal.print([number, at, said, articles, annotations, bytes].join('\t'));
      }
    });
