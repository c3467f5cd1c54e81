import { projectSummary } from '../services/project.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { reportEvents } from './report-events.ts';

const { backups } = procedures;

/** Dated copies of the open project, or of the damaged file that could not be opened. */
export const backupsRouter = {
  state: backups.state.handler(({ context }) => context.workbench.backups.state),
  list: backups.list.handler(({ context, input }) =>
    context.workbench.backups.list(input.of === 'refused' ? 'refused' : openProjectOf(context)),
  ),
  make: backups.make.handler(({ context }) =>
    context.workbench.backups.make(openProjectOf(context), 'asked'),
  ),
  restore: backups.restore.handler(async ({ context, input }) => {
    // Of the project the page shows, and of no other that was opened meanwhile.
    if (input.of === 'project') openProjectOf(context);
    return projectSummary(await context.workbench.restore(input.of, input.name));
  }),
  salvage: backups.salvage.handler(async function* ({ context: { workbench, host }, input, signal }) {
    const path = await host.placeForNewProject(input.name);
    if (path === null) yield { kind: 'done', report: null };
    else yield* reportEvents(workbench.salvage(path, signal));
  }),
};
