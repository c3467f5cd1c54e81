import { importFiles } from '../services/import.ts';
import { previewFile } from '../services/import-preview.ts';
import { createImportUploads, type ImportUploads } from '../services/import-uploads.ts';
import type { Workbench } from '../services/workbench.ts';
import { openProjectOf, procedures } from './procedures.ts';

// One lot of uploads for each workbench, gone with it.
const uploadsByWorkbench = new WeakMap<Workbench, ImportUploads>();

/** The files that pages handed to this workbench. */
export function uploadsOf(workbench: Workbench): ImportUploads {
  const known = uploadsByWorkbench.get(workbench);
  if (known) return known;
  const uploads = createImportUploads(workbench.environment);
  uploadsByWorkbench.set(workbench, uploads);
  return uploads;
}

export const importsRouter = {
  upload: procedures.imports.upload.handler(async ({ context, input }) => ({
    token: await uploadsOf(context.workbench).add(input.path, input.content.size, () =>
      input.content.arrayBuffer(),
    ),
  })),
  preview: procedures.imports.preview.handler(({ context, input, signal }) => {
    const { token, ...options } = input;
    return previewFile(openProjectOf(context), uploadsOf(context.workbench).look(token), options, signal);
  }),
  run: procedures.imports.run.handler(({ context, input, signal }) => {
    const { tokens, reviews, ...options } = input;
    const project = openProjectOf(context);
    const files = uploadsOf(context.workbench).take(tokens);
    const sources = files.map((file, index) => ({ ...file, review: reviews[tokens[index] ?? ''] }));
    return importFiles(project, sources, options, signal);
  }),
};
