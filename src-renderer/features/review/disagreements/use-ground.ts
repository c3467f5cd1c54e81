import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage } from '../../../ui/use-text.ts';
import type { ValueGround } from './compare/values.ts';

/** The stored article that is adjudicated, and what words for its annotations are found in; null until it is loaded. */
export function useGround(article: AdjudicatedArticle | undefined, codebook: Codebook) {
  const language = useLanguage();
  const rpc = useRpc();
  const source = useQuery(
    rpc.articles.get.queryOptions({
      input: { articleId: article?.articleId ?? '' },
      enabled: article !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const text = source.data?.article.text;
  const ground = useMemo((): ValueGround | null => {
    if (text === undefined || !article) return null;
    const annotations = [...article.units.flatMap((each) => each.annotations), ...article.gold];
    return { text, codebook, language, all: new Map(annotations.map((each) => [each.id, each])) };
  }, [text, article, codebook, language]);
  return { source, ground };
}
