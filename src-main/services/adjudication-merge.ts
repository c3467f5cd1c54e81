import type {
  MergedArticle,
  MergeProgress,
  MergeRequest,
  MergeResult,
  RunMerge,
} from '../../src-shared/contract/adjudication.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readWork } from '../db/agreement.ts';
import { readAnnotators } from '../db/annotators.ts';
import { articleById } from '../db/articles.ts';
import { readAdjudication } from '../db/decisions.ts';
import { type ReadHandle, readAtOnce, type WriteHandle, write } from '../db/handle.ts';
import { hasChangedAfter, lastPlace } from '../db/operations.ts';
import { begunChanges, newAdjudication } from './adjudication-begin.ts';
import { mergedArticle } from './adjudication-merge-article.ts';
import { type Plan, planOn } from './adjudication-plan.ts';
import { readArticleState, workersIn, workersOf } from './adjudication-state.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { type JobContext, unwatched } from './job-context.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

type Context = Pick<JobContext<MergeProgress>, 'signal' | 'progress'>;

/** What merging by the rule would do now. Throws `article-unknown`, `cancelled`. */
export function previewMerge(
  project: OpenProject,
  request: MergeRequest,
  context: Context = unwatched,
): MergeResult {
  const { ids, skipped } = readAtOnce(project.database, (read) => articlesToMerge(read, request));
  const articles = eachArticle(ids, context, (id) =>
    readAtOnce(project.database, (read) => {
      const state = readArticleState(read, id, currentCodebook(project).codebook);
      // A plan that is never carried out.
      return mergedArticle(read, planOn(project, state), { state, request, actorId: '' });
    }),
  );
  return { articles, skipped };
}

/**
 * Merges by the rule, in this thread and without letting anybody between; one undo takes it back. What rules merged before is merged anew where it is
 * another now, and withdrawn where the rule says nothing; what people decided stays, also where it is stale. Throws `article-unknown`, `annotator-unknown`.
 */
export function mergeByRule(project: OpenProject, request: RunMerge): MergeResult {
  const merge = prepareMerge(project, request, unwatched);
  for (const step of merge.steps) merge.carryOut(step);
  merge.publish();
  return merge.result();
}

/**
 * The same of many articles, beside everything else that is done: what is merged is worked out without keeping anybody from writing, then written in
 * steps, each a short transaction between which others write. Throws also `cancelled`, until it begins to write, with nothing merged.
 */
export async function mergeInSteps(
  project: OpenProject,
  request: RunMerge,
  context: JobContext<MergeProgress>,
): Promise<MergeResult> {
  const merge = prepareMerge(project, request, context);
  const total = merge.steps.length;
  try {
    for (const [done, step] of merge.steps.entries()) {
      if (done === 0 && context.signal.aborted) throw new Problem('cancelled');
      context.progress({ phase: 'write', done, total });
      await context.exclusively(() => merge.carryOut(step));
    }
  } finally {
    // What is written is told of, also where the rest could not be.
    merge.publish();
  }
  return merge.result();
}

/** An article worked out as it was at a place of the journal. */
interface Prepared {
  readonly place: number;
  readonly merged: MergedArticle;
  readonly begun: readonly Change[];
  readonly plan: Plan;
}

/** A merge that is worked out and not written yet. */
interface PreparedMerge {
  /** Articles that are written together. */
  readonly steps: readonly (readonly Prepared[])[];
  /** Writes a step in one transaction; an article that somebody went on with since is worked out anew there. */
  carryOut(step: readonly Prepared[]): void;
  /** Tells of what was written. */
  publish(): void;
  result(): MergeResult;
}

/** So many decisions are written at once that nobody waits long, and few enough times that the whole does not take longer. */
const decisionsOfAStep = 500;

