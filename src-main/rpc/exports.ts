import type { ExportOutcome, ExportProgress } from '../../src-shared/contract/exports.ts';
import type { Delivery } from '../../src-shared/contract/host.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { zipName } from '../services/export-zip.ts';
import type { JobEvent } from '../services/jobs.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { toldEvents } from './told-events.ts';

interface Exported {
  readonly delivery: Delivery;
  readonly outcome: ExportOutcome | null;
}

/** Writing articles and annotations as files, in a thread of its own. */
export const exportsRouter = {
  preview: procedures.exports.preview.handler(({ context, input, signal }) =>
    previewEvents(context.workbench.jobs.run(openProjectOf(context), 'exportPreview', input, signal)),
  ),
  run: procedures.exports.run.handler(({ context, input, signal }) => {
    const project = openProjectOf(context);
    const { host, workbench } = context;
    return toldEvents<ExportProgress, Exported>(signal, async (stop, told) => {
      let outcome: ExportOutcome | null = null;
      const delivery = await host.deliver(zipName(project, input), async (path) => {
        const zip = { path, options: input, version: host.info.version };
        const job = workbench.jobs.run(project, 'export', zip, stop);
        outcome = (await untilDone(job, ({ progress }) => told(progress))).result;
      });
      return { delivery, outcome };
    });
  }),
};

async function* previewEvents(job: AsyncGenerator<JobEvent<'exportPreview'>, void, void>) {
  for await (const event of job) {
    if (event.kind === 'progress')
      yield event.progress.kind === 'first'
        ? { ...event.progress, files: [...event.progress.files] }
        : event.progress;
    else yield { kind: 'done' as const, outcome: event.result };
  }
}
