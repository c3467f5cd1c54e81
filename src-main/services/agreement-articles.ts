import type { ComparisonRequest } from '../../src-shared/contract/agreement.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readWork } from '../db/agreement.ts';
import { articleById } from '../db/articles.ts';
import type { ReadHandle } from '../db/handle.ts';

/** An article that at least two of the annotators count in, and which, in the order they were asked for. */
export interface CountedArticle {
  readonly id: string;
  readonly annotatorIds: readonly string[];
}

/** What is compared, how many articles of those asked for are not, and whether the annotators have anything to compare. */
export interface CountedArticles {
  readonly counted: readonly CountedArticle[];
  readonly skipped: number;
  /** Articles that one of the annotators counts in. */
  readonly workedOn: number;
}

/**
 * The articles that count: finished by two of the annotators, begun by two, or chosen and begun by two. Whoever did not finish (or begin) one is absent
 * from it; that is not the same as having found nothing. Skipped are chosen articles that do not count, else those that only one works in.
 * Throws `article-unknown`.
 */
export function countedArticles(
  read: ReadHandle,
  { annotatorIds, articles }: Pick<ComparisonRequest, 'annotatorIds' | 'articles'>,
): CountedArticles {
  const chosen = typeof articles === 'string' ? null : new Set(articles);
  for (const id of chosen ?? [])
    if (!articleById(read, id)) throw new Problem('article-unknown', { value: id });
  const asked = readWork(read, annotatorIds).filter(({ articleId }) => !chosen || chosen.has(articleId));
  const begun = new Set(asked.map(({ articleId }) => articleId));
  const rows = articles === 'done' ? asked.filter(({ state }) => state === 'done') : asked;
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  const order = new Map(annotatorIds.map((id, index) => [id, index]));
  const counted = [...byArticle].flatMap(([id, work]): CountedArticle[] => {
    if (work.length < 2) return [];
    const ids = work.map(({ annotatorId }) => annotatorId);
    return [{ id, annotatorIds: ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) }];
  });
  return {
    counted,
    skipped: (chosen ? chosen.size : begun.size) - counted.length,
    workedOn: byArticle.size,
  };
}
