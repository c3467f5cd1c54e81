import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useRpc } from '../rpc/rpc-context.tsx';
import type { Route } from './route.ts';

/** As much of an article as a list of them shows. */
export interface NamedArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
}

const mostRecent = 8;

/** Articles this window showed, the last first, of the project that is open. */
const useRecent = create<{ readonly projectId: string | null; readonly articleIds: readonly string[] }>(
  () => ({ projectId: null, articleIds: [] }),
);

/** Notes the article that the address names. */
export function useNoteRecent(projectId: string | null, route: Route): void {
  const articleId = route.screen === 'annotate' ? route.articleId : null;
  useEffect(() => {
    if (projectId === null || articleId === null) return;
    useRecent.setState((before) => {
      const others = before.projectId === projectId ? before.articleIds : [];
      const articleIds = [articleId, ...others.filter((id) => id !== articleId)];
      return { projectId, articleIds: articleIds.slice(0, mostRecent) };
    });
  }, [projectId, articleId]);
}

/** The articles shown last; one that is gone is left out. */
export function useRecentArticles(projectId: string | null): readonly NamedArticle[] {
  const rpc = useRpc();
  const recent = useRecent();
  const articleIds = recent.projectId === projectId ? recent.articleIds : [];
  return useQueries({
    queries: articleIds.map((articleId) => rpc.articles.get.queryOptions({ input: { articleId } })),
    combine: (answers) => answers.flatMap(({ data }) => data?.article ?? []),
  });
}
