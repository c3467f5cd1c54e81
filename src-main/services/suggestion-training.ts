import { Problem } from '../../src-shared/model/problem.ts';
import { type HeldOutScores, scoreHeldOut } from '../../src-shared/suggestions/held-out.ts';
import {
  type MarkedArticle,
  type MentionTagger,
  trainMentionTagger,
} from '../../src-shared/suggestions/mention-tagger.ts';
import { readablePassages } from '../../src-shared/suggestions/readable-passages.ts';
import { annotationsOfOwner } from '../db/annotations.ts';
import { articleText } from '../db/articles.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { readRegions } from '../db/regions.ts';
import { type MarkedArticleRow, markedArticles } from '../db/suggestions.ts';
import type { JobContext } from './job-context.ts';
import type { OpenProject } from './project.ts';

/** Most articles learned from, those marked last: with more, training takes longer than the little they still bring is worth. */
const mostArticles = 300;
/** With fewer there is nothing to hold out, so that nobody could say what the suggestions are worth. */
export const fewestArticles = 2;
/** From so many finished articles on only those are learned from: what is not marked in them is known to be nothing. */
const enoughFinished = 5;
/** Into how many parts the articles are dealt, each of which is held out once. */
const heldOutParts = 5;

/** What was learned of a project's marks, and what it was worth on held-out articles. All of it is data, to be handed between threads. */
export interface LearnedSuggestions {
  readonly tagger: MentionTagger;
  readonly scores: HeldOutScores;
  /** Whose marks of which article it was learned from. */
  readonly learnedFrom: readonly Owner[];
}

interface Owner {
  readonly articleId: string;
  readonly annotatorId: string;
}

/** Passes through the articles, of all trainings together. */
export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
}

/** Learns from the project's own marks. Throws `training-too-few`, and `cancelled` soon after the context's signal says so. */
export async function learnSuggestions(
  project: OpenProject,
  context: JobContext<TrainingProgress>,
): Promise<LearnedSuggestions> {
  const { owners, articles } = readAtOnce(project.database, (read) => {
    const chosen = articlesToLearnFrom(markedArticles(read));
    return { owners: chosen, articles: chosen.map((owner) => markedArticle(read, owner)) };
  });
  if (articles.length < fewestArticles) {
    throw new Problem('training-too-few', { count: articles.length, limit: fewestArticles });
  }
  const parts = Math.min(heldOutParts, articles.length);
  const tell = (done: number, total: number) => {
    if (context.signal.aborted) throw new Problem('cancelled');
    context.progress({ done, total });
  };
  const scores = scoreHeldOut(articles, parts, (done, total) => tell(done, total + total / parts));
  const tagger = trainMentionTagger(articles, (done, total) =>
    tell(parts * total + done, (parts + 1) * total),
  );
  return { scores, tagger, learnedFrom: owners };
}

/**
 * One annotator for each article: somebody who has finished it before others, then who marked most; the articles marked last first.
 * Unfinished ones only where too few are finished.
 */
export function articlesToLearnFrom(marked: readonly MarkedArticleRow[]): Owner[] {
  const best = [...Map.groupBy(marked, ({ articleId }) => articleId).values()].flatMap(
    (rows) => rows.toSorted((a, b) => b.isDone - a.isDone || b.marks - a.marks)[0] ?? [],
  );
  const finished = best.filter(({ isDone }) => isDone === 1);
  return (finished.length >= enoughFinished ? finished : best)
    .sort((a, b) => b.isDone - a.isDone || (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0))
    .slice(0, mostArticles)
    .map(({ articleId, annotatorId }) => ({ articleId, annotatorId }));
}

function markedArticle(read: ReadHandle, { articleId, annotatorId }: Owner): MarkedArticle {
  const text = articleText(read, articleId) ?? '';
  const mentions = annotationsOfOwner(read, articleId, annotatorId).flatMap(({ layer, label, spans }) => {
    const [span, ...others] = spans;
    return layer === 'entity' && span && others.length === 0
      ? [{ start: span.start, end: span.end, label }]
      : [];
  });
  return { text, readable: readablePassages(text, readRegions(read, articleId)), mentions };
}
