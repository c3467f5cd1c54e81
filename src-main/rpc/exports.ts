import { exportZip, zipName } from '../services/export-zip.ts';
import { openProjectOf, procedures } from './procedures.ts';

/** Writing articles and annotations as files. */
export const exportsRouter = {
  run: procedures.exports.run.handler(({ context, input }) => {
    const project = openProjectOf(context);
    const { host } = context;
    return host.deliver(zipName(project, input), (path) =>
      exportZip(project, path, input, host.info.version),
    );
  }),
};
