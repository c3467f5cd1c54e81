import type { Verdict } from '../../src-shared/model/near-duplicate.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { idsByKey } from '../db/article-list.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import { isResemblance, readResemblances } from '../db/resemblances.ts';
import { keysOfArticles } from '../db/search.ts';
import { readVerdict } from '../db/verdicts.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { apply, record } from './journal.ts';
import { groupsByKey } from './near-duplicate-groups.ts';
import type { OpenProject } from './project.ts';

/** Two articles, who says something of them, and what: null takes back what was said. */
export interface Decision {
  readonly actorId: string;
  readonly articleId: string;
  readonly otherId: string;
  readonly verdict: Verdict | null;
}

/**
 * Says something of two articles that resemble one another, as an operation that can be undone. Answers whether it was not said before.
 * Throws `annotator-unknown`, `article-unknown` and `articles-not-alike`.
 */
export function decide(project: OpenProject, { actorId, articleId, otherId, verdict }: Decision): boolean {
  return changeVerdicts(project, actorId, (handle) => {
    requireArticle(handle, articleId);
    requireArticle(handle, otherId);
    if (!isResemblance(handle, articleId, otherId)) throw new Problem('articles-not-alike');
    const before = readVerdict(handle, articleId, otherId);
    const said = (what: Verdict | null) => what && { articleId, otherId, verdict: what };
    return before === verdict ? [] : [{ entity: 'verdict', before: said(before), after: said(verdict) }];
  });
}

/**
 * Keeps together all of the article's group that was not decided yet, in one operation. Answers how many articles the group has. Throws
 * `annotator-unknown` and `article-unknown`.
 */
export function keepTogether(project: OpenProject, actorId: string, articleId: string): number {
  let articles = 0;
  changeVerdicts(project, actorId, (handle) => {
    requireArticle(handle, articleId);
    const groups = groupsByKey(handle);
    const [key = 0] = keysOfArticles(handle, [articleId]);
    const group = groups.get(key);
    const open = readResemblances(handle).filter(
      ({ earlier, verdict }) => verdict === null && groups.get(earlier) === group,
    );
    const ids = idsByKey(handle, [...new Set(open.flatMap(({ earlier, later }) => [earlier, later]))]);
    articles = [...groups.values()].filter((first) => first === group).length;
    return open.map(({ earlier, later }) => ({
      entity: 'verdict',
      before: null,
      after: { articleId: ids.get(later) ?? '', otherId: ids.get(earlier) ?? '', verdict: 'group' },
    }));
  });
  return articles;
}

function changeVerdicts(
  project: OpenProject,
  actorId: string,
  changesIn: (handle: WriteHandle) => readonly Change[],
): boolean {
  const isChanged = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const changes = changesIn(handle);
    if (changes.length === 0) return false;
    apply(handle, changes);
    // Without an article: it is of two, and can be undone also where one of them was deleted since.
    record(handle, project.environment, {
      kind: 'article.compare',
      annotatorId: actorId,
      articleId: null,
      changes,
    });
    return true;
  });
  if (isChanged) project.publish({ topics: ['articles', 'history'], articleId: null });
  return isChanged;
}
