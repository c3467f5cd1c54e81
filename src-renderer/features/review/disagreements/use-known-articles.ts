import { useQueries } from '@tanstack/react-query';
import type { AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

/** What the lines in view need of their articles, by id. */
export interface KnownArticle {
  /** Undefined while it is loading. */
  readonly text: string | undefined;
  readonly units: readonly AdjudicationUnit[];
}

/** Texts and decisions of these articles, each asked for once. */
export function useKnownArticles(articleIds: readonly string[]): ReadonlyMap<string, KnownArticle> {
  const rpc = useRpc();
  const texts = useQueries({
    queries: articleIds.map((articleId) => ({
      ...rpc.articles.get.queryOptions({ input: { articleId } }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const adjudicated = useQueries({
    queries: articleIds.map((articleId) => rpc.adjudication.article.queryOptions({ input: { articleId } })),
  });
  return new Map(
    articleIds.map((id, index) => [
      id,
      { text: texts[index]?.data?.article.text, units: adjudicated[index]?.data?.units ?? [] },
    ]),
  );
}
