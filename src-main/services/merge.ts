import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { MergeEvent, MergeReport } from '../../src-shared/contract/exchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorById, annotatorByName } from '../db/annotators.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { requireAnnotator } from './annotators.ts';
import { makeBackup } from './backups.ts';
import { hasNews } from './has-news.ts';
import type { JobContext } from './job-context.ts';
import { record } from './journal.ts';
import { mergeCopy } from './merge-copy.ts';
import { type FileReport, newFileReport } from './merge-counts.ts';
import { createMergeFiles, type MergePlace, type OtherCopy } from './merge-files.ts';
import type { OpenProject } from './project.ts';
import { copyIn, type ProjectCopy, withNames } from './project-copy.ts';
import { createVersionIndex, type VersionIndex } from './row-versions.ts';

/*
How copies of a project are brought together.

A copy is a set of rows, each in a version. The journal tells the version: how many changes led to it, and the operation that made the last. No clock
is asked: clocks go backwards, and who changed what they had seen has the higher number. A merge takes the newest version of every row, and what people
see follows from those versions alone (visible-rows.ts). So it does not matter in which order copies come, how often, or what was merged before. A row
that cannot be shown (a link to something that another copy removed) is kept in the journal beside what is shown.

Newer is the version to which more changes led; among as many, what is there before what was removed, so that nothing goes unseen; then the later operation.
Where neither version was made knowing the other, the report says so and the one that gave way stays in the journal.

What                    A version by itself is         Besides
annotation              each, by its id                has one owner, so that two people never clash
gold, decisions         all of them in an article      two reviewers' halves would make no whole
article                 what is said of it, or that    another text under one id: the file is refused; one text under two ids: both stay, reported;
                        it is deleted                  a deleted one comes back where somebody works in it
lines (regions)         all of them in an article
state, assignment       each annotator's in an article
note, question, answer  each, by its id                an answer goes with its question
rejected suggestion     each
registry entry          each, by its id                clashes are listed for a person
verdict on resemblance  each pair
codebook                the one in force               labels and values that only the other has stay, retired; labels in use that are retired are reported
annotator               is known by the name           who has the same name in two copies is one person
time of work            has no history                 the longer one
saved searches, drafts  stay where they are, as do names of the project and old versions of its codebook

Undo takes the rows and the versions back. An undone merge has left no opinion: merged again, the same file brings the same.
*/

/** What is merged into the open project. */
export interface ExchangeRequest {
  readonly places: readonly MergePlace[];
  /** Who merges, and can undo it; null where nobody is to. */
  readonly actorId: string | null;
  /** Only says what would change. */
  readonly isPreview: boolean;
}

/** How far a merge is. */
export type ExchangeProgress = Omit<Extract<MergeEvent, { kind: 'progress' }>, 'kind'>;

/**
 * Merges other copies of the project in one transaction, after a backup. A file that is refused stops no other; the report says why. Throws `cancelled`,
 * `disk-full`, `annotator-unknown` and what a backup throws; the project is then as it was.
 */
export async function mergeProjects(
  project: OpenProject,
  request: ExchangeRequest,
  context: JobContext<ExchangeProgress>,
): Promise<MergeReport> {
  const opened = createMergeFiles(project);
  try {
    const reports = request.places.map(({ path }) => newFileReport(basename(path)));
    const copies: Incoming[] = [];
    for (const [done, place] of request.places.entries()) {
      const report = reports[done];
      if (!report) continue;
      context.progress({ phase: 'checking', done, total: request.places.length, file: report.file });
      await breathe();
      const copy = await taken(report, () => opened.open(place, context));
      if (copy) copies.push({ copy, report });
    }
    if (copies.length === 0) return { files: reports, isChanged: false, backup: null };
    const index = createVersionIndex(project.database.read);
    const { read } = project.database;
    if (!copies.some(({ copy }) => hasNews(copyIn(read, index), namedAsHere(read, copy)))) {
      return { files: reports, isChanged: false, backup: null };
    }
    const backup = request.isPreview ? null : makeBackup(project, 'merge').name;
    const isChanged = await context.exclusively(() =>
      mergeAll(project, { ...request, copies, index, context }),
    );
    if (isChanged && !request.isPreview) tell(project);
    return { files: reports, isChanged, backup };
  } finally {
    opened.dispose();
  }
}

interface Incoming {
  readonly copy: OtherCopy;
  readonly report: FileReport;
}

interface Merging extends ExchangeRequest {
  readonly copies: readonly Incoming[];
  readonly index: VersionIndex;
  readonly context: JobContext<ExchangeProgress>;
}

/** The copy, or undefined and why it is refused in the report. */
async function taken(report: FileReport, open: () => Promise<OtherCopy>): Promise<OtherCopy | undefined> {
  try {
    const copy = await open();
    report.packet = copy.packet;
    return copy;
  } catch (error) {
    // A disk that is full stops everything; no other file would fare better.
    if (!(error instanceof Problem) || error.code === 'cancelled' || error.code === 'disk-full') throw error;
    report.problem = { code: error.code, params: error.params };
    return undefined;
  }
}

/** Whether anything changed; where nothing did, or it was only asked for, nothing is entered in the journal either. */
function mergeAll(project: OpenProject, merging: Merging): boolean {
  let isChanged = false;
  const takenBack = new Error('nothing of it is kept');
  try {
    write(project.database, (handle) => {
      isChanged = mergeWithin(project, handle, merging);
      if (!isChanged || merging.isPreview) throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return isChanged;
}

function mergeWithin(
  { environment }: OpenProject,
  handle: WriteHandle,
  { copies, index, context, actorId }: Merging,
): boolean {
  if (actorId !== null) requireAnnotator(handle, actorId);
  const head = record(handle, environment, {
    kind: 'merge',
    annotatorId: actorId,
    articleId: null,
    changes: [],
  });
  let isChanged = false;
  for (const { copy, report } of copies) {
    // What the file before brought is here now.
    index.catchUp(handle);
    const isOther = mergeCopy(handle, environment, {
      here: copyIn(handle, index),
      there: namedAsHere(handle, copy),
      actorId,
      headId: head.id,
      report,
      tell(done, total) {
        refuseAborted(context);
        if (done % stepOf(total) === 0)
          context.progress({ phase: 'merging', done, total, file: report.file });
      },
    });
    isChanged ||= isOther;
  }
  return isChanged;
}

// Nobody sees more steps than this in a bar; each travels to the page.
const mostSteps = 500;
const stepOf = (total: number): number => Math.ceil(total / mostSteps);

function namedAsHere(read: ReadHandle, { content }: OtherCopy): ProjectCopy {
  const names = content
    .annotators()
    .map(
      ({ id, name }) => [id, annotatorById(read, id)?.id ?? annotatorByName(read, name)?.id ?? id] as const,
    );
  return withNames(content, new Map(names));
}

function refuseAborted({ signal }: JobContext<ExchangeProgress>): void {
  if (signal.aborted) throw new Problem('cancelled');
}

function tell(project: OpenProject): void {
  project.texts.forget();
  project.publish({
    topics: [
      'articles',
      'adjudication',
      'annotations',
      'annotators',
      'codebook',
      'history',
      'registry',
      'remarks',
      'suggestions',
    ],
    articleId: null,
  });
}
