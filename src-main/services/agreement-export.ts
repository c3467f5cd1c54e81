import { writeFileSync } from 'node:fs';
import type { ReportFile } from '../../src-shared/contract/agreement.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { reportAsCsv } from './agreement-export-csv.ts';
import { reportAsHtml } from './agreement-export-html.ts';
import { reportTables } from './agreement-export-tables.ts';
import { currentCodebook } from './codebook.ts';
import type { OpenProject } from './project.ts';
import { projectFileName } from './project-file-name.ts';

/** What the file of a report is called unless a person says otherwise. */
export const reportFileName = (project: Pick<OpenProject, 'name'>, { report, format }: ReportFile): string =>
  `${projectFileName(project.name)}-agreement-${report.layer}.${format}`;

/** Writes a report to `path`: all its tables, and all that is needed to compute it again. */
export function writeReport(
  project: OpenProject,
  path: string,
  { report, format, language }: ReportFile,
): void {
  const { name, id } = project;
  const { codebook } = currentCodebook(project);
  const madeAt = project.environment.now().toISOString();
  const document = reportTables(report, { project: { name, id }, codebook, madeAt, language });
  const content = format === 'html' ? reportAsHtml(document, language) : reportAsCsv(document);
  guarded(path, () => writeFileSync(path, content));
}
