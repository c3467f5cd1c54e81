import { goldAnnotatorName } from '../../../src-shared/model/adjudication.ts';
import { type DecidedArticle, renamedDecided } from '../../../src-shared/model/decided-article.ts';
import { annotatorName } from '../annotator-name.ts';
import type { RecordAnnotation } from '../article-record.ts';

/**
 * What a record says was decided, without decisions whose gold annotations are not in it: nobody could tell what they decided. Throws
 * `annotator-name`.
 */
export function readDecided(
  raw: DecidedArticle,
  annotations: readonly RecordAnnotation[],
  articleId: string,
): DecidedArticle {
  const gold = new Set(
    annotations.filter(({ annotator }) => annotator === goldAnnotatorName).map(({ id }) => id),
  );
  const named = renamedDecided(raw, {
    articleId,
    annotator: annotatorName,
    annotation: (id) => id,
    decision: (id) => id,
  });
  const decisions = named.decisions.filter(({ goldIds, waiting }) =>
    [...goldIds, ...waiting.map(({ goldId }) => goldId)].every((id) => gold.has(id)),
  );
  return { ...named, decisions };
}
