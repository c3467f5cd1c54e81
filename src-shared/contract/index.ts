import { adjudicationContract } from './adjudication.ts';
import { agreementContract } from './agreement.ts';
import { annotationsContract } from './annotations.ts';
import { annotatorsContract } from './annotators.ts';
import { articlesContract } from './articles.ts';
import { backupsContract } from './backups.ts';
import { changesContract } from './changes.ts';
import { codebookContract } from './codebook.ts';
import { exchangeContract } from './exchange.ts';
import { exportsContract } from './exports.ts';
import { feedbackContract } from './feedback.ts';
import { filtersContract } from './filters.ts';
import { historyContract } from './history.ts';
import { hostContract } from './host.ts';
import { importsContract } from './imports.ts';
import { nearDuplicatesContract } from './near-duplicates.ts';
import { preferencesContract } from './preferences.ts';
import { problemReportContract } from './problem-report.ts';
import { projectContract } from './project.ts';
import { regionsContract } from './regions.ts';
import { registryContract } from './registry.ts';
import { remarksContract } from './remarks.ts';
import { searchContract } from './search.ts';
import { suggestionsContract } from './suggestions.ts';
import { workTimesContract } from './work-times.ts';

/** Everything a page can ask of its host. */
export const contract = {
  host: hostContract,
  project: projectContract,
  backups: backupsContract,
  articles: articlesContract,
  annotations: annotationsContract,
  annotators: annotatorsContract,
  codebook: codebookContract,
  filters: filtersContract,
  history: historyContract,
  regions: regionsContract,
  registry: registryContract,
  remarks: remarksContract,
  workTimes: workTimesContract,
  search: searchContract,
  suggestions: suggestionsContract,
  imports: importsContract,
  nearDuplicates: nearDuplicatesContract,
  agreement: agreementContract,
  adjudication: adjudicationContract,
  feedback: feedbackContract,
  exchange: exchangeContract,
  exports: exportsContract,
  preferences: preferencesContract,
  problemReport: problemReportContract,
  changes: changesContract,
};
export type Contract = typeof contract;
