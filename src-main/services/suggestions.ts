import type { SuggestionsStatus } from '../../src-shared/contract/suggestions.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { type JudgedLabel, judgedLabels } from '../../src-shared/suggestions/helpfulness.ts';
import { countMarkingsAfter, lastPlace } from '../db/operations.ts';
import { countMarkedArticles } from '../db/suggestions.ts';
import type { Jobs } from './jobs.ts';
import type { OpenProject } from './project.ts';
import { fewestArticles, type LearnedSuggestions, type TrainingProgress } from './suggestion-training.ts';

/** What was learned, when, and what it is worth by label. */
export interface Learned extends LearnedSuggestions {
  readonly at: string;
  /** Place of the journal up to which it was learned from. */
  readonly upTo: number;
  readonly labels: readonly JudgedLabel[];
}

interface Training {
  readonly abort: AbortController;
  readonly progress: TrainingProgress;
}

interface SuggestionsState {
  readonly learned: Learned | null;
  readonly training: Training | null;
  /** Why the last training came to nothing. */
  readonly problem: ProblemReport | null;
}

// Beside the project and not in its file: it is learned again in less time than a person needs to ask for it, and goes with the project.
const states = new WeakMap<OpenProject, SuggestionsState>();

const stateOf = (project: OpenProject): SuggestionsState =>
  states.get(project) ?? { learned: null, training: null, problem: null };

/** What was learned since the project was opened; null where nothing was. */
export const learnedIn = (project: OpenProject): Learned | null => stateOf(project).learned;

/** Whether something was learned, from how many articles, what it is worth, and how far a training under way is. */
export function suggestionsStatus(project: OpenProject): SuggestionsStatus {
  const { learned, training, problem } = stateOf(project);
  return {
    marked: countMarkedArticles(project.database.read),
    fewest: fewestArticles,
    training: training?.progress ?? null,
    problem,
    learned: learned && {
      at: learned.at,
      articles: learned.learnedFrom.length,
      markingsSince: countMarkingsAfter(project.database.read, learned.upTo),
      labels: learned.labels.map((label) => ({ ...label })),
    },
  };
}

/** Begins to learn in another thread, unless that is under way; what was learned before stays in use until it is done. */
export function startTraining(project: OpenProject, jobs: Jobs): void {
  if (stateOf(project).training) return;
  const abort = new AbortController();
  change(project, { training: { abort, progress: { done: 0, total: 0 } }, problem: null });
  void train(project, jobs, abort);
}

/** Ends a training under way; what was learned before stays. */
export const cancelTraining = (project: OpenProject): void => stateOf(project).training?.abort.abort();

async function train(project: OpenProject, jobs: Jobs, abort: AbortController): Promise<void> {
  const upTo = lastPlace(project.database.read);
  try {
    for await (const event of jobs.run(project, 'suggestions', {}, abort.signal)) {
      if (event.kind === 'progress') change(project, { training: { abort, progress: event.progress } });
      else {
        const at = project.environment.now().toISOString();
        const labels = judgedLabels(event.result.scores);
        change(project, { learned: { ...event.result, at, upTo, labels } });
      }
    }
    change(project, { training: null });
  } catch (error) {
    change(project, { training: null, problem: problemOf(error) });
  }
}

/** Nobody waits for this work who could be told of a defect: it is shown where the work was asked for. */
function problemOf(error: unknown): ProblemReport | null {
  if (error instanceof Problem) {
    return error.code === 'cancelled' ? null : { code: error.code, params: error.params };
  }
  return { code: 'training-failed', params: { reason: String(error) } };
}

function change(project: OpenProject, to: Partial<SuggestionsState>): void {
  states.set(project, { ...stateOf(project), ...to });
  project.publish({ topics: ['suggestions'], articleId: null });
}
