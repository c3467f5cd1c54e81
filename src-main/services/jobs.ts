import type {
  MergeProgress,
  MergeRequest,
  MergeResult,
  OpinionProgress,
  OpinionRequest,
  RunMerge,
  SecondOpinion,
} from '../../src-shared/contract/adjudication.ts';
import type {
  AgreementProgress,
  AgreementReport,
  DisagreementsRequest,
} from '../../src-shared/contract/agreement.ts';
import type {
  Backup,
  BackupReason,
  SalvageProgress,
  SalvageReport,
} from '../../src-shared/contract/backups.ts';
import type { MergeReport } from '../../src-shared/contract/exchange.ts';
import type { ExportOptions, ExportOutcome, ExportProgress } from '../../src-shared/contract/exports.ts';
import type { FeedbackSummary, SummaryRequest } from '../../src-shared/contract/feedback.ts';
import type { ImportReport } from '../../src-shared/contract/imports.ts';
import type { RegistryImportReport } from '../../src-shared/contract/registry.ts';
import type { Operation } from '../../src-shared/model/operation.ts';
import type { AgreementJob } from './agreement.ts';
import type { DisagreementPage } from './agreement-list.ts';
import type { ExportResult } from './export.ts';
import type { PreviewProgress } from './export-preview.ts';
import type { ExportJob } from './export-zip.ts';
import type { Reverting } from './history-steps.ts';
import type { ImportOptions, ImportProgress } from './import.ts';
import type { ImportPlace } from './import-sources.ts';
import type { ExchangeProgress, ExchangeRequest } from './merge.ts';
import type { OpenProject } from './project.ts';
import type { RegistryImport } from './registry-file.ts';
import type { SalvageRequest } from './salvage.ts';
import type { LearnedSuggestions, TrainingProgress } from './suggestion-training.ts';

/** Work too long for the thread that answers requests: what each kind is given, tells on the way and answers. All of it is data. */
export interface JobKinds {
  readonly backup: {
    readonly input: { readonly reason: BackupReason };
    readonly progress: never;
    readonly result: Backup;
  };
  readonly import: {
    readonly input: { readonly places: readonly ImportPlace[]; readonly options: ImportOptions };
    readonly progress: ImportProgress;
    readonly result: ImportReport;
  };
  readonly export: {
    readonly input: ExportJob;
    readonly progress: ExportProgress;
    readonly result: ExportOutcome;
  };
  readonly exportFiles: {
    readonly input: ExportJob;
    readonly progress: ExportProgress;
    readonly result: ExportResult;
  };
  readonly exportPreview: {
    readonly input: ExportOptions;
    readonly progress: PreviewProgress;
    readonly result: ExportOutcome;
  };
  readonly exchange: {
    readonly input: ExchangeRequest;
    readonly progress: ExchangeProgress;
    readonly result: MergeReport;
  };
  readonly registry: {
    readonly input: RegistryImport;
    readonly progress: never;
    readonly result: RegistryImportReport;
  };
  readonly suggestions: {
    readonly input: Readonly<Record<string, never>>;
    readonly progress: TrainingProgress;
    readonly result: LearnedSuggestions;
  };
  readonly agreement: {
    readonly input: AgreementJob;
    readonly progress: AgreementProgress;
    readonly result: AgreementReport;
  };
  readonly previewMerge: {
    readonly input: MergeRequest;
    readonly progress: MergeProgress;
    readonly result: MergeResult;
  };
  readonly merge: {
    readonly input: RunMerge;
    readonly progress: MergeProgress;
    readonly result: MergeResult;
  };
  readonly revert: {
    readonly input: Reverting;
    readonly progress: never;
    readonly result: Operation | null;
  };
  readonly feedback: {
    readonly input: SummaryRequest;
    readonly progress: never;
    readonly result: readonly FeedbackSummary[];
  };
  readonly secondOpinion: {
    readonly input: OpinionRequest;
    readonly progress: OpinionProgress;
    readonly result: SecondOpinion;
  };
  readonly disagreements: {
    readonly input: DisagreementsRequest;
    readonly progress: AgreementProgress;
    readonly result: DisagreementPage;
  };
}

export type JobName = keyof JobKinds;

/** The same of work for which no project is open. */
export interface LoneJobKinds {
  readonly salvage: {
    readonly input: SalvageRequest;
    readonly progress: SalvageProgress;
    readonly result: SalvageReport;
  };
}

export type LoneJobName = keyof LoneJobKinds;

/** All of both. */
export interface AnyJobKinds extends JobKinds, LoneJobKinds {}

export type AnyJobName = keyof AnyJobKinds;

/** What is heard of a job. The result is the last. */
export type JobEvent<Name extends AnyJobName> =
  | { readonly kind: 'progress'; readonly progress: AnyJobKinds[Name]['progress'] }
  | { readonly kind: 'done'; readonly result: AnyJobKinds[Name]['result'] };

/** Runs long work in threads of its own. */
export interface Jobs {
  /**
   * Runs one job on the open project, which has to stay open: closing it, aborting `signal` or leaving the iteration cancels the job, and
   * nothing of it is left. Writing to the project begins only when everything told before was fetched. Throws what the work throws, and
   * `cancelled`.
   */
  run<Name extends JobName>(
    project: OpenProject,
    name: Name,
    input: JobKinds[Name]['input'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<Name>, void, void>;
  /**
   * Runs one job for which no project is open; aborting `signal` or leaving the iteration cancels it. When the iteration ends nobody works at
   * it any more; what a job that was cancelled had begun to write is the caller's to remove. Throws what the work throws, and `cancelled`.
   */
  runAlone<Name extends LoneJobName>(
    name: Name,
    input: LoneJobKinds[Name]['input'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<Name>, void, void>;
}
