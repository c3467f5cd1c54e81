import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** `hashiya restore`: puts a dated backup in the place of its project. */
export const restoreCommand = (terminal: Terminal): Command =>
  new Command('restore')
    .description(terminal.say('cli.restore.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .argument('<BACKUP>', terminal.say('cli.restore.backup'))
    .action(async (path: string, backup: string) => {
      const { backupCalled, restoreBackup } = await import('../../../services/restore-backup.ts');
      const { systemEnvironment } = await import('../../system-environment.ts');
      const { name } = backupCalled(path, backup);
      restoreBackup(path, name, systemEnvironment);
      terminal.print(terminal.say('cli.restore.done', { name }));
    });
