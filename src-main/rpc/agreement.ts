import { untilDone } from '../../src-shared/model/until-done.ts';
import { reportFileName, writeReport } from '../services/agreement-export.ts';
import { annotatorsAtWork } from '../services/agreement-work.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { reportEvents } from './report-events.ts';

/** How far annotators agree. Both answers are worked out in a thread of their own. */
export const agreementRouter = {
  work: procedures.agreement.work.handler(({ context }) => annotatorsAtWork(openProjectOf(context))),
  report: procedures.agreement.report.handler(({ context, input, signal }) => {
    const tool = `hashiya ${context.host.info.version}`;
    const { jobs } = context.workbench;
    return reportEvents(jobs.run(openProjectOf(context), 'agreement', { request: input, tool }, signal));
  }),
  exportReport: procedures.agreement.exportReport.handler(({ context, input }) => {
    const project = openProjectOf(context);
    return context.host.deliver(reportFileName(project, input), (path) => writeReport(project, path, input));
  }),
  disagreements: procedures.agreement.disagreements.handler(async ({ context, input, signal }) => {
    const { jobs } = context.workbench;
    return (await untilDone(jobs.run(openProjectOf(context), 'disagreements', input, signal))).result;
  }),
};
