import { Command } from 'commander';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

/** `hashiya check`: looks at everything a project keeps. */
export const checkCommand = (terminal: Terminal): Command =>
  new Command('check')
    .description(terminal.say('cli.check.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .action((path: string) =>
      withProject(path, async (project) => {
        const { checkProject } = await import('../../../services/check.ts');
        let sound = true;
        for (const fault of checkProject(project)) {
          sound = false;
          const where = [fault.articleId, fault.annotationId].filter((id) => id !== null);
          terminal.print(oneLine([...where, terminal.sentence(fault)].join(' ')));
        }
        if (sound) terminal.print(terminal.say('cli.check.sound'));
        else process.exitCode = 1;
      }),
    );
