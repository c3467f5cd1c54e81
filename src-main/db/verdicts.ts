import type { Verdict } from '../../src-shared/model/near-duplicate.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

// SQLite has the one order of ids that its own check compares with.
const pair = 'article = min(?, ?) AND other = max(?, ?)';

/** What was said of two articles, whichever is named first; null where nothing was. */
export const readVerdict = (read: ReadHandle, articleId: string, otherId: string): Verdict | null =>
  read.get<{ verdict: Verdict }>(
    `SELECT verdict FROM verdict WHERE ${pair}`,
    articleId,
    otherId,
    articleId,
    otherId,
  )?.verdict ?? null;

/** Everything that was said of two articles, also of deleted ones. */
export const allVerdicts = (read: ReadHandle): { articleId: string; otherId: string; verdict: Verdict }[] =>
  read.all('SELECT article AS articleId, other AS otherId, verdict FROM verdict');

/** Says it of two articles, whichever is named first; null takes back what was said. */
export function writeVerdict(
  handle: WriteHandle,
  articleId: string,
  otherId: string,
  verdict: Verdict | null,
): void {
  handle.run(`DELETE FROM verdict WHERE ${pair}`, articleId, otherId, articleId, otherId);
  if (verdict === null) return;
  handle.run(
    'INSERT INTO verdict (article, other, verdict) VALUES (min(?, ?), max(?, ?), ?)',
    articleId,
    otherId,
    articleId,
    otherId,
    verdict,
  );
}
