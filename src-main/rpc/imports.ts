import { importFiles } from '../services/import.ts';
import { createImportUploads, type ImportUploads } from '../services/import-uploads.ts';
import type { Workbench } from '../services/workbench.ts';
import { openProjectOf, procedures } from './procedures.ts';

// One lot of uploads for each workbench, gone with it.
const uploadsByWorkbench = new WeakMap<Workbench, ImportUploads>();

function uploadsOf(workbench: Workbench): ImportUploads {
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
  run: procedures.imports.run.handler(({ context, input, signal }) => {
    const { tokens, ...options } = input;
    const project = openProjectOf(context);
    return importFiles(project, uploadsOf(context.workbench).take(tokens), options, signal);
  }),
};
