import { basename, extname, join } from 'node:path';
import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

interface NewOptions {
  readonly codebook?: string;
  readonly sample?: boolean;
}

/** `hashiya new`: makes a project file. */
export const newCommand = (terminal: Terminal): Command =>
  new Command('new')
    .description(terminal.say('cli.new.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .option('--codebook <FILE.json>', terminal.say('cli.new.codebook'))
    .option('--sample', terminal.say('cli.new.sample'))
    .action(async (path: string, options: NewOptions) => {
      const [{ createProjectFile }, { readCodebookFile }, { importSample }, { sampleDescription }] =
        await Promise.all([
          import('../../../services/create-project.ts'),
          import('../../../services/codebook.ts'),
          import('../../../services/sample.ts'),
          import('../../../../src-shared/i18n/messages/sample.ts'),
        ]);
      const { systemEnvironment } = await import('../../system-environment.ts');
      const { programFolder } = await import('../../program.ts');
      const resources = join(programFolder, 'resources');
      const seed = {
        name: basename(path, extname(path)),
        description: options.sample ? sampleDescription : '',
        codebook: readCodebookFile(options.codebook ?? join(resources, 'default-codebook.json')),
      };
      await createProjectFile(
        path,
        options.sample ? { ...seed, fill: (project) => importSample(project, resources) } : seed,
        systemEnvironment,
      );
      terminal.print(terminal.say('cli.new.done', { path }));
    });
