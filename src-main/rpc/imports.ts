import { previewFile } from '../services/import-preview.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { reportEvents } from './report-events.ts';

/** Handing files over, looking at them, importing them. */
export const importsRouter = {
  upload: procedures.imports.upload.handler(async ({ context, input }) => ({
    token: await context.workbench.uploads.add(input.path, input.content.size, () =>
      input.content.arrayBuffer(),
    ),
  })),
  beginParts: procedures.imports.beginParts.handler(({ context, input }) => ({
    token: context.workbench.uploads.begin(input.path, input.size),
  })),
  addPart: procedures.imports.addPart.handler(({ context, input }) =>
    context.workbench.uploads.addPart(input.token, input.from, input.content),
  ),
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
    return reportEvents(jobs.run(project, 'import', { places: reviewed, options }, signal), forget);
  }),
};
