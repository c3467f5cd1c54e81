import type { ArticleVersion } from '../../src-shared/contract/adjudication.ts';
import type { Adjudication } from '../../src-shared/model/adjudication.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readAdjudication } from '../db/decisions.ts';
import { write } from '../db/handle.ts';
import { newAdjudication, titleOf } from './adjudication-begin.ts';
import { countsOf, readArticleState, versionOf } from './adjudication-state.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

interface Act {
  readonly actorId: string;
  readonly articleId: string;
}

interface Closing extends Act {
  /** The article as the reviewer saw it. */
  readonly seen: ArticleVersion;
}

/**
 * Closes the article's adjudication, be its gold layer empty: also where all was rejected, or nobody marked anything. Throws `adjudication-open-units` with
 * how many are open, `adjudication-seen-other`, `adjudication-nobody`, `article-unknown`, `annotator-unknown`.
 */
export const closeAdjudication = (project: OpenProject, act: Closing): Adjudication =>
  changeState(project, act, (before, begun) => {
    if (before?.state === 'closed') return before;
    const { read } = project.database;
    const state = readArticleState(read, act.articleId, currentCodebook(project).codebook);
    const { open } = countsOf(state);
    if (open > 0) {
      const title = titleOf(read, act.articleId);
      throw new Problem('adjudication-open-units', { title, count: open });
    }
    const { marks, decided } = versionOf(state);
    const { seen } = act;
    if (marks !== seen.marks || decided !== seen.decided) {
      throw new Problem('adjudication-seen-other');
    }
    const closedAt = project.environment.now().toISOString();
    return { ...(before ?? begun()), state: 'closed', closedBy: act.actorId, closedAt };
  });

/** Opens a closed article again; the decisions stay. Throws `adjudication-not-closed`. */
export const reopenAdjudication = (project: OpenProject, act: Act): Adjudication =>
  changeState(project, act, (before) => {
    if (before?.state !== 'closed') {
      const title = titleOf(project.database.read, act.articleId);
      throw new Problem('adjudication-not-closed', { title });
    }
    return { ...before, state: 'begun', closedBy: null, closedAt: null };
  });

function changeState(
  project: OpenProject,
  { actorId, articleId }: Act,
  next: (before: Adjudication | null, begun: () => Adjudication) => Adjudication,
): Adjudication {
  const adjudication = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    requireArticle(handle, articleId);
    const before = readAdjudication(handle, articleId) ?? null;
    const after = next(before, () => newAdjudication(project, handle, { actorId, articleId }));
    if (after === before) return after;
    const changes: Change[] = [{ entity: 'adjudication', before, after }];
    apply(handle, changes);
    const kind = after.state === 'closed' ? 'adjudication.close' : 'adjudication.reopen';
    record(handle, project.environment, { kind, annotatorId: actorId, articleId, changes });
    return after;
  });
  project.publish({ topics: ['adjudication', 'history'], articleId });
  return adjudication;
}
