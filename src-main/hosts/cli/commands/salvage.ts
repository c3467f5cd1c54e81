import { join } from 'node:path';
import { Command } from 'commander';
import type { SalvageReport } from '../../../../src-shared/contract/backups.ts';
import { oneLine, type Terminal } from '../terminal.ts';

interface SalvageCommandOptions {
  readonly out: string;
  readonly json?: boolean;
}

/** `hashiya salvage`: what can be read of a damaged project, in a new one. */
export const salvageCommand = (terminal: Terminal): Command =>
  new Command('salvage')
    .description(terminal.say('cli.salvage.about'))
    .argument('<DAMAGED>', terminal.say('cli.salvage.damaged'))
    .requiredOption('--out <NEW>', terminal.say('cli.salvage.out'))
    .option('--json', terminal.say('cli.json'))
    .action(async (path: string, options: SalvageCommandOptions) => {
      const { salvageProject } = await import('../../../services/salvage.ts');
      const { readCodebookFile } = await import('../../../services/codebook.ts');
      const { systemEnvironment } = await import('../../system-environment.ts');
      const { programFolder } = await import('../../program.ts');
      const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
      const report = salvageProject(path, options.out, { environment: systemEnvironment, codebook });
      if (options.json) terminal.printJson(report);
      else printReport(report, terminal);
    });

function printReport(
  { damagedPages, parts, doubtful, aside, faults }: SalvageReport,
  terminal: Terminal,
): void {
  const { say, print } = terminal;
  print(say('salvage.pages', { count: damagedPages }));
  const head = ['salvage.part', 'salvage.read', 'salvage.from-journal', 'salvage.lost'] as const;
  print(head.map((id) => say(id)).join('\t'));
  for (const { part, kept, fromJournal, lost } of parts) {
    print([say(`salvage.table.${part}`), kept, fromJournal, lost].join('\t'));
  }
  if (doubtful > 0) print(say('salvage.doubtful', { count: doubtful }));
  if (aside.length > 0) print(oneLine(say('salvage.aside', { titles: aside.join(' · ') })));
  for (const fault of faults) print(terminal.sentence(fault));
}