/** Throws `article-unknown`, `annotator-unknown`, `cancelled`. */
function prepareMerge(project: OpenProject, request: RunMerge, context: Context): PreparedMerge {
  const { actorId } = request;
  const { ids, skipped } = readAtOnce(project.database, (read) => {
    requireAnnotator(read, actorId);
    return articlesToMerge(read, request);
  });
  const all = eachArticle(ids, context, (id) =>
    readAtOnce(project.database, (read) => prepared(project, read, request, id)),
  );
  const written: MergedArticle[] = [];
  let left = skipped;
  let headId: string | null = null;

  function writeArticle(
    handle: WriteHandle,
    known: Prepared,
  ): { merged: MergedArticle; changes: Change[] } | null {
    const { articleId } = known.merged;
    const isAsItWas = !hasChangedAfter(handle, { place: known.place, articleId, except: headId });
    if (!isAsItWas && !canBeMerged(handle, articleId)) return null;
    const { begun, plan, merged } = isAsItWas ? known : prepared(project, handle, request, articleId);
    apply(handle, begun);
    return { merged, changes: [...begun, ...plan.carryOut(handle)] };
  }

  return {
    steps: stepsOf(all),
    carryOut(step) {
      const done = write(project.database, (handle) => {
        requireAnnotator(handle, actorId);
        const articles = step.map((known) => writeArticle(handle, known));
        const changes = articles.flatMap((article) => article?.changes ?? []);
        const articleId = ids.length === 1 ? (ids[0] ?? null) : null;
        const entry = { kind: 'adjudication.merge', annotatorId: actorId, articleId, changes } as const;
        const operation =
          changes.length > 0 ? record(handle, project.environment, { ...entry, reverts: headId }) : null;
        return { articles, id: operation?.id ?? null };
      });
      headId ??= done.id;
      for (const article of done.articles) {
        if (article) written.push(article.merged);
        else left++;
      }
    },
    publish() {
      const [only] = written;
      const articleId = written.length === 1 && only ? only.articleId : null;
      project.publish({ topics: ['adjudication', 'annotations', 'history'], articleId });
    },
    result: () => ({ articles: written, skipped: left }),
  };
}

function prepared(project: OpenProject, read: ReadHandle, request: RunMerge, articleId: string): Prepared {
  const { actorId } = request;
  const isBegun = readAdjudication(read, articleId) !== undefined;
  const begun = isBegun ? [] : begunChanges(newAdjudication(project, read, { actorId, articleId }));
  const state = readArticleState(read, articleId, currentCodebook(project).codebook);
  const plan = planOn(project, state);
  const merged = mergedArticle(read, plan, { state, request, actorId });
  return { place: lastPlace(read), merged, begun, plan };
}

function stepsOf(all: readonly Prepared[]): Prepared[][] {
  const steps: Prepared[][] = [];
  let decisions = decisionsOfAStep;
  for (const article of all) {
    const { keys, withdrawn } = article.merged;
    // An article in which nothing is merged is begun by it, too.
    decisions += 1 + keys.length + withdrawn;
    if (decisions > decisionsOfAStep) {
      steps.push([]);
      decisions = 1 + keys.length + withdrawn;
    }
    steps.at(-1)?.push(article);
  }
  return steps;
}

function eachArticle<Result>(
  ids: readonly string[],
  { signal, progress }: Context,
  work: (articleId: string) => Result,
): Result[] {
  return ids.map((id, index) => {
    if (signal.aborted) throw new Problem('cancelled');
    progress({ phase: 'prepare', done: index, total: ids.length });
    return work(id);
  });
}

function articlesToMerge(
  read: ReadHandle,
  { articleIds }: MergeRequest,
): { readonly ids: readonly string[]; readonly skipped: number } {
  const asked = articleIds === 'finished' ? [...finishedByTwo(read).keys()] : [...new Set(articleIds)];
  for (const id of asked) requireArticle(read, id);
  const ids = asked.filter((id) => canBeMerged(read, id));
  return { ids, skipped: asked.length - ids.length };
}

function canBeMerged(read: ReadHandle, id: string): boolean {
  if (!articleById(read, id)) return false;
  const known = readAdjudication(read, id);
  if (known) return known.state !== 'closed' && known.annotatorIds.length > 1;
  return workersOf(read, id).length > 1;
}

/** Articles that two annotators finished, in the order of import, with who they are. */
export function finishedByTwo(read: ReadHandle): Map<string, string[]> {
  const people = readAnnotators(read).map(({ id }) => id);
  const done = readWork(read, people).filter(({ state }) => state === 'done');
  const byArticle = Map.groupBy(done, ({ articleId }) => articleId);
  return new Map([...byArticle].flatMap(([id, rows]) => (rows.length > 1 ? [[id, workersIn(rows)]] : [])));
}
