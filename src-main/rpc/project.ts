import { basename } from 'node:path';
import { backupProject } from '../services/backup.ts';
import { projectSummary } from '../services/project.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { project } = procedures;

/** Opening, making and copying projects. */
export const projectRouter = {
  current: project.current.handler(({ context: { workbench } }) =>
    workbench.project ? projectSummary(workbench.project) : null,
  ),
  recent: project.recent.handler(({ context }) => context.workbench.recent()),
  openRecent: project.openRecent.handler(({ context, input }) =>
    projectSummary(context.workbench.openRecent(input.token)),
  ),
  choose: project.choose.handler(async ({ context: { workbench, host } }) => {
    const path = await host.chooseProject();
    return path === null ? null : projectSummary(workbench.open(path));
  }),
  create: project.create.handler(async ({ context: { workbench, host }, input }) => {
    const path = await host.placeForNewProject(input.name);
    return path === null ? null : projectSummary(await workbench.create(path, input));
  }),
  saveCopy: project.saveCopy.handler(({ context }) => {
    const opened = openProjectOf(context);
    return context.host.deliver(basename(opened.path), (path) => backupProject(opened, path));
  }),
};
