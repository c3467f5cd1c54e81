import { write } from '../db/handle.ts';
import { addWorkTime, readWorkTime } from '../db/work-times.ts';
import type { Owned } from './annotate.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import type { OpenProject } from './project.ts';

/** How many seconds an annotator worked on an article. */
export const workTime = (project: OpenProject, { articleId, annotatorId }: Owned): number =>
  readWorkTime(project.database.read, articleId, annotatorId);

/**
 * Adds to it; the seconds in all. No operation of the journal: nobody undoes the time they spent, and a minute-by-minute record of
 * when somebody was at work is nobody's business. Throws `article-unknown` and `annotator-unknown`.
 */
export const spendTime = (
  project: OpenProject,
  { articleId, annotatorId, seconds }: Owned & { readonly seconds: number },
): number =>
  write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    requireArticle(handle, articleId);
    addWorkTime(handle, articleId, annotatorId, seconds);
    return readWorkTime(handle, articleId, annotatorId);
  });
