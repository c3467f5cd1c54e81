import type { Loss } from '../../../src-shared/contract/backups.ts';
import type { OpenProject } from '../../services/project.ts';
import type { Terminal } from './terminal.ts';

/** Runs `work` on the project at `path`, as given, and closes it. Opening it this way leaves no trace in anybody's preferences. */
export async function withProject<Result>(
  path: string,
  work: (project: OpenProject) => Promise<Result> | Result,
): Promise<Result> {
  const { openProject } = await import('../../services/project.ts');
  const { systemEnvironment } = await import('../system-environment.ts');
  const project = openProject(path, systemEnvironment);
  try {
    return await work(project);
  } finally {
    project.dispose();
  }
}

/** The same for work that changes the project, which is backed up before as it is in the window; what cannot be backed up is said and stops nothing. */
export const withProjectToChange = <Result>(
  path: string,
  terminal: Terminal,
  work: (project: OpenProject) => Promise<Result> | Result,
): Promise<Result> =>
  withProject(path, async (project) => {
    await backUp(project, terminal);
    return work(project);
  });

async function backUp(project: OpenProject, terminal: Terminal): Promise<void> {
  const { backUpBeforeCommand } = await import('../../services/backup-on-opening.ts');
  const { Problem } = await import('../../../src-shared/model/problem.ts');
  try {
    const { loss } = backUpBeforeCommand(project);
    if (loss) terminal.complain(lossSentence(loss, terminal));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    terminal.complain(terminal.say('backups.failed', { sentence: terminal.sentence(error) }));
  }
}

function lossSentence({ since, articles, annotations, isOlder }: Loss, { say }: Terminal): string {
  const date = since.replace('T', ' ').replace(/\..*$/, ' UTC');
  if (isOlder) return say('backups.older', { date });
  return say('backups.loss', { articles, annotations, both: String(articles > 0 && annotations > 0), date });
}
