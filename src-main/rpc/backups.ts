import { basename } from 'node:path';
import type { BackupSubject, CopyFacts } from '../../src-shared/contract/backups.ts';
import type { Delivery } from '../../src-shared/contract/host.ts';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { backupProject } from '../services/backup.ts';
import type { KeptCopy } from '../services/kept-copy.ts';
import { projectSummary } from '../services/project.ts';
import { type BytesProgress, writeProtected } from '../services/protected-files.ts';
import type { RpcContext } from './context.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { protectionBy } from './protection.ts';
import { reportEvents } from './report-events.ts';
import { toldEvents } from './told-events.ts';

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
  saveProtected: backups.saveProtected.handler(({ context, input, signal: asked }) => {
    const opened = openProjectOf(context);
    const protection = protectionBy(input.passphrase);
    return toldEvents<BytesProgress, { delivery: Delivery }>(asked, async (signal, progress) => ({
      delivery: await context.host.deliver(basename(opened.path), (path) =>
        writeProtected(path, protection, (plain) => backupProject(opened, plain), { signal, progress }),
      ),
    }));
  }),
  lookAtCopy: backups.lookAtCopy.handler(({ context, input, signal: asked }) => {
    const copy = keptCopy(context, input);
    return toldEvents<BytesProgress, { copy: CopyFacts }>(asked, async (signal, progress) => ({
      copy: await context.workbench.lookAtCopy(input.of, copy, { signal, progress }),
    }));
  }),
  restoreCopy: backups.restoreCopy.handler(({ context, input, signal: asked }) => {
    const copy = keptCopy(context, input);
    const { workbench } = context;
    return toldEvents<BytesProgress, { project: ProjectSummary }>(asked, async (signal, progress) => {
      const restored = await workbench.restoreCopy(input.of, copy, { signal, progress });
      await workbench.uploads.take([input.token]).forget();
      return { project: projectSummary(restored) };
    });
  }),
  salvage: backups.salvage.handler(async function* ({ context: { workbench, host }, input, signal }) {
    const path = await host.placeForNewProject(input.name);
    if (path === null) yield { kind: 'done', report: null };
    else yield* reportEvents(workbench.salvage(path, signal));
  }),
};

interface AskedCopy {
  readonly of: BackupSubject;
  readonly token: string;
  readonly passphrase: string | null;
}

function keptCopy(context: RpcContext, { of, token, passphrase }: AskedCopy): KeptCopy {
  // Of the project the page shows, and of no other that was opened meanwhile.
  if (of === 'project') openProjectOf(context);
  const [place] = context.workbench.uploads.places([token]);
  if (!place) throw new Problem('upload-unknown');
  return { ...place, passphrase };
}
