import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import { previewFile } from '../services/import-preview.ts';
import type { JobEvent } from '../services/jobs.ts';
import { openProjectOf, procedures } from './procedures.ts';

/** Handing files over, looking at them, importing them. */
export const importsRouter = {
  upload: procedures.imports.upload.handler(async ({ context, input }) => ({
    token: await context.workbench.uploads.add(input.path, input.content.size, () =>
      input.content.arrayBuffer(),
    ),
  })),
  preview: procedures.imports.preview.handler(({ context, input, signal }) => {
    const { token, ...options } = input;
    return previewFile(openProjectOf(context), context.workbench.uploads.look(token), options, signal);
  }),
  run: procedures.imports.run.handler(({ context, input, signal }) => {
    const { tokens, reviews, ...options } = input;
    const { jobs, uploads } = context.workbench;
    const project = openProjectOf(context);
    const { places, forget } = uploads.take(tokens);
    const reviewed = places.map((place, index) => ({ ...place, review: reviews[tokens[index] ?? ''] }));
    return importEvents(jobs.run(project, 'import', { places: reviewed, options }, signal), forget);
  }),
};

/** The events of the contract; when they end, in whatever way, the files have been read or nobody wants them. */
async function* importEvents(
  job: AsyncGenerator<JobEvent<'import'>, void, void>,
  finish: () => Promise<void>,
): AsyncGenerator<ImportEvent, void, void> {
  try {
    for await (const event of job) {
      if (event.kind === 'done') yield { kind: 'done', report: event.result };
      else yield { kind: 'progress', ...event.progress };
    }
  } finally {
    await finish();
  }
}
