import type {
  AgreementProgress,
  AgreementReport,
  AgreementRequest,
  Metric,
  UndefinedReason,
} from '../../src-shared/contract/agreement.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readAnnotators } from '../db/annotators.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { type CountedArticles, countedArticles } from './agreement-articles.ts';
import { createGamma } from './agreement-gamma.ts';
import { readMarks } from './agreement-marks.ts';
import { reportOf } from './agreement-report.ts';
import { reasonOf, statisticsOfLabels, statisticsOfLayer, withIntervals } from './agreement-statistics.ts';
import { createTally, type Tally } from './agreement-tally.ts';
import { requireAnnotator } from './annotators.ts';
import { currentCodebook } from './codebook.ts';
import type { JobContext } from './job-context.ts';
import type { OpenProject } from './project.ts';

/** A report is asked for, and who says so: the program's name and version stand in it. */
export interface AgreementJob {
  readonly request: AgreementRequest;
  readonly tool: string;
}

type Context = Pick<JobContext<AgreementProgress>, 'signal' | 'progress'>;

/**
 * How far the annotators agree on one layer, as the project is at one moment: articles are read one at a time, and only counts of them are kept, so that
 * time and memory grow with the articles. Of nothing everything is undefined, with a reason. Throws `annotator-unknown`, `article-unknown`
 * and `cancelled`.
 */
export const compareAnnotators = (
  project: OpenProject,
  { request: asked, tool }: AgreementJob,
  context: Context,
): AgreementReport =>
  readAtOnce(project.database, (read) => {
    const request = { ...asked, annotatorIds: [...new Set(asked.annotatorIds)] };
    for (const id of request.annotatorIds) requireAnnotator(read, id);
    const found = countedArticles(read, request);
    const { codebook, version } = currentCodebook(project);
    const { tally, add } = createTally(request);
    const gamma = createGamma();
    for (const [index, article] of found.counted.entries()) {
      tell(context, 'compare', index, found.counted.length);
      const marks = readMarks(read, article, request, codebook);
      add(marks);
      if (request.layer !== 'stance') gamma.add(marks);
    }
    const reason = reasonForNothing(request, found);
    const labels = [...tally.labels.keys()].sort();
    const intervals = withIntervals(
      [...statisticsOfLayer(tally, request.layer, labels), statisticsOfLabels(tally, labels)],
      tally.articles.length,
      request,
      (done) => tell(context, 'resample', done, request.bootstrap),
    );
    const ofGamma = request.layer === 'stance' ? null : gamma.metric(request, tellGamma(context));
    const metrics = Object.fromEntries(
      metricOrder.flatMap((name): [string, Metric][] => {
        if (name === 'gamma') return ofGamma ? [[name, ofGamma]] : [];
        const values = intervals.get(name);
        if (!values) return [];
        const n = countOf(name, tally);
        return [[name, { ...values, n, ...(values.value === null && { reason: reasonOf(name, n, tally) }) }]];
      }),
    );
    return reportOf({
      request,
      tally,
      labels,
      names: namesIn(read),
      skipped: found.skipped,
      reason,
      metrics: reason ? withReason(metrics, reason) : metrics,
      codebook,
      codebookVersion: version,
      intervals,
      tool,
    });
  });

const metricOrder = [
  'f1Exact',
  'f1ExactIgnoringClitics',
  'f1Overlap',
  'f1Iou',
  'uAlpha',
  'relevanceAlpha',
  'cuAlpha',
  'gamma',
  'labelKappaOnExact',
  'speaker',
  'tripleExact',
  'holder',
  'target',
  'polarityAlpha',
  'sf1',
  'nsf1',
];

/** How much a metric is computed of: marks, for some only those that were matched. */
function countOf(name: string, tally: Tally): number {
  const ofPairs = (place: number) =>
    tally.articles.reduce(
      (sum, { numbers }) =>
        sum +
        numbers.at.reduce(
          (own, at, index) => own + (at % tally.size === place ? (numbers.amount[index] ?? 0) : 0),
          0,
        ),
      0,
    );
  if (name === 'labelKappaOnExact') {
    return tally.articles.reduce((sum, { sameBoundaries }) => sum + sameBoundaries.length, 0);
  }
  if (name === 'speaker') return ofPairs(tally.size - 1);
  if (name === 'polarityAlpha') {
    return tally.articles.reduce((sum, { polarity }) => sum + (polarity.at(-1) ?? 0), 0);
  }
  return ['uAlpha', 'relevanceAlpha', 'cuAlpha'].includes(name) ? tally.marksOfAll : tally.marks;
}

function reasonForNothing(
  { annotatorIds }: AgreementRequest,
  found: CountedArticles,
): UndefinedReason | undefined {
  if (annotatorIds.length < 2) return 'one-annotator';
  if (found.counted.length > 0) return undefined;
  return found.workedOn === 0 ? 'no-article' : 'no-common-article';
}

const withReason = (metrics: Readonly<Record<string, Metric>>, reason: UndefinedReason) =>
  Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, { ...metric, reason }]));

const namesIn = (read: ReadHandle): Map<string, string> =>
  new Map(readAnnotators(read).map(({ id, name }) => [id, name]));

const tellGamma = (context: Context) => (done: number, total: number) => tell(context, 'gamma', done, total);

/** Told of every hundredth resample and of each article: progress, and whether anybody still waits. */
function tell(
  { signal, progress }: Context,
  phase: AgreementProgress['phase'],
  done: number,
  total: number,
): void {
  if (signal.aborted) throw new Problem('cancelled');
  if (phase !== 'resample' || done % 100 === 0) progress({ phase, done, total });
}
