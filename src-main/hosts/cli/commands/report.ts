import { join } from 'node:path';
import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** `hashiya report`: what goes along when a problem is reported; shown, and saved where asked. */
export const reportCommand = (terminal: Terminal): Command =>
  new Command('report')
    .description(terminal.say('cli.report.about'))
    .option('--out <FILE>', terminal.say('cli.report.out'))
    .action(async ({ out }: { readonly out?: string }) => {
      const { problemReport, saveReport } = await import('../../../services/problem-report.ts');
      const { createPreferences } = await import('../../../services/preferences.ts');
      const { systemDiagnostics } = await import('../../system-diagnostics.ts');
      const { systemEnvironment } = await import('../../system-environment.ts');
      const { preferencesFolder } = await import('../../user-folders.ts');
      const report = problemReport({
        diagnostics: systemDiagnostics(),
        now: systemEnvironment.now(),
        host: 'cli',
        preferences: createPreferences(join(preferencesFolder(), 'preferences.json')).get(),
        project: null,
      });
      for (const line of report.trimEnd().split('\n')) terminal.print(line);
      if (out === undefined) return;
      saveReport(out, report);
      terminal.complain(terminal.say('cli.report.done', { path: out }));
    });
