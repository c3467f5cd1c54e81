import { basename, parse } from 'node:path';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { backupProject } from '../services/backup.ts';
import { projectSummary } from '../services/project.ts';
import type { BytesProgress } from '../services/protected-files.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { toldEvents } from './told-events.ts';

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
  openHandedOver: project.openHandedOver.handler(async ({ context: { workbench, host }, input }) => {
    const [handedOver] = workbench.uploads.places([input.token]);
    if (!handedOver) throw new Problem('upload-unknown');
    const path = await host.placeForNewProject(parse(handedOver.path).name);
    if (path === null) return null;
    try {
      return projectSummary(await workbench.openCopy(handedOver.file, path));
    } finally {
      await workbench.uploads.take([input.token]).forget();
    }
  }),
  create: project.create.handler(async ({ context: { workbench, host }, input }) => {
    const path = await host.placeForNewProject(input.name);
    return path === null ? null : projectSummary(await workbench.create(path, input));
  }),
  locked: project.locked.handler(({ context }) => context.workbench.locked.state),
  unlock: project.unlock.handler(({ context: { workbench }, input, signal: asked }) =>
    toldEvents<BytesProgress, { project: ProjectSummary }>(asked, async (signal, progress) => {
      const path = await workbench.locked.unlock(input.token, input.passphrase, { signal, progress });
      return { project: projectSummary(workbench.open(path)) };
    }),
  ),
  openUnlocked: project.openUnlocked.handler(({ context: { workbench }, input }) =>
    projectSummary(workbench.open(workbench.locked.unlockedPath(input.token))),
  ),
  saveCopy: project.saveCopy.handler(({ context }) => {
    const opened = openProjectOf(context);
    return context.host.deliver(basename(opened.path), (path) => backupProject(opened, path));
  }),
};
