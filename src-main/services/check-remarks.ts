import { Problem } from '../../src-shared/model/problem.ts';
import { articleText } from '../db/articles.ts';
import { iterateChanges } from '../db/operations.ts';
import { remarkById, remarksOfArticle, type StoredRemark } from '../db/remarks.ts';
import { articleIds } from './article-records.ts';
import type { OtherThanJournal } from './check-rows.ts';
import { digest } from './digest.ts';
import type { OpenProject } from './project.ts';

/**
 * Holds the remarks against the journal and their article: each is what the journal last said of it, lies inside the text and answers
 * a thread of the same article, if any.
 */
export function* checkRemarks(project: OpenProject): Generator<OtherThanJournal, void, void> {
  const { read } = project.database;
  const told = new Map<string, string>();
  for (const change of iterateChanges(read)) {
    if (change.entity !== 'remark') continue;
    const id = change.before?.id ?? change.after?.id ?? '';
    if (change.after) told.set(id, digest(change.after));
    else told.delete(id);
  }
  for (const articleId of articleIds(project)) {
    for (const stored of remarksOfArticle(read, articleId)) {
      const { id } = stored.remark;
      if (told.get(id) !== digest(stored.remark)) {
        yield { problem: new Problem('remark-journal-differs'), articleId };
      }
      told.delete(id);
      const problem = misplaced(project, stored);
      if (problem) yield { problem, articleId };
    }
  }
  if (told.size > 0) yield { problem: new Problem('remark-journal-differs'), articleId: null };
}

function misplaced({ database }: OpenProject, { remark }: StoredRemark): Problem | null {
  const { articleId, replyTo, span } = remark;
  if (replyTo !== null) {
    const thread = remarkById(database.read, replyTo)?.remark;
    if (thread?.articleId !== articleId || thread.replyTo !== null) return new Problem('remark-unknown');
  }
  const length = span ? (articleText(database.read, articleId)?.length ?? 0) : 0;
  return span && span.end > length ? new Problem('span-outside-text', { ...span, length }) : null;
}
