import type { ExportOutcome, ExportProgress } from '../../src-shared/contract/exports.ts';
import type { Delivery } from '../../src-shared/contract/host.ts';
import { zipName } from '../services/export-zip.ts';
import type { JobEvent } from '../services/jobs.ts';
import { openProjectOf, procedures } from './procedures.ts';

/** Writing articles and annotations as files, in a thread of its own. */
export const exportsRouter = {
  preview: procedures.exports.preview.handler(({ context, input, signal }) =>
    previewEvents(context.workbench.jobs.run(openProjectOf(context), 'exportPreview', input, signal)),
  ),
  run: procedures.exports.run.handler(({ context, input, signal }) => {
    const project = openProjectOf(context);
    const { host, workbench } = context;
    return exportEvents(async (stop, told) => {
      let outcome: ExportOutcome | null = null;
      const delivery = await host.deliver(zipName(project, input), async (path) => {
        const zip = { path, options: input, version: host.info.version };
        const job = workbench.jobs.run(
          project,
          'export',
          zip,
          AbortSignal.any(signal ? [signal, stop] : [stop]),
        );
        for await (const event of job) {
          if (event.kind === 'done') outcome = event.result;
          else told(event.progress);
        }
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

interface Exported {
  readonly delivery: Delivery;
  readonly outcome: ExportOutcome | null;
}

/** What `work` tells on its way, then what came of it; leaving the iteration stops it. A host delivers in a call of its own, which tells nothing. */
async function* exportEvents(
  work: (stop: AbortSignal, told: (progress: ExportProgress) => void) => Promise<Exported>,
) {
  const stop = new AbortController();
  const waiting: ExportProgress[] = [];
  let wake = Promise.withResolvers<void>();
  let hasEnded = false;
  const working = work(stop.signal, (progress) => {
    waiting.push(progress);
    wake.resolve();
  }).finally(() => {
    hasEnded = true;
    wake.resolve();
  });
  // Nobody may be listening just then.
  working.catch(() => {});
  try {
    while (!hasEnded) {
      await wake.promise;
      wake = Promise.withResolvers();
      for (const progress of waiting.splice(0)) yield { kind: 'progress' as const, ...progress };
    }
    yield { kind: 'done' as const, ...(await working) };
  } finally {
    stop.abort();
    // Whoever left is told nothing any more.
    await working.catch(() => {});
  }
}
