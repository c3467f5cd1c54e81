import { writeFile } from 'node:fs/promises';
import { problemReport } from '../services/problem-report.ts';
import { procedures } from './procedures.ts';

const { problemReport: procedure } = procedures;

/** A report of a problem: shown, then saved where the person wants it. */
export const problemReportRouter = {
  noteDefect: procedure.noteDefect.handler(({ context: { workbench }, input }) => {
    workbench.diagnostics.log.pageDefect(input);
  }),
  text: procedure.text.handler(({ context: { workbench, host } }) => ({
    text: problemReport({
      diagnostics: workbench.diagnostics,
      now: workbench.environment.now(),
      host: host.info.kind,
      preferences: workbench.preferences.get(),
      project: workbench.project,
    }),
  })),
  save: procedure.save.handler(({ context, input }) =>
    context.host.deliver('hashiya-report.txt', (path) => writeFile(path, input.text)),
  ),
};
