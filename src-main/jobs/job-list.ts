import { mergeInSteps, previewMerge } from '../services/adjudication-merge.ts';
import { compareAnnotators } from '../services/agreement.ts';
import { disagreementPage } from '../services/agreement-list.ts';
import { makeBackup } from '../services/backups.ts';
import { previewExport } from '../services/export-preview.ts';
import { exportFiles, exportZip } from '../services/export-zip.ts';
import { feedbackSummary } from '../services/feedback.ts';
import { revertInSteps } from '../services/history.ts';
import { importFiles } from '../services/import.ts';
import { sourcesOf } from '../services/import-sources.ts';
import type { JobContext } from '../services/job-context.ts';
import type { JobKinds, JobName, LoneJobKinds, LoneJobName } from '../services/jobs.ts';
import { mergeProjects } from '../services/merge.ts';
import type { OpenProject } from '../services/project.ts';
import { importRegistry } from '../services/registry-file.ts';
import { salvageInto } from '../services/salvage.ts';
import { secondOpinion } from '../services/second-opinion.ts';
import { learnSuggestions } from '../services/suggestion-training.ts';
import { systemEnvironment } from './system-environment.ts';

type Job<Name extends JobName> = (
  project: OpenProject,
  input: JobKinds[Name]['input'],
  context: JobContext<JobKinds[Name]['progress']>,
) => Promise<JobKinds[Name]['result']>;

/** The work itself, by name; `project` is the worker's own connection. */
export const jobs: { readonly [Name in JobName]: Job<Name> } = {
  backup: async (project, { reason }) => makeBackup(project, reason),
  import: async (project, { places, options }, context) =>
    importFiles(project, await sourcesOf(places), options, context),
  export: exportZip,
  exportFiles,
  exportPreview: previewExport,
  exchange: mergeProjects,
  registry: (project, input, context) => context.exclusively(() => importRegistry(project, input)),
  suggestions: (project, _input, context) => learnSuggestions(project, context),
  agreement: async (project, input, context) => compareAnnotators(project, input, context),
  previewMerge: async (project, input, context) => previewMerge(project, input, context),
  merge: mergeInSteps,
  revert: revertInSteps,
  feedback: async (project, { annotatorIds }, context) =>
    annotatorIds.map((id) => feedbackSummary(project, id, context)),
  secondOpinion: async (project, input, context) => secondOpinion(project, input, context),
  disagreements: async (project, input, context) => disagreementPage(project, input, context),
};

type LoneJob<Name extends LoneJobName> = (
  input: LoneJobKinds[Name]['input'],
  context: JobContext<LoneJobKinds[Name]['progress']>,
) => Promise<LoneJobKinds[Name]['result']>;

/** The work for which no project is open, by name. */
export const loneJobs: { readonly [Name in LoneJobName]: LoneJob<Name> } = {
  salvage: async (input, context) => salvageInto(input, systemEnvironment, context),
};
