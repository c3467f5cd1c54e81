import type { Router } from '@orpc/server';
import type { Contract } from '../../src-shared/contract/index.ts';
import { adjudicationRouter } from './adjudication.ts';
import { agreementRouter } from './agreement.ts';
import { annotationsRouter } from './annotations.ts';
import { annotatorsRouter } from './annotators.ts';
import { articlesRouter } from './articles.ts';
import { backupsRouter } from './backups.ts';
import { changesRouter } from './changes.ts';
import { codebookRouter } from './codebook.ts';
import type { RpcContext } from './context.ts';
import { exchangeRouter } from './exchange.ts';
import { exportsRouter } from './exports.ts';
import { feedbackRouter } from './feedback.ts';
import { filtersRouter } from './filters.ts';
import { historyRouter } from './history.ts';
import { hostRouter } from './host.ts';
import { importsRouter } from './imports.ts';
import { nearDuplicatesRouter } from './near-duplicates.ts';
import { preferencesRouter } from './preferences.ts';
import { problemReportRouter } from './problem-report.ts';
import { procedures } from './procedures.ts';
import { projectRouter } from './project.ts';
import { regionsRouter } from './regions.ts';
import { registryRouter } from './registry.ts';
import { remarksRouter } from './remarks.ts';
import { searchRouter } from './search.ts';
import { suggestionsRouter } from './suggestions.ts';
import { workTimesRouter } from './work-times.ts';

// The inferred type is longer than the compiler writes out.
/** Every procedure of the contract, for any transport; the host passes an RpcContext with each request. */
export const createRouter = (): Router<Contract, RpcContext> =>
  procedures.router({
    host: hostRouter,
    project: projectRouter,
    backups: backupsRouter,
    articles: articlesRouter,
    annotations: annotationsRouter,
    annotators: annotatorsRouter,
    codebook: codebookRouter,
    filters: filtersRouter,
    history: historyRouter,
    regions: regionsRouter,
    registry: registryRouter,
    remarks: remarksRouter,
    workTimes: workTimesRouter,
    search: searchRouter,
    suggestions: suggestionsRouter,
    imports: importsRouter,
    nearDuplicates: nearDuplicatesRouter,
    agreement: agreementRouter,
    adjudication: adjudicationRouter,
    feedback: feedbackRouter,
    exchange: exchangeRouter,
    exports: exportsRouter,
    preferences: preferencesRouter,
    problemReport: problemReportRouter,
    changes: changesRouter,
  });
