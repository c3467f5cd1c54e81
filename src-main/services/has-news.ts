import { heardOf } from './merge-codebooks.ts';
import type { ProjectCopy } from './project-copy.ts';
import { hasSeen, wholeProject } from './row-versions.ts';

/** Whether a copy has anything that this one has not seen; tells without reading what it is, so that nothing is done for nothing. */
export function hasNews(here: ProjectCopy, there: ProjectCopy): boolean {
  const known = new Set(here.annotators().map(({ id }) => id));
  if (there.annotators().some(({ id }) => !known.has(id))) return true;
  if (hasNewCodebook(here, there)) return true;
  if ([wholeProject, ...there.articleIds()].some((place) => hasNewsAt(place, here, there))) return true;
  const times = new Map(here.workTimes().map((time) => [timeKey(time), time.seconds]));
  return there.workTimes().some((time) => time.seconds > (times.get(timeKey(time)) ?? 0));
}

/** Copies with the same codebook in force may have heard of different ones beside it. */
function hasNewCodebook(here: ProjectCopy, there: ProjectCopy): boolean {
  const heard = heardOf(here.codebook().texts);
  return there.codebook().texts.some(({ operation }) => operation !== '' && !heard.has(operation));
}

/** The same of one place. */
export function hasNewsAt(place: string, here: ProjectCopy, there: ProjectCopy): boolean {
  const own = here.versions(place);
  return [...there.versions(place)].some(([key, { operation }]) => {
    const version = own.get(key);
    // What was never changed came with its article.
    return operation !== '' && !(version && hasSeen(version, operation));
  });
}

const timeKey = ({
  articleId,
  annotatorId,
}: {
  readonly articleId: string;
  readonly annotatorId: string;
}): string => JSON.stringify([articleId, annotatorId]);
