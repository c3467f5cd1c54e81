import type { OpenProject } from '../../services/project.ts';

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
