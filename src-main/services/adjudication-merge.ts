import type {
  MergedArticle,
  MergeProgress,
  MergeRequest,
  MergeResult,
  RunMerge,
} from '../../src-shared/contract/adjudication.ts';
import type { Decision, MergeRule } from '../../src-shared/model/adjudication.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readWork } from '../db/agreement.ts';
import { readAnnotators } from '../db/annotators.ts';
import { readAdjudication } from '../db/decisions.ts';
import { type ReadHandle, readAtOnce, write } from '../db/handle.ts';
import { draftOf, sourcesOf } from './adjudicate.ts';
import { requireOpen, titleOf } from './adjudication-begin.ts';
import { type Plan, planOn } from './adjudication-plan.ts';
import { mergedAnnotation, mergedVersion } from './adjudication-rule.ts';
import {
  type ArticleState,
  type DecidedUnit,
  readArticleState,
  workersIn,
  workersOf,
} from './adjudication-state.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { type JobContext, unwatched } from './job-context.ts';
import { record } from './journal.ts';
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
 * Merges by the rule, in one operation over all articles. What rules merged before is merged anew where it is another now, and withdrawn where the rule
 * says nothing; what people decided stays, also where it is stale. Throws `article-unknown`, `annotator-unknown`, and `cancelled` with nothing merged.
 */
export function mergeByRule(
  project: OpenProject,
  request: RunMerge,
  context: Context = unwatched,
): MergeResult {
  const { actorId } = request;
  const result = write(project.database, (handle): MergeResult => {
    requireAnnotator(handle, actorId);
    const { codebook } = currentCodebook(project);
    const { ids, skipped } = articlesToMerge(handle, request);
    const changes: Change[] = [];
    const articles = eachArticle(ids, context, (articleId) => {
      const begun = requireOpen(project, handle, { actorId, articleId });
      const state = readArticleState(handle, articleId, codebook);
      const plan = planOn(project, state);
      const merged = mergedArticle(handle, plan, { state, request, actorId });
      for (const change of [...begun, ...plan.carryOut(handle)]) changes.push(change);
      return merged;
    });
    if (changes.length > 0) {
      const articleId = ids.length === 1 ? (ids[0] ?? null) : null;
      const kind = 'adjudication.merge' as const;
      record(handle, project.environment, { kind, annotatorId: actorId, articleId, changes });
    }
    return { articles, skipped };
  });
  const [only] = result.articles;
  const articleId = result.articles.length === 1 && only ? only.articleId : null;
  project.publish({ topics: ['adjudication', 'annotations', 'history'], articleId });
  return result;
}

function eachArticle(
  ids: readonly string[],
  { signal, progress }: Context,
  merge: (articleId: string) => MergedArticle,
): MergedArticle[] {
  return ids.map((id, index) => {
    if (signal.aborted) throw new Problem('cancelled');
    progress({ done: index, total: ids.length });
    return merge(id);
  });
}

function articlesToMerge(
  read: ReadHandle,
  { articleIds }: MergeRequest,
): { readonly ids: readonly string[]; readonly skipped: number } {
  const asked = articleIds === 'finished' ? [...finishedByTwo(read).keys()] : [...new Set(articleIds)];
  for (const id of asked) requireArticle(read, id);
  const ids = asked.filter((id) => {
    const known = readAdjudication(read, id);
    if (known) return known.state !== 'closed' && known.annotatorIds.length > 1;
    return workersOf(read, id).length > 1;
  });
  return { ids, skipped: asked.length - ids.length };
}

/** Articles that two annotators finished, in the order of import, with who they are. */
export function finishedByTwo(read: ReadHandle): Map<string, string[]> {
  const people = readAnnotators(read).map(({ id }) => id);
  const done = readWork(read, people).filter(({ state }) => state === 'done');
  const byArticle = Map.groupBy(done, ({ articleId }) => articleId);
  return new Map([...byArticle].flatMap(([id, rows]) => (rows.length > 1 ? [[id, workersIn(rows)]] : [])));
}

interface Merging {
  readonly state: ArticleState;
  readonly request: MergeRequest;
  readonly actorId: string;
}

/** Puts into the plan what the rule decides, and tells it. */
function mergedArticle(read: ReadHandle, plan: Plan, { state, request, actorId }: Merging): MergedArticle {
  const merged = { entity: 0, claim: 0, stance: 0 };
  const keys: string[] = [];
  let [withdrawn, kept, left] = [0, 0, 0];
  const rule: MergeRule = { rule: request.rule, votes: request.votes };
  const rejected = new Set(
    state.units.flatMap(({ unit, decided }) =>
      decided?.decision.outcome === 'rejected' ? unit.annotations.map(({ id }) => id) : [],
    ),
  );
  for (const decidedUnit of state.units) {
    const { unit, decided } = decidedUnit;
    if (decided && !isByRule(decided.decision)) {
      kept++;
      continue;
    }
    if (!request.layers.includes(unit.layer)) {
      if (!decided) left++;
      continue;
    }
    const version = mergedVersion(unit, rule);
    const annotation = version && mergedAnnotation(unit, version);
    // A stance about what a person rejected is for a person.
    const lacksTarget = annotation?.links.some(
      ({ role, target }) => role === 'target' && rejected.has(target),
    );
    if (!version || !annotation || lacksTarget) {
      if (decided) {
        plan.takeBack(decided.decision.id);
        withdrawn++;
      }
      left++;
      continue;
    }
    merged[unit.layer]++;
    keys.push(unit.key);
    if (isMergedSo(decidedUnit, annotation.id, rule)) continue;
    if (decided) plan.takeBack(decided.decision.id);
    plan.decide(
      {
        layer: unit.layer,
        sources: sourcesOf(unit),
        outcome: 'merged',
        chosen: [annotation.id],
        votes: unit.votes,
        reason: null,
        isUnclear: false,
        rule,
        by: actorId,
      },
      [draftOf(annotation)],
    );
  }
  for (const { decision } of state.others) {
    // Merged, and nothing is left of what it was merged from.
    if (!isByRule(decision) || !request.layers.includes(decision.layer)) continue;
    plan.takeBack(decision.id);
    withdrawn++;
  }
  return {
    articleId: state.articleId,
    title: titleOf(read, state.articleId),
    merged,
    keys,
    withdrawn,
    kept,
    left,
  };
}

/** What a rule merged and nobody said anything about since: a reason or a note on the guideline is a person's. */
const isByRule = ({ outcome, reason, isUnclear }: Decision): boolean =>
  outcome === 'merged' && reason === null && !isUnclear;

/** Whether the unit is in gold just as the rule would put it there: then it stays as it is, with its id and time. */
const isMergedSo = ({ decided }: DecidedUnit, annotationId: string, rule: MergeRule): boolean =>
  decided !== null &&
  decided.stale.length === 0 &&
  decided.decision.chosen[0] === annotationId &&
  decided.decision.rule?.rule === rule.rule &&
  (rule.rule !== 'at-least' || decided.decision.rule.votes === rule.votes);
